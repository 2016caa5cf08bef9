import type { Evaluation } from '../engine/results.ts';
import type { Language } from '../language/language.ts';
import type { Edge, Node } from '../model/schema.ts';
import { zoneOf } from '../time/index.ts';
import { type InZone, shownDate, shownZone } from './shown-zone.ts';
import { textsIn } from './texts/texts.ts';

/**
 * The date as it was entered, its times in the zone asked for; with the zone that it was entered in where that
 * is another one. Empty without a date.
 */
export function writtenDate({ when }: Node, input: InZone): string {
  if (when === undefined) return '';
  const { date, until, timeZone = input.scenario.timeZone } = when;
  const { entered } = textsIn(input.language).figures;
  const elsewhere = zoneOf(timeZone).id !== shownZone(input).id;
  const hasTimes = date.includes('T') && (until ?? date).includes('T');
  if (!elsewhere || input.zone === undefined || !hasTimes)
    return `${entered(date, until)}${elsewhere ? ` ${timeZone}` : ''}`;
  const shown = (each: string) => shownDate(each, input, timeZone);
  return entered(shown(date), until === undefined ? undefined : shown(until));
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
