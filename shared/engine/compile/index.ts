export { compile } from './compile.ts';
export type { CompiledModel } from './compiled-model.ts';
