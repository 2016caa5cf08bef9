import { isSettled } from '#shared/engine/overtaken.ts';
import type { DecisionResult, Evaluation } from '#shared/engine/results.ts';
import { type Standing, standingOf } from '#shared/engine/standing.ts';
import { listOf, type ScenarioDocument } from '#shared/model/index.ts';
import { instantOf, windowOf, zoneOf } from '#shared/time/index.ts';
import { formatInstant, formatSpan, formatZone } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';

const WEEK = 7 * 24 * 3_600_000;

/**
 * The option taken at the first decision that the policy meets with more than one open option. What others decide,
 * and what has been decided, is nobody's to choose here.
 */
export function bestChoice(
  document: ScenarioDocument,
  evaluation: Evaluation,
): { label: string; score: number | null; standing: Standing } | null {
  let first:
    | { readonly decision: DecisionResult; readonly open: boolean; readonly arrive: number }
    | undefined;
  const { perspective } = document.fields;
  const observations = listOf(document.observations);
  for (const [node, decision] of Object.entries(evaluation.decisions)) {
    const actor = document.nodes[node]?.value.actor;
    if (actor !== undefined && perspective !== undefined && actor !== perspective) continue;
    if (isSettled(node, observations)) continue;
    const result = evaluation.nodes[node];
    if (decision.best === null || result === undefined || (result.reach ?? 0) === 0) continue;
    const met = { decision, open: decision.options.length > 1, arrive: result.arrive?.likely ?? 0 };
    if (first === undefined || comesBefore(met, first)) first = met;
  }
  const edge = first?.decision.best == null ? undefined : document.edges[first.decision.best]?.value;
  if (first === undefined || edge === undefined) return null;
  const standing = standingOf(first.decision);
  if (standing === null) return null;
  const label = edge.label || document.nodes[edge.to]?.value.title || t('common.untitledNode');
  return { label, score: evaluation.score, standing };
}

/** One with a choice comes before one without, then the earlier one. */
function comesBefore(
  a: { readonly open: boolean; readonly arrive: number },
  b: { readonly open: boolean; readonly arrive: number },
): boolean {
  return a.open === b.open ? a.arrive < b.arrive : a.open;
}

/** The instant that counts as now: `asOf`, otherwise the start; ms. */
export function nowOf(document: ScenarioDocument): number {
  const { asOf, start, timeZone } = document.fields;
  return instantOf(asOf ?? start, zoneOf(timeZone));
}

/** `24 Jun 2025 09:00 Seoul`; null where the document does not say what today is. */
export function today(document: ScenarioDocument): string | null {
  const { asOf, timeZone } = document.fields;
  if (asOf === undefined) return null;
  return `${formatInstant(nowOf(document), { zone: timeZone })} ${formatZone(timeZone)}`;
}

/** The deadline that comes next after now among those that the policy reaches, and how long it is until then. */
export function nextDeadline(
  document: ScenarioDocument,
  evaluation: Evaluation,
): { title: string; left: string; urgent: boolean } | null {
  const now = nowOf(document);
  const zone = zoneOf(document.fields.timeZone);
  let next: { title: string; end: number } | null = null;
  for (const node of listOf(document.nodes)) {
    if (node.kind !== 'deadline' || node.when === undefined) continue;
    if ((evaluation.nodes[node.id]?.reach ?? 0) === 0) continue;
    const { end } = windowOf(node.when, zone);
    if (end > now && (next === null || end < next.end)) next = { title: node.title, end };
  }
  if (next === null) return null;
  const left = next.end - now;
  return {
    title: next.title || t('common.untitledNode'),
    left: t('document.footer.deadlineIn', { duration: formatSpan(left) }),
    urgent: left < 2 * WEEK,
  };
}
