/** What was computed, in tables of words for a person: the same in every report. */
import type { Evaluation } from '../../engine/results.ts';
import type { Scenario } from '../../model/schema.ts';
import { count, NONE, score, scoreWithRange } from '../figures.ts';
import type { ExportInput } from '../format.ts';
import { writtenDate } from '../graph-labels.ts';
import type { Names } from '../names.ts';
import { shownZone } from '../shown-zone.ts';
import { oneLine } from '../text.ts';

/** Cells are plain text, whatever is in them. A table without rows is left out of reports. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** As many as a reader takes in; the CSV has all that were asked for. */
const PATHS = 5;

export function choicesTable(input: ExportInput, names: Names): Table {
  const { scenario, evaluation } = input;
  const { figures, tables, words } = names.texts;
  const zone = shownZone(input);
  const rows = scenario.nodes.flatMap((node) => {
    const decision = evaluation.decisions[node.id];
    if (decision === undefined) return [];
    const result = evaluation.nodes[node.id];
    // Others choose by their own interests: their scores explain the choice, ours would not.
    const own = node.actor === undefined || node.actor === scenario.perspective;
    const options = decision.options.map((option) =>
      own
        ? `${names.edge(option.edge)}: ${scoreWithRange(option.score, option.scoreRange)}`
        : tables.choices.theirs(
            names.edge(option.edge),
            scoreWithRange(option.actorScore, option.actorScoreRange),
          ),
    );
    return [
      [
        names.node(node.id),
        names.actor(node.actor),
        decision.best === null ? NONE : names.edge(decision.best),
        decision.robust ? words.yes : words.no,
        figures.instant(result?.mustArriveBy ?? null, zone),
        options.join('; '),
      ],
    ];
  });
  return table(tables.choices, rows);
}

export function criteriaTable({ criteria, expected }: Evaluation, names: Names): Table {
  const rows = criteria.map((id, index) => [names.criterion(id), score(expected?.[index] ?? null)]);
  return table(names.texts.tables.criteria, rows);
}

export function outcomesTable(input: ExportInput, names: Names): Table {
  const { evaluation } = input;
  const { figures, tables } = names.texts;
  const zone = shownZone(input);
  const rows = evaluation.outcomes
    .toSorted((a, b) => (b.probability ?? -1) - (a.probability ?? -1))
    .map(({ node, probability, end }) => [
      names.node(node),
      figures.percent(probability),
      figures.tripleOfDays(end, zone),
    ]);
  return table(tables.outcomes, rows);
}

export function datesTable(input: ExportInput, names: Names): Table {
  const { scenario, evaluation } = input;
  const { figures, tables } = names.texts;
  const zone = shownZone(input);
  const rows = scenario.nodes.flatMap((node) => {
    const result = evaluation.nodes[node.id];
    if (node.when === undefined || result === undefined) return [];
    const state = [
      ...(result.missed > 0 ? [tables.dates.missed(figures.percent(result.missed))] : []),
      ...(result.atRisk ? [tables.dates.atRisk] : []),
    ];
    return [
      [
        names.node(node.id),
        writtenDate(node, input),
        figures.triple(result.arrive, zone),
        figures.slackInWords(result.slack),
        state.join(', ') || tables.dates.inTime,
      ],
    ];
  });
  return table(tables.dates, rows);
}

export function pathsTable({ paths: result, plan }: ExportInput, names: Names): Table {
  const { figures, tables } = names.texts;
  const rows = result.paths.slice(0, PATHS).map((path) => [
    figures.percent(path.probability),
    score(path.score),
    path.steps
      // A branch without a label is told by what it leads to, which comes next anyway.
      .flatMap(({ node, edge }) => (edge === null ? [names.node(node)] : names.label(edge) || []))
      .join(' → '),
  ]);
  const title = tables.paths.title(count(result.count), plan !== null);
  return table({ ...tables.paths, title }, rows);
}

export function assumptionsTable({ assumptions = [] }: Scenario, { texts }: Names): Table {
  const { confidence: sure, status: stands, notChecked } = texts.words;
  const rows = assumptions.map(({ text, confidence, status }) => [
    oneLine(text),
    confidence === undefined ? NONE : sure[confidence],
    status === undefined ? notChecked : stands[status],
  ]);
  return table(texts.tables.assumptions, rows);
}

export function sourcesTable({ sources = [] }: Scenario, { texts }: Names): Table {
  const rows = sources.map(({ title, publisher = '', date = '', url = '', reliability = '' }) =>
    [title, publisher, date.replace('T', ' '), url, reliability].map(oneLine),
  );
  return table(texts.tables.sources, rows);
}

export function problemsTable({ evaluation }: ExportInput, names: Names): Table {
  const { problem: sentence, tables, words } = names.texts;
  const rows = evaluation.problems.map((problem) => [
    words.severity[problem.severity],
    oneLine(sentence(problem, names)),
  ]);
  return table(tables.problems, rows);
}

function table({ title, head }: Omit<Table, 'rows'>, rows: Table['rows']): Table {
  return { title, head, rows };
}
