import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Evaluation, PathsResult, Problem, Range } from '#shared/engine/results.ts';
import type { ScenarioDocument } from '#shared/model/index.ts';
import type { EvaluationAnswer } from '../workers/evaluation-messages.ts';
import { share, shareItems } from './structural-sharing.ts';

export interface PlanScore {
  readonly score: number | null;
  readonly scoreRange: Range | null;
}

export interface EvaluationState {
  /** The newest result there is; of an older content while `stale`. Unchanged parts keep their identity. */
  readonly evaluation: Evaluation | null;
  /** The content that `evaluation` was computed from. */
  readonly document: ScenarioDocument | null;
  /** A newer content or another plan is being computed. */
  readonly stale: boolean;
  readonly problems: readonly Problem[];
  /** The most probable paths of the plan; null until they are known. */
  readonly paths: PathsResult | null;
  /** All parts of the answer are there, and of the newest content. */
  readonly complete: boolean;
  /** Of every plan, by id; a plan that is missing is not computed yet. */
  readonly planScores: Readonly<Record<string, PlanScore>>;
  /** The score of the best policy, to compare plans with. */
  readonly bestScore: PlanScore | null;
  /** The engine broke down (a bug): what it said. The document is unharmed. */
  readonly failure: string | null;

  /** A new content or plan is on its way. */
  expect(): void;
  receive(answer: EvaluationAnswer, document: ScenarioDocument): void;
  fail(message: string): void;
  clear(): void;
}

const NONE = {
  evaluation: null,
  document: null,
  stale: false,
  problems: [],
  paths: null,
  complete: false,
  planScores: {},
  bestScore: null,
  failure: null,
} as const;

/** What the engine last answered about the open document. */
export function createEvaluationStore(): StoreApi<EvaluationState> {
  return createStore<EvaluationState>((set, get) => ({
    ...NONE,
    expect: () => set({ stale: true, complete: false }),
    receive(answer, document) {
      if (answer.part === 'evaluation') {
        const { evaluation: previous } = get();
        const evaluation = previous === answer.base ? answer.evaluation : share(previous, answer.evaluation);
        const problems = shareItems(get().problems, evaluation.problems);
        set({ evaluation, document, problems, stale: false, failure: null });
      } else if (answer.part === 'plans') {
        set({
          planScores: share(get().planScores, answer.scores),
          bestScore: share(get().bestScore, answer.best),
        });
      } else {
        set({ paths: answer.paths, complete: !get().stale });
      }
    },
    fail: (failure) => set({ failure, stale: false }),
    clear: () => set(NONE),
  }));
}
