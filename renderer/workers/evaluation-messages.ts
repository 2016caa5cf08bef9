import type { Evaluation, PathsResult, Range } from '#shared/engine/results.ts';
import type { Delta } from './delta.ts';

export interface EvaluationRequest {
  readonly id: number;
  /** From the `ScenarioDocument` that this thread was sent before (null at first) to the one to evaluate. */
  readonly document: Delta;
  /** null: the best policy. */
  readonly plan: string | null;
}

interface Score {
  readonly score: number | null;
  readonly scoreRange: Range | null;
}

/** What comes after the evaluation itself. */
type Further =
  | { readonly part: 'plans'; readonly scores: Readonly<Record<string, Score>>; readonly best: Score }
  | { readonly part: 'paths'; readonly paths: PathsResult };

/** One request is answered in parts, the most wanted first. */
export type EvaluationAnswer =
  | {
      readonly part: 'evaluation';
      /** Shares with `base` all that is equal. */
      readonly evaluation: Evaluation;
      /** The one that the same thread answered before. */
      readonly base: Evaluation | null;
    }
  | Further;

/** As the thread sends it: the evaluation as what changed since the last one that it sent (null at first). */
export type SentAnswer = { readonly part: 'evaluation'; readonly delta: Delta } | Further;

/** `done` ends a request, whether or not all its parts were worth computing. */
export type WorkerMessage =
  | { readonly id: number; readonly answer: SentAnswer }
  | { readonly id: number; readonly done: true }
  | { readonly id: number; readonly failure: string };
