import type { Evaluation } from '#shared/engine/results.ts';
import { namesOf } from '#shared/exchange/names.ts';
import { type ScenarioDocument, toScenario } from '#shared/model/index.ts';
import { formatScore } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';

/** A document with what the engine said of it. */
export interface Seen {
  readonly document: ScenarioDocument;
  readonly evaluation: Evaluation;
}

/** Changes of choices that one message tells; the agenda has them all. */
const MOST = 2;

/** The score, and the best choices at decisions that may still be met, where they are others than before. */
export function whatChanged(before: Seen, { document, evaluation }: Seen): string[] {
  const names = namesOf(toScenario(document));
  const choices = Object.entries(evaluation.decisions).flatMap(([node, { best }]) => {
    const was = before.evaluation.decisions[node]?.best ?? null;
    const met = (evaluation.nodes[node]?.reach ?? 0) > 0 && !Object.hasOwn(document.observations, node);
    if (!met || was === null || best === null || was === best) return [];
    return [
      t('agenda.changed.best', { node: names.node(node), before: names.edge(was), after: names.edge(best) }),
    ];
  });
  const [from, to] = [formatScore(before.evaluation.score), formatScore(evaluation.score)];
  const score = from === to ? [] : [t('agenda.changed.score', { before: from, after: to })];
  const told = choices.length === 0 ? [t('agenda.changed.same')] : choices.slice(0, MOST);
  return [...score, ...told];
}
