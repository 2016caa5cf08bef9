/** Analyses that take long, in a thread of their own. It is ended to cancel what it does. */
import {
  agenda,
  choicesOfPolicy,
  comparePlans,
  compile,
  EvaluationStopped,
  evaluate,
  plainEvaluation,
  sensitivity,
  simulate,
  turns,
} from '#shared/engine/index.ts';
import { drawnBriefing } from '#shared/exchange/report/report-view.ts';
import type { Scenario } from '#shared/model/index.ts';
import type {
  AnalysisAnswers,
  AnalysisKind,
  AnalysisMessage,
  AnalysisQuestion,
  AnalysisRequest,
} from './analysis-messages.ts';

/** Between two reports of progress, in ms. */
const REPORT = 60;

const send = (message: AnalysisMessage) => self.postMessage(message);

self.onmessage = ({ data: { id, scenario, question } }: MessageEvent<AnalysisRequest>) => {
  let last = performance.now();
  const progress = (share: number) => {
    const now = performance.now();
    if (now - last < REPORT) return;
    last = now;
    send({ id, progress: share });
  };
  try {
    send({ id, answer: answer(scenario, question, progress) });
  } catch (error) {
    const failure = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    send({ id, failure: error instanceof EvaluationStopped ? error.message : failure });
  }
};

function answer(
  scenario: Scenario,
  question: AnalysisQuestion,
  progress: (share: number) => void,
): AnalysisAnswers[AnalysisKind] {
  switch (question.kind) {
    case 'compare':
      return comparePlans(compile(scenario), question.plans);
    case 'agenda':
      return agenda(scenario, { plan: question.plan });
    case 'sensitivity': {
      const { two, plan = null } = question;
      return sensitivity(compile(scenario), { plan, progress, ...(two && { two }) });
    }
    case 'turns': {
      const { plan, plans } = question;
      return turns(compile(scenario), { plan, plans, progress });
    }
    case 'plans': {
      const model = compile(scenario);
      return question.plans.map((plan) => ({
        plan,
        nodes: plainEvaluation(evaluate(model, { plan })).nodes,
      }));
    }
    case 'report':
      return drawnBriefing(scenario, question.plan, question.theme, question.language);
    case 'policy':
      return choicesOfPolicy(evaluate(compile(scenario)));
    case 'simulate': {
      const { plan, trials, seed } = question;
      return simulate(compile(scenario), {
        plan,
        trials,
        seed,
        progress: (done, all) => progress(done / all),
      });
    }
  }
}
