import type { Cell, Sheet } from 'write-excel-file/universal';
import type { Triple } from '../../engine/results.ts';
import type { Node } from '../../model/schema.ts';
import { windowOf, type Zone, zoneOf } from '../../time/index.ts';
import { wayOf } from '../csv.ts';
import type { ExportFormat, ExportInput } from '../format.ts';
import { onBestWay, writtenDate } from '../graph-labels.ts';
import { type Names, namesOf } from '../names.ts';
import { shownZone } from '../shown-zone.ts';
import { oneLine, shortened } from '../text.ts';
import { printable } from './print-setup.ts';
import { repacked } from './repack.ts';

/** Excel's own limits: characters in a cell, and the first day that its calendar counts rightly. */
const LONGEST = 32_000;
const FIRST = Date.UTC(1900, 2, 1);
const LAST = Date.UTC(9999, 11, 31);
const DATE_FORMAT = 'yyyy-mm-dd hh:mm';

/** Sheets of nodes, branches, paths, timeline and plans; figures are typed and not rounded, texts are never formulas. */
export const xlsx: ExportFormat = {
  id: 'xlsx',
  name: 'Tables (Excel)',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  async render(input) {
    const { eachPlan } = await import('../report/each-plan.ts');
    const { default: write } = await import('write-excel-file/universal');
    const names = namesOf(input.scenario, input.language);
    const zone = shownZone(input);
    const sheets = [
      nodes(input, names, zone),
      branches(input, names),
      paths(input, names, zone),
      timeline(input, names, zone),
      plans(eachPlan(input), names, zone),
    ];
    const blob = await write(sheets).toBlob();
    return repacked(printable(new Uint8Array(await blob.arrayBuffer())), input);
  },
};

type Content = string | number | boolean | Date | null | undefined;
type Sheets = Sheet<Blob>;

function nodes(input: ExportInput, names: Names, zone: Zone): Sheets {
  const { scenario, evaluation } = input;
  const { files, words } = names.texts;
  const groups = new Map(scenario.groups?.map(({ id, title }) => [id, title]));
  return sheet(
    files.sheets.nodes,
    [...files.sheets.nodesHead, ...files.triple(files.sheets.arrives, zone.id), files.sheets.bestBranch],
    scenario.nodes.map((node) => {
      const result = evaluation.nodes[node.id];
      const best = evaluation.decisions[node.id]?.best;
      return [
        node.id,
        words.kind[node.kind],
        names.node(node.id),
        names.actor(node.actor),
        node.group === undefined ? '' : groups.get(node.group),
        writtenDate(node, input),
        result?.reach,
        result?.score,
        ...instants(result?.arrive, zone),
        best ? names.edge(best) : null,
      ];
    }),
  );
}

function branches({ scenario, evaluation }: ExportInput, names: Names): Sheets {
  const { sheets } = names.texts.files;
  return sheet(
    sheets.branches,
    sheets.branchesHead,
    scenario.edges.map((edge) => {
      const result = evaluation.edges[edge.id];
      return [
        edge.id,
        edge.from,
        names.node(edge.from),
        edge.to,
        names.node(edge.to),
        edge.label,
        edge.probability === undefined ? null : result?.probability,
        result?.reach,
        onBestWay(edge, evaluation),
      ];
    }),
  );
}

function paths({ evaluation, paths: found }: ExportInput, names: Names, zone: Zone): Sheets {
  const { sheets, triple } = names.texts.files;
  const head = [...sheets.pathsHead, ...evaluation.criteria.map(names.criterion)];
  return sheet(
    sheets.paths,
    [...head, ...triple(sheets.end, zone.id), ...sheets.pathsTail],
    found.paths.map((path, index) => [
      index + 1,
      path.probability,
      path.score,
      ...evaluation.criteria.map((_, at) => path.expected?.[at]),
      ...instants(path.end, zone),
      names.node(path.steps.at(-1)?.node ?? ''),
      wayOf(path, names),
    ]),
  );
}

function timeline({ scenario, evaluation }: ExportInput, names: Names, zone: Zone): Sheets {
  const { sheets, triple } = names.texts.files;
  const at = (node: Node) => evaluation.nodes[node.id]?.enter?.likely ?? Number.POSITIVE_INFINITY;
  const dated = scenario.nodes.filter((node) => node.when !== undefined || Number.isFinite(at(node)));
  const days = (slack: number | undefined) => (slack === undefined ? null : slack / 86_400_000);
  return sheet(
    sheets.timeline,
    [...sheets.timelineHead(zone.id), ...triple(sheets.entered, zone.id), ...sheets.timelineTail(zone.id)],
    dated
      .toSorted((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)))
      .map((node) => {
        const window = node.when === undefined ? null : windowOf(node.when, zoneOf(scenario.timeZone));
        const result = evaluation.nodes[node.id];
        return [
          node.id,
          names.node(node.id),
          wall(window?.start, zone),
          wall(window?.end, zone),
          ...instants(result?.enter, zone),
          wall(result?.mustArriveBy, zone),
          days(result?.slack?.likely),
          days(result?.slack?.latest),
          result?.missed,
          result?.atRisk,
        ];
      }),
  );
}

function plans(inputs: readonly ExportInput[], names: Names, zone: Zone): Sheets {
  const { sheets, triple } = names.texts.files;
  const criteria = inputs[0]?.evaluation.criteria.map(names.criterion) ?? [];
  return sheet(
    sheets.plans,
    [...sheets.plansHead, ...criteria, ...triple(sheets.end, zone.id), sheets.problems],
    inputs.map(({ plan, evaluation }) => [
      plan,
      names.plan(plan),
      evaluation.score,
      ...(evaluation.scoreRange ?? [null, null]),
      ...evaluation.criteria.map((_, index) => evaluation.expected?.[index]),
      ...instants(evaluation.end, zone),
      evaluation.problems.length,
    ]),
  );
}

const instants = (value: Triple | null | undefined, zone: Zone) =>
  [value?.earliest, value?.likely, value?.latest].map((each) => wall(each, zone));

/** Excel's dates know no zones: the wall clock's, as the column's head says; text where Excel has no date. */
function wall(value: number | null | undefined, zone: Zone): Content {
  if (value === null || value === undefined || !Number.isFinite(value)) return null;
  const local = value + zone.offsetAt(value);
  if (local >= FIRST && local <= LAST) return new Date(local);
  return Number.isFinite(new Date(local).getTime()) ? new Date(local).toISOString().slice(0, 16) : null;
}

function sheet(name: string, head: readonly string[], rows: readonly (readonly Content[])[]): Sheets {
  return {
    sheet: name,
    stickyRowsCount: 1,
    orientation: 'landscape',
    columns: head.map((title, column) => ({ width: widthOf(title, rows, column) })),
    data: [
      head.map((title): Cell => ({ value: text(title), type: String, fontWeight: 'bold' })),
      ...rows.map((row) => row.map(cell)),
    ],
  };
}

/** In letters: so wide that what stands in most rows can be read. */
function widthOf(title: string, rows: readonly (readonly Content[])[], column: number): number {
  const lengths = rows.map((row) => (typeof row[column] === 'string' ? row[column].length : 0));
  const usual = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.min(48, Math.max(12, title.length + 2, usual + 2));
}

/** Typed by us, never guessed: a text stays one, whatever it begins with. */
function cell(value: Content): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return { value: text(value), type: String };
  if (typeof value === 'number') return Number.isFinite(value) ? { value, type: Number } : null;
  if (typeof value === 'boolean') return { value, type: Boolean };
  return { value, type: Date, format: DATE_FORMAT };
}

const text = (value: string) => shortened(oneLine(value), LONGEST);
