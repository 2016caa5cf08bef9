import type { ScenarioDocument } from '#shared/model/index.ts';
import { readsAlike, UNREAD_BY_ENGINE } from '../state/reads-alike.ts';
import { documentStore, evaluationStore, viewStore } from '../state/stores.ts';
import { EvaluationRunner } from '../workers/evaluation-runner.ts';
import { spawnEvaluation } from '../workers/spawn-evaluation.ts';

/** Edits that come faster than this are computed together; in ms. */
const TOGETHER = 16;

/** Computes the open document anew whenever it or the chosen plan changes. Returns a stop. */
export function evaluateDocument(): () => void {
  const runner = new EvaluationRunner(spawnEvaluation);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: { document: ScenarioDocument | null; plan: string | null } = { document: null, plan: null };

  const start = () => {
    const { document, plan } = last;
    if (document === null) return;
    const store = evaluationStore.getState();
    runner.evaluate({
      document,
      plan,
      receive: (answer) => store.receive(answer, document),
      fail: (message) => store.fail(message),
    });
  };
  const look = () => {
    const { document, id } = documentStore.getState();
    const chosen = viewStore.getState().plan;
    const plan =
      chosen !== null && document !== null && Object.hasOwn(document.plans, chosen) ? chosen : null;
    if (document === last.document && plan === last.plan) return;
    const alike =
      document !== null &&
      last.document !== null &&
      id === shownId &&
      plan === last.plan &&
      readsAlike(last.document, document, UNREAD_BY_ENGINE);
    last = { document, plan };
    // What was computed, or is being, holds for this content as well.
    if (alike) return;
    clearTimeout(timer);
    if (document === null) {
      runner.cancel();
      evaluationStore.getState().clear();
      return;
    }
    if (id !== shownId) evaluationStore.getState().clear();
    shownId = id;
    evaluationStore.getState().expect();
    timer = setTimeout(start, TOGETHER);
  };
  let shownId: string | null = null;
  look();
  const stops = [documentStore.subscribe(look), viewStore.subscribe(look)];
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
    runner.cancel();
  };
}
