import type { Problem } from '#shared/engine/results.ts';
import { textsIn } from '#shared/exchange/texts/texts.ts';
import type { ScenarioDocument } from '#shared/model/index.ts';
import { spokenLanguage, t } from './i18n.ts';

/** A problem of this document in the language that is spoken; the engine's own sentence is English. */
export function problemText(problem: Problem, document: ScenarioDocument | null): string {
  const node = (id: string) => document?.nodes[id]?.value.title || t('common.untitledNode');
  return textsIn(spokenLanguage()).problem(problem, {
    node,
    edge(id) {
      const edge = document?.edges[id]?.value;
      return edge === undefined ? id : edge.label || node(edge.to);
    },
    plan: (id) => (id === null ? t('document.plans.best') : document?.plans[id]?.value.name || id),
  });
}
