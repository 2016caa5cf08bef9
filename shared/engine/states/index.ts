export { type BuildOptions, type BuiltStates, buildStates, DEFAULT_STATE_LIMIT } from './build-states.ts';
