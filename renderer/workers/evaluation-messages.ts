import type { Evaluation, PathsResult, Range } from '#shared/engine/results.ts';
import type { Scenario } from '#shared/model/index.ts';

export interface EvaluationRequest {
  readonly id: number;
  readonly scenario: Scenario;
  /** null: the best policy. */
  readonly plan: string | null;
}

interface Score {
  readonly score: number | null;
  readonly scoreRange: Range | null;
}

/** One request is answered in parts, the most wanted first. */
export type EvaluationAnswer =
  | { readonly part: 'evaluation'; readonly evaluation: Evaluation }
  | { readonly part: 'plans'; readonly scores: Readonly<Record<string, Score>>; readonly best: Score }
  | { readonly part: 'paths'; readonly paths: PathsResult };

/** `done` ends a request, whether or not all its parts were worth computing. */
export type WorkerMessage =
  | { readonly id: number; readonly answer: EvaluationAnswer }
  | { readonly id: number; readonly done: true }
  | { readonly id: number; readonly failure: string };
