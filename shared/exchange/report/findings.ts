import { isSettled } from '../../engine/overtaken.ts';
import { standingOf } from '../../engine/standing.ts';
import type { Node } from '../../model/schema.ts';
import { instantOf, windowOf, zoneOf } from '../../time/index.ts';
import { score, scoreWithRange } from '../figures.ts';
import type { ExportInput } from '../format.ts';
import type { Names } from '../names.ts';
import { shownZone } from '../shown-zone.ts';
import { oneLine } from '../text.ts';
import type { Analyses } from './analyses.ts';
import { changesInWords } from './changes.ts';
import { standingInWords } from './standing.ts';

/** As many of a kind as a briefing's first page holds. */
const MOST = 5;

/** Of turning points: the section on what would change the choice has them all. */
const TURNS = 2;

/**
 * What was computed, in sentences: the choices to make with what follows behind and by when, what to
 * expect, how the plans stand, by when, what is at risk, what would change it. Texts are on one line each
 * and plain. Without analyses it is what the evaluation of the plan alone says.
 */
export function findings(input: ExportInput, names: Names, analyses: Analyses | null = null): string[] {
  const { scenario } = input;
  const sensitivity = analyses?.sensitivity ?? null;
  return [
    ...choices(input, names),
    ...expectation(input, names),
    ...(analyses === null ? [] : standingInWords(scenario, analyses.comparison, names)),
    ...nextDeadline(input, names),
    ...risks(input, names),
    ...(sensitivity === null ? [] : changesInWords(scenario, sensitivity, names, TURNS)),
    ...doubts(input, names),
  ];
}

function choices(input: ExportInput, names: Names): string[] {
  const { scenario, evaluation } = input;
  const { figures, findings: say } = names.texts;
  const zone = shownZone(input);
  const own = (node: Node) => node.actor === undefined || node.actor === scenario.perspective;
  const met = scenario.nodes.filter(
    (node) =>
      own(node) &&
      !isSettled(node.id, scenario.observations ?? []) &&
      evaluation.decisions[node.id]?.best &&
      (evaluation.nodes[node.id]?.reach ?? 0) > 0,
  );
  const early = (node: Node) => evaluation.nodes[node.id]?.enter?.likely ?? Number.POSITIVE_INFINITY;
  return met
    .toSorted((a, b) => early(a) - early(b))
    .slice(0, MOST)
    .map((node) => {
      const decision = evaluation.decisions[node.id];
      const best = decision?.best ?? '';
      const by = evaluation.nodes[node.id]?.mustArriveBy ?? null;
      const [chosen, next] = (decision?.options ?? [])
        .filter((option) => option.score !== null)
        .toSorted(
          (a, b) => Number(b.edge === best) - Number(a.edge === best) || (b.score ?? 0) - (a.score ?? 0),
        );
      const lead = (chosen?.score ?? 0) - (next?.score ?? 0);
      return say.choice({
        decision: names.node(node.id),
        best: names.edge(best),
        standing: decision === undefined ? null : standingOf(decision),
        next:
          next === undefined || lead < 0
            ? null
            : { name: names.edge(next.edge), behind: lead === 0 ? null : score(lead) },
        dependsOnState: decision?.sameInEveryState === false,
        by: by === null ? null : { instant: figures.instant(by, zone), zone: zone.id },
      });
    });
}

function expectation(input: ExportInput, names: Names): string[] {
  const { evaluation } = input;
  const { figures, findings: say } = names.texts;
  const zone = shownZone(input);
  const [likely] = evaluation.outcomes.toSorted((a, b) => (b.probability ?? -1) - (a.probability ?? -1));
  const score = say.score(scoreWithRange(evaluation.score, evaluation.scoreRange));
  if (evaluation.score === null) return [say.noScore];
  if (!likely) return [score];
  const when = likely.end === null ? null : figures.tripleOfDays(likely.end, zone);
  return [score, say.likeliest(names.node(likely.node), figures.percent(likely.probability), when)];
}

function nextDeadline(input: ExportInput, names: Names): string[] {
  const { scenario, evaluation } = input;
  const home = zoneOf(scenario.timeZone);
  const zone = shownZone(input);
  const now = instantOf(scenario.asOf ?? scenario.start, home);
  const [next] = scenario.nodes
    .flatMap((node) => {
      const result = evaluation.nodes[node.id];
      if (node.kind !== 'deadline' || node.when === undefined || !(result?.reach ?? 0)) return [];
      const { end } = windowOf(node.when, home);
      return end > now ? [{ id: node.id, end }] : [];
    })
    .toSorted((a, b) => a.end - b.end);
  if (next === undefined) return [];
  const { figures, findings: say } = names.texts;
  return [say.nextDeadline(names.node(next.id), figures.instant(next.end, zone), zone.id)];
}

function risks({ scenario, evaluation }: ExportInput, names: Names): string[] {
  const { figures, findings: say } = names.texts;
  return scenario.nodes
    .flatMap((node) => {
      const result = evaluation.nodes[node.id];
      if (result === undefined || node.when === undefined || !(result.missed > 0 || result.atRisk)) return [];
      if (result.reach === 0) return [];
      const missed = result.missed > 0 ? figures.percent(result.missed) : null;
      const slack = result.slack === null ? null : figures.slackInWords(result.slack);
      return [
        {
          missed: result.missed,
          text: say.risk(names.node(node.id), missed, slack),
        },
      ];
    })
    .sort((a, b) => b.missed - a.missed)
    .slice(0, MOST)
    .map(({ text }) => text);
}

function doubts({ scenario }: ExportInput, { texts }: Names): string[] {
  return (scenario.assumptions ?? [])
    .filter(({ status }) => status === 'in doubt' || status === 'failed')
    .slice(0, MOST)
    .map(({ text, status }) => texts.findings.doubt(oneLine(text), status === 'failed'));
}
