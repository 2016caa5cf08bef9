import type { Evaluation } from '../engine/results.ts';
import type { Language } from '../language/language.ts';
import type { Edge, Node, Scenario } from '../model/schema.ts';
import { textsIn } from './texts/texts.ts';

/** The date as it was entered, with its zone where that is not the scenario's; empty without a date. */
export function writtenDate({ when }: Node, scenario: Scenario, language?: Language): string {
  if (when === undefined) return '';
  const { date, until, timeZone } = when;
  const zone = timeZone === undefined || timeZone === scenario.timeZone ? '' : ` ${timeZone}`;
  return `${textsIn(language).figures.entered(date, until)}${zone}`;
}

/** The probability of a chance node's branch where it is met; empty for edges that have none. */
export function probabilityOf(edge: Edge, evaluation: Evaluation, language?: Language): string {
  if (edge.probability === undefined) return '';
  const probability = evaluation.edges[edge.id]?.probability ?? null;
  return probability === null ? '' : textsIn(language).figures.percent(probability);
}

/** Whether the policy may lead over this edge. */
export function onBestWay(edge: Edge, evaluation: Evaluation): boolean {
  return (evaluation.edges[edge.id]?.reach ?? 0) > 0;
}
