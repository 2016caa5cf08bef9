export { compile } from './compile.ts';
export type { CompiledModel } from './compiled-model.ts';
export { withParameters } from './with-parameters.ts';
