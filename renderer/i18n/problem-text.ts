import type { Problem } from '#shared/engine/results.ts';
import { textsIn } from '#shared/exchange/texts/texts.ts';
import type { ScenarioDocument } from '#shared/model/index.ts';
import { datesInText } from './dates-in-text.ts';
import { spokenLanguage, t } from './i18n.ts';

/** A problem of this document in the language that is spoken; the engine's own sentence is English. */
export function problemText(problem: Problem, document: ScenarioDocument | null): string {
  const node = (id: string) => document?.nodes[id]?.value.title || t('common.untitledNode');
  const language = spokenLanguage();
  const text = textsIn(language).problem(problem, {
    node,
    edge(id) {
      const edge = document?.edges[id]?.value;
      return edge === undefined ? id : edge.label || node(edge.to);
    },
    plan: (id) => (id === null ? t('document.plans.best') : document?.plans[id]?.value.name || id),
  });
  // Only the English sentences are the engine's own, with dates as the format writes them.
  return language === 'en' ? datesInText(text, Number(document?.fields.start.slice(0, 4))) : text;
}
