import Papa from 'papaparse';
import type { Actor, Criterion } from '../../model/index.ts';
import type { ImportContext, ImportFormat, ImportResult } from '../format.ts';
import { buildScenario } from './build-scenario.ts';
import { type Column, columnsOf } from './csv-columns.ts';
import type { DraftEdge, DraftNode } from './draft.ts';
import { kindOf } from './drawn-label.ts';
import { createNotes, type Notes } from './notes.ts';
import { refused } from './refused.ts';
import { durationOf, oddsInLabel, probabilityOfText, whenOf } from './written-values.ts';

const LONGEST = 16 * 1024 * 1024;
const MOST_ROWS = 20_000;
const MOST_CELLS = 400_000;

/**
 * Tables (CSV, TSV, what is pasted from a spreadsheet): a list of things, one a row, with a column for
 * what each follows; or a list of branches with columns "from" and "to". Columns are told by their names.
 */
export const csvImport: ImportFormat = {
  id: 'csv',
  name: 'Table (CSV, TSV, pasted cells)',
  recognises: (name, text) => /\.(?:csv|tsv|tab)$/i.test(name) || looksLikeTable(text.slice(0, 4096)),
  read(text, context) {
    if (text.length > LONGEST) return refused('The table is larger than 16 MiB.', 'too-large');
    return readTable(text, context);
  },
};

/** Two lines or more with the same separator equally often, the first of them with column names we know. */
function looksLikeTable(start: string): boolean {
  if (/^\s*[{[<]/.test(start)) return false;
  const [head = '', next] = start.split(/\r?\n/);
  if (next === undefined || head.length > 1000) return false;
  return ['\t', ',', ';'].some((separator) => {
    const names = head.split(separator).map((cell) => cell.replace(/^"(.*)"$/, '$1'));
    return names.length > 1 && columnsOf(names).size > 1;
  });
}

type Row = (column: Column) => string;

function readTable(text: string, context: ImportContext): ImportResult {
  const notes = createNotes();
  let cells = 0;
  let over = false;
  const rows: string[][] = [];
  Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: ['\t', ',', ';', '|'],
    step: ({ data, errors }, parser) => {
      cells += data.length;
      if (rows.length > MOST_ROWS || cells > MOST_CELLS) {
        over = true;
        parser.abort();
        return;
      }
      for (const { message } of errors)
        notes.add('Rows that are not well formed; look through them:', message);
      rows.push(data);
    },
  });
  if (over) return refused(`The table has more than ${MOST_ROWS} rows or ${MOST_CELLS} cells.`, 'too-large');
  const [head = [], ...body] = rows;
  const columns = columnsOf(head);
  if (columns.has('way') && columns.has('rank'))
    return refused(
      'This is an export of paths, which does not hold the graph. Export the scenario as a file instead.',
    );
  const named = columns.has('title') || columns.has('id') || (columns.has('from') && columns.has('to'));
  if (!named)
    return refused(
      'No column says what the rows are: call one of them “title” (or two of them “from” and “to”) in the first row.',
    );
  const used = new Set(columns.values());
  for (const [index, name] of head.entries())
    if (!used.has(index) && name.trim() !== '')
      notes.add('Left out: columns that have no place in a scenario.', name);
  const read = body.map(
    (row): Row =>
      (column) =>
        row[columns.get(column) ?? -1]?.trim() ?? '',
  );
  const branchList = columns.has('from') && columns.has('to') && !columns.has('title');
  return branchList ? branches(read, context, notes) : things(read, columns, context, notes);
}

/** One branch a row; nodes are what they join. */
function branches(rows: readonly Row[], context: ImportContext, notes: Notes): ImportResult {
  const nodes = new Map<string, DraftNode>();
  const edges: DraftEdge[] = [];
  for (const row of rows) {
    const [from, to] = [row('from'), row('to')];
    for (const title of [from, to])
      if (title !== '' && !nodes.has(title)) nodes.set(title, { key: title, title });
    if (from === '' || to === '')
      notes.add('Rows without both ends are nodes, or left out if empty:', from || to);
    else edges.push({ from, to, ...branchOf(row, notes) });
  }
  return buildScenario({ nodes: [...nodes.values()], edges }, context, notes);
}

/** One thing a row; each follows what its "after" column names, or else the row before it. */
function things(
  rows: readonly Row[],
  columns: ReadonlyMap<Column, number>,
  context: ImportContext,
  notes: Notes,
): ImportResult {
  const named = rows.filter((row) => row('title') !== '' || row('id') !== '');
  for (const row of rows)
    if (!named.includes(row)) notes.add('Left out: rows without a name.', row('notes') || row('date'));
  const keys = new Map<string, string>();
  const list = named.map((row, index) => {
    const key = row('id') || (keys.has(row('title').toLowerCase()) ? `row ${index + 2}` : row('title'));
    for (const name of [row('id'), row('title'), `${index + 1}`])
      if (name !== '' && !keys.has(name.toLowerCase())) keys.set(name.toLowerCase(), key);
    return { key, row };
  });
  const actors = new Map<string, string>();
  const nodes = list.map(({ key, row }) => thingOf(key, row, actors, notes));
  const linked = columns.has('from') || columns.has('to');
  const edges = list.flatMap(({ key, row }, index): DraftEdge[] => {
    const branch = branchOf(row, notes);
    if (!linked && index === 0 && (branch.label || branch.probability !== undefined))
      notes.add('Left out: odds and labels of a first row, to which no branch leads.', row('title'));
    if (!linked) return index === 0 ? [] : [{ from: list[index - 1]?.key ?? '', to: key, ...branch }];
    const find = (name: string) => {
      const found = keys.get(name.trim().toLowerCase());
      if (found === undefined) notes.add('Left out: references to rows that are not there.', name);
      return found === undefined ? [] : [found];
    };
    return [
      ...names(row('from'))
        .flatMap(find)
        .map((from) => ({ from, to: key, ...branch })),
      ...names(row('to'))
        .flatMap(find)
        .map((to) => ({ from: key, to })),
    ];
  });
  if (!linked && list.length > 1)
    notes.add('No column says what follows what: each row follows the one before.');
  const used = [...actors].map(([name, id]): Actor => ({ id, name }));
  const criteria: Criterion[] = nodes.some(({ effects }) => effects)
    ? [{ id: 'value', name: 'Value', goal: 'max' }]
    : [];
  return buildScenario({ nodes, edges, actors: used, criteria }, context, notes);
}

function thingOf(key: string, row: Row, actors: Map<string, string>, notes: Notes): DraftNode {
  const kind = kindOf(row('kind'));
  if (kind === undefined && row('kind') !== '')
    notes.add('Kinds that are not ours; they were guessed:', row('kind'));
  const when = row('date') === '' ? null : whenOf(row('date'), row('until'));
  if (when === null && row('date') !== '')
    notes.add('Left out: dates that could not be understood.', row('date'));
  const duration = row('duration') === '' ? null : durationOf(row('duration'));
  if (duration === null && row('duration') !== '')
    notes.add('Left out: durations that could not be understood.', row('duration'));
  const value = Number(row('value').replace(/[\s,](?=\d{3}\b)/g, ''));
  if (row('value') !== '' && !Number.isFinite(value))
    notes.add('Left out: values that are no numbers.', row('value'));
  const effects = row('value') !== '' && Number.isFinite(value) ? { value } : undefined;
  const who = row('actor');
  if (who !== '' && !actors.has(who)) actors.set(who, `a${actors.size + 1}`);
  return {
    ...{ key, title: row('title') || row('id'), kind, notes: row('notes'), effects },
    ...{ when: when ?? undefined, duration: duration ?? undefined, actor: actors.get(who) },
  };
}

function branchOf(row: Row, notes: Notes): Pick<DraftEdge, 'label' | 'probability'> {
  const label = row('label');
  const written = row('probability');
  if (written === '') return { label };
  const odds = oddsInLabel(written);
  const probability = odds?.label === '' ? odds.probability : null;
  if (probability === null && !/^[\d.]+$/.test(written) && probabilityOfText(written) !== null)
    return { label, probability: written };
  if (probability === null) notes.add('Left out: odds that could not be understood.', written);
  return probability === null ? { label } : { label, probability };
}

/** Several names in one cell. */
function names(cell: string): string[] {
  return cell
    .split(/[;|]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
