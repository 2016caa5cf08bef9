import Papa from 'papaparse';
import type { Path } from '../engine/results.ts';
import type { Zone } from '../time/index.ts';
import { sheetInstant } from './figures.ts';
import type { ExportFormat, ExportInput } from './format.ts';
import { type Names, namesOf } from './names.ts';
import { shownZone } from './shown-zone.ts';

/** A byte order mark: without it Excel takes UTF-8 for the system's old code page. */
const BOM = '\uFEFF';
/**
 * What spreadsheets run as a formula when it starts a cell (OWASP, "CSV Injection"), the full-width forms
 * included. Papaparse's own pattern lets cells with a line break through.
 */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

/**
 * One row per path: rank, probability, score, every criterion, the end, the way in words; of several plans, which
 * stand in a column then. Figures are not rounded; what is not computed is empty.
 */
export const csv: ExportFormat = {
  id: 'csv',
  name: 'Paths as a table (CSV)',
  extension: 'csv',
  mediaType: 'text/csv',
  render: (input) =>
    input.plans === undefined
      ? tableOf([input], false)
      : import('./report/each-plan.ts').then(({ eachShownPlan }) =>
          tableOf(eachShownPlan(input, input.top), true),
        ),
};

function tableOf(inputs: readonly [ExportInput, ...ExportInput[]], withPlan: boolean): string {
  const [input] = inputs;
  const { criteria } = input.evaluation;
  const names = namesOf(input.scenario, input.language);
  const { files } = names.texts;
  const zone = shownZone(input);
  const fields = [
    ...(withPlan ? [files.csv.plan] : []),
    ...files.csv.head,
    ...criteria.map(names.criterion),
    ...files.triple(files.csv.end, zone.id),
    ...files.csv.tail,
  ];
  const rows = inputs.flatMap(({ plan, paths }) =>
    paths.paths.map((path, index) => [
      ...(withPlan ? [names.plan(plan)] : []),
      index + 1,
      ...rowOf(path, criteria, names, zone),
    ]),
  );
  return BOM + Papa.unparse([fields, ...rows], { escapeFormulae: FORMULA, newline: '\r\n' });
}

function rowOf(path: Path, criteria: readonly string[], names: Names, zone: Zone): (string | number)[] {
  const last = path.steps.at(-1);
  const titles = (pick: 'missed' | 'atRisk') =>
    path.steps
      .filter((step) => step[pick])
      .map(({ node }) => names.node(node))
      .join('; ');
  return [
    path.probability,
    path.score ?? '',
    ...criteria.map((_, index) => path.expected?.[index] ?? ''),
    sheetInstant(path.end.earliest, zone),
    sheetInstant(path.end.likely, zone),
    sheetInstant(path.end.latest, zone),
    last ? names.node(last.node) : '',
    titles('missed'),
    titles('atRisk'),
    wayOf(path, names),
  ];
}

/** `Who goes? [Send Wi] → Does he come? [Comes] → …`. */
export function wayOf(path: Path, names: Names): string {
  return path.steps
    .map(({ node, edge }) => {
      const label = edge === null ? '' : names.label(edge);
      return `${names.node(node)}${label === '' ? '' : ` [${label}]`}`;
    })
    .join(' → ');
}
