/** The engine in a thread of its own: typing never waits for it. */
import { compile, evaluate, topPaths } from '#shared/engine/index.ts';
import type { EvaluationAnswer, EvaluationRequest, WorkerMessage } from './evaluation-messages.ts';

const PATHS = 100;
let newest = 0;

const send = (message: WorkerMessage) => self.postMessage(message);

self.onmessage = (event: MessageEvent<EvaluationRequest>) => {
  newest = event.data.id;
  void answer(event.data);
};

async function answer({ id, scenario, plan }: EvaluationRequest): Promise<void> {
  const tell = (part: EvaluationAnswer) => send({ id, answer: part });
  try {
    const model = compile(scenario);
    const evaluated = evaluate(model, { plan });
    const { evaluation } = evaluated;
    tell({ part: 'evaluation', evaluation });
    await newerMessages();
    const scores: Record<string, Pick<typeof evaluation, 'score' | 'scoreRange'>> = {};
    const scoreOf = (of: string | null) => {
      const { score, scoreRange } = of === plan ? evaluation : evaluate(model, { plan: of }).evaluation;
      return { score, scoreRange };
    };
    const best = scoreOf(null);
    for (const other of scenario.plans ?? []) {
      if (newest !== id) return;
      scores[other.id] = scoreOf(other.id);
      await newerMessages();
    }
    tell({ part: 'plans', scores, best });
    if (newest !== id) return;
    tell({ part: 'paths', paths: topPaths(model, { top: PATHS, by: 'probability', plan, evaluated }) });
  } catch (error) {
    send({ id, failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  } finally {
    send({ id, done: true });
  }
}

/** Lets messages in that arrived meanwhile. */
function newerMessages(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
