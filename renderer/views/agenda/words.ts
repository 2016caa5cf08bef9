import type { Agenda, DeadlineAhead, DecisionAhead } from '#shared/engine/agenda/index.ts';
import type { Names } from '#shared/exchange/names.ts';
import type { Scenario } from '#shared/model/index.ts';
import { formatInstant, formatLimit, formatProbability, formatSpan } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';

/** How the agenda writes instants: on the scenario's clock, with the year where it is not the start's. */
export function clockOf({ timeZone, start }: Scenario): (ms: number) => string {
  const options = { zone: timeZone, year: Number(start.slice(0, 4)) };
  return (ms) => formatInstant(ms, options);
}

/** The same for the last moment for something. */
export function limitOf({ timeZone, start }: Scenario): (ms: number) => string {
  const options = { zone: timeZone, year: Number(start.slice(0, 4)) };
  return (ms) => formatLimit(ms, options);
}

/** How probable it is that something comes up at all; empty where that is certain. */
export function comesUp(reach: number | null): string {
  return reach === null || reach === 1 ? '' : t('agenda.comesUp', { share: formatProbability(reach) });
}

export function decideBy({ decideBy: at, left }: DecisionAhead, limit: (ms: number) => string): string {
  if (at === null || left === null) return t('agenda.decide.free');
  const span = formatSpan(Math.abs(left));
  return t(left < 0 ? 'agenda.decide.late' : 'agenda.decide.by', { when: limit(at), span });
}

export function stateOf({ overdue, missed, slack, atRisk }: DeadlineAhead): {
  readonly text: string;
  readonly tone: 'error' | 'warn' | 'plain';
} {
  if (overdue) return { text: t('agenda.overdue'), tone: 'error' };
  if (missed === null || missed > 0) {
    return { text: t('agenda.missed', { share: formatProbability(missed) }), tone: 'error' };
  }
  const left = slack === null ? '' : slackInWords(slack.likely, slack.latest);
  if (!atRisk) return { text: left, tone: 'plain' };
  return { text: [t('agenda.atRisk'), left].filter(Boolean).join(': '), tone: 'warn' };
}

function slackInWords(likely: number, latest: number): string {
  const one = (ms: number) =>
    ms < 0 ? t('agenda.lateBy', { span: formatSpan(-ms) }) : t('agenda.toSpare', { span: formatSpan(ms) });
  const [usual, worst] = [one(likely), one(latest)];
  return usual === worst ? usual : t('agenda.atWorst', { likely: usual, latest: worst });
}

/** What another observation changed about the best choices that are still ahead. */
export function changesBetween(before: Agenda, after: Agenda, names: Names): readonly string[] {
  const earlier = new Map(before.decisions.map(({ node, best }) => [node, best]));
  const changes = after.decisions.flatMap(({ node, best }) => {
    const was = earlier.get(node) ?? null;
    if (was === null || best === null || was === best) return [];
    return [
      t('agenda.changed.best', {
        node: names.node(node),
        before: names.edge(was),
        after: names.edge(best),
      }),
    ];
  });
  return changes.length === 0 ? [t('agenda.changed.same')] : changes;
}
