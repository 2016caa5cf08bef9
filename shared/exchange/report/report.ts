import { zoneOf } from '../../time/index.ts';
import { percent, score, tripleOfDays } from '../figures.ts';
import type { ExportInput } from '../format.ts';
import { type Names, namesOf } from '../names.ts';
import { oneLine } from '../text.ts';
import { findings } from './findings.ts';
import {
  assumptionsTable,
  choicesTable,
  criteriaTable,
  datesTable,
  outcomesTable,
  pathsTable,
  type Table,
} from './tables.ts';

/** A briefing without a form yet: DOCX, PPTX, HTML and PDF give it theirs. All texts are plain and on one line. */
export interface Report {
  readonly title: string;
  readonly plan: string;
  /** As of when, in which zone, for whom. */
  readonly basis: string;
  /** The author's own words: headline, summary, remarks; by paragraph. */
  readonly headline: string;
  readonly summary: readonly string[];
  readonly remarks: readonly string[];
  readonly findings: readonly string[];
  /** Of this plan; none is empty. */
  readonly tables: readonly Table[];
}

export function reportOf(input: ExportInput): Report {
  const { scenario, evaluation, plan } = input;
  const names = namesOf(scenario);
  const asOf = scenario.asOf === undefined ? '' : `As of ${scenario.asOf.replace('T', ' ')}. `;
  const whose =
    scenario.perspective === undefined ? '' : ` Scores are for ${names.actor(scenario.perspective)}.`;
  return {
    title: names.title,
    plan: names.plan(plan),
    basis: `${asOf}Times are in ${scenario.timeZone}.${whose}`,
    headline: oneLine(scenario.report?.headline ?? ''),
    summary: paragraphs(scenario.summary),
    remarks: paragraphs(scenario.report?.remarks),
    findings: findings(input, names),
    tables: [
      choicesTable(input, names),
      criteriaTable(evaluation, names),
      outcomesTable(input, names),
      datesTable(input, names),
      pathsTable(input, names),
      problemsTable(input),
    ].filter(({ rows }) => rows.length > 0),
  };
}

/** What does not depend on the plan. */
export function commonTables({ scenario }: ExportInput): readonly Table[] {
  const sources = (scenario.sources ?? []).map(({ title, publisher = '', date = '', url = '' }) =>
    [title, publisher, date, url].map(oneLine),
  );
  return [
    assumptionsTable(scenario),
    { title: 'Sources', head: ['Title', 'Publisher', 'Date', 'Address'], rows: sources },
  ].filter(({ rows }) => rows.length > 0);
}

/** Plans side by side, the policy without a plan too. */
export function comparisonTable(inputs: readonly ExportInput[]): Table {
  const [first] = inputs;
  if (first === undefined) return { title: 'Plans', head: [], rows: [] };
  const names: Names = namesOf(first.scenario);
  const zone = zoneOf(first.scenario.timeZone);
  const rows = inputs.map(({ plan, evaluation }) => {
    const [likely] = evaluation.outcomes.toSorted((a, b) => (b.probability ?? -1) - (a.probability ?? -1));
    return [
      names.plan(plan),
      score(evaluation.score),
      evaluation.scoreRange === null
        ? '–'
        : `${score(evaluation.scoreRange[0])} … ${score(evaluation.scoreRange[1])}`,
      ...evaluation.criteria.map((_, index) => score(evaluation.expected?.[index] ?? null)),
      likely === undefined ? '–' : `${names.node(likely.node)} (${percent(likely.probability)})`,
      tripleOfDays(evaluation.end, zone),
    ];
  });
  const criteria = first.evaluation.criteria.map(names.criterion);
  return {
    title: 'Plans',
    head: ['Plan', 'Score', 'Range', ...criteria, 'Most probable outcome', 'End'],
    rows,
  };
}

function problemsTable({ evaluation }: ExportInput): Table {
  const rows = evaluation.problems.map(({ severity, message }) => [severity, oneLine(message)]);
  return { title: 'Problems', head: ['Severity', 'Problem'], rows };
}

/** Markdown's bold marks go; its other marks stand as they are. */
function paragraphs(text = ''): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => oneLine(paragraph).replace(/\*\*(.+?)\*\*/g, '$1'))
    .filter((paragraph) => paragraph !== '');
}
