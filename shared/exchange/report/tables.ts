/** What was computed, in tables of words for a person: the same in every report. */
import type { Evaluation } from '../../engine/results.ts';
import type { Scenario } from '../../model/schema.ts';
import { zoneOf } from '../../time/index.ts';
import {
  count,
  instant,
  NONE,
  percent,
  score,
  scoreWithRange,
  slackInWords,
  triple,
  tripleOfDays,
} from '../figures.ts';
import type { ExportInput } from '../format.ts';
import { writtenDate } from '../graph-labels.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../text.ts';

/** Cells are plain text, whatever is in them. A table without rows is left out of reports. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** As many as a reader takes in; the CSV has all that were asked for. */
const PATHS = 5;

export function choicesTable({ scenario, evaluation }: ExportInput, names: Names): Table {
  const zone = zoneOf(scenario.timeZone);
  const rows = scenario.nodes.flatMap((node) => {
    const decision = evaluation.decisions[node.id];
    if (decision === undefined) return [];
    const result = evaluation.nodes[node.id];
    // Others choose by their own interests: their scores explain the choice, ours would not.
    const own = node.actor === undefined || node.actor === scenario.perspective;
    const options = decision.options.map((option) =>
      own
        ? `${names.edge(option.edge)}: ${scoreWithRange(option.score, option.scoreRange)}`
        : `${names.edge(option.edge)}: ${scoreWithRange(option.actorScore, option.actorScoreRange)} for them`,
    );
    return [
      [
        names.node(node.id),
        names.actor(node.actor),
        decision.best === null ? NONE : names.edge(decision.best),
        decision.robust ? 'yes' : 'no',
        instant(result?.mustArriveBy ?? null, zone),
        options.join('; '),
      ],
    ];
  });
  return table('Choices', ['Decision', 'Who', 'Best', 'Robust', 'Decide by', 'Options'], rows);
}

export function criteriaTable({ criteria, expected }: Evaluation, names: Names): Table {
  const rows = criteria.map((id, index) => [names.criterion(id), score(expected?.[index] ?? null)]);
  return table('Criteria', ['Criterion', 'Expected'], rows);
}

export function outcomesTable({ scenario, evaluation }: ExportInput, names: Names): Table {
  const zone = zoneOf(scenario.timeZone);
  const rows = evaluation.outcomes
    .toSorted((a, b) => (b.probability ?? -1) - (a.probability ?? -1))
    .map(({ node, probability, end }) => [names.node(node), percent(probability), tripleOfDays(end, zone)]);
  return table('Outcomes', ['Outcome', 'Probability', 'When'], rows);
}

export function datesTable({ scenario, evaluation }: ExportInput, names: Names): Table {
  const zone = zoneOf(scenario.timeZone);
  const rows = scenario.nodes.flatMap((node) => {
    const result = evaluation.nodes[node.id];
    if (node.when === undefined || result === undefined) return [];
    const state = [
      ...(result.missed > 0 ? [`missed in ${percent(result.missed)}`] : []),
      ...(result.atRisk ? ['at risk'] : []),
    ];
    return [
      [
        names.node(node.id),
        writtenDate(node, scenario),
        triple(result.arrive, zone),
        slackInWords(result.slack),
        state.join(', ') || 'in time',
      ],
    ];
  });
  return table('Dates', ['What', 'Date', 'Reached', 'Time left', 'State'], rows);
}

export function pathsTable({ paths: result, plan }: ExportInput, names: Names): Table {
  const rows = result.paths
    .slice(0, PATHS)
    .map((path) => [
      percent(path.probability),
      score(path.score),
      path.steps
        .flatMap(({ node, edge }) => (edge === null ? [names.node(node)] : [names.edge(edge)]))
        .join(' → '),
    ]);
  const which = plan === null ? 'over every option of every decision' : 'under this plan';
  return table(`Ways (${count(result.count)} ${which})`, ['Odds', 'Score', 'Way'], rows);
}

export function assumptionsTable({ assumptions = [] }: Scenario): Table {
  const rows = assumptions.map(({ text, confidence, status }) => [
    oneLine(text),
    confidence ?? NONE,
    status ?? 'not checked',
  ]);
  return table('Key assumptions', ['Assumption', 'Confidence', 'Status'], rows);
}

export function sourcesTable({ sources = [] }: Scenario): Table {
  const rows = sources.map(({ title, publisher = '', date = '', url = '', reliability = '' }) =>
    [title, publisher, date.replace('T', ' '), url, reliability].map(oneLine),
  );
  return table('Sources', ['Title', 'Publisher', 'Date', 'Address', 'Reliability'], rows);
}

export function problemsTable({ evaluation }: ExportInput): Table {
  const rows = evaluation.problems.map(({ severity, message }) => [severity, oneLine(message)]);
  return table('Problems', ['Severity', 'Problem'], rows);
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): Table {
  return { title, head, rows };
}
