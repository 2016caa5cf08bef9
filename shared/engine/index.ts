/** The engine: a pure function of the document. What it computes: `SEMANTICS.md`. */
export { type CompiledModel, compile } from './compile/index.ts';
