import { useEffect, useState } from 'react';
import type { Evaluated } from '#shared/difference/index.ts';
import { fromScenario, type Scenario } from '#shared/model/index.ts';
import { EvaluationRunner } from '../../workers/evaluation-runner.ts';
import { spawnEvaluation } from '../../workers/spawn-evaluation.ts';

export type Computed =
  | { readonly state: 'computing' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'done'; readonly evaluated: Evaluated };

const COMPUTING: Computed = { state: 'computing' };

/** The results of a scenario that is not the open document, under its best policy; in a thread of its own. */
export function useEvaluated(scenario: Scenario | null): Computed {
  const [computed, setComputed] = useState<Computed>(COMPUTING);
  useEffect(() => {
    if (scenario === null) return;
    setComputed(COMPUTING);
    const runner = new EvaluationRunner(spawnEvaluation);
    runner.evaluate({
      document: fromScenario(scenario),
      plan: null,
      receive(answer) {
        if (answer.part !== 'evaluation') return;
        setComputed({ state: 'done', evaluated: { scenario, evaluation: answer.evaluation } });
        // The rest, paths and plans, is not asked for.
        runner.cancel();
      },
      fail: (message) => setComputed({ state: 'failed', message }),
    });
    return () => runner.cancel();
  }, [scenario]);
  return computed;
}
