/** Asked now and then during long work; true ends it. */
export type ShouldStop = () => boolean;

/** Thrown when `shouldStop` said so: there is no answer, and none was wanted. */
export class EvaluationStopped extends Error {
  override readonly name = 'EvaluationStopped';
}

export const never: ShouldStop = () => false;

/** Asks, and throws `EvaluationStopped` on a yes. */
export function askToGoOn(shouldStop: ShouldStop): void {
  if (shouldStop()) throw new EvaluationStopped('The evaluation was stopped.');
}

/** Loops over nodes, edges or states ask each time their index ends in these bits: a few ms apart. */
export const ASK_MASK = 16_383;
/** The same for loops that make an object, or a text, each time. */
export const ASK_OFTEN = 1023;
