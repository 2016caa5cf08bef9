/** The engine in a thread of its own: typing never waits for it. */
import { compile, evaluate, plainEvaluation, topPaths } from '#shared/engine/index.ts';
import type { Evaluation } from '#shared/engine/results.ts';
import { type ScenarioDocument, toScenario } from '#shared/model/index.ts';
import { applyDelta, deltaOf, equal } from './delta.ts';
import type { EvaluationRequest, SentAnswer, WorkerMessage } from './evaluation-messages.ts';

const PATHS = 100;
/** Records of records: what was computed for each node, branch and decision is sent where it changed. */
const DEPTH = 2;
let newest = 0;
/** What the other side knows already. */
let known: { document: ScenarioDocument | null; evaluation: Evaluation | null } = {
  document: null,
  evaluation: null,
};

const send = (message: WorkerMessage) => self.postMessage(message);

self.onmessage = ({ data: { id, document: delta, plan } }: MessageEvent<EvaluationRequest>) => {
  newest = id;
  const document = applyDelta(known.document, delta) as ScenarioDocument;
  known = { ...known, document };
  void answer(id, document, plan);
};

async function answer(id: number, document: ScenarioDocument, plan: string | null): Promise<void> {
  const tell = (part: SentAnswer) => send({ id, answer: part });
  try {
    const scenario = toScenario(document);
    const model = compile(scenario);
    const evaluated = evaluate(model, { plan });
    const evaluation = plainEvaluation(evaluated);
    tell({ part: 'evaluation', delta: deltaOf(known.evaluation, evaluation, DEPTH, equal) });
    known = { ...known, evaluation };
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
