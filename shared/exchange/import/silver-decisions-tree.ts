import { expressionNames } from '../../expression/index.ts';
import type { NodeKind, Parameter, Probability } from '../../model/index.ts';
import type { DraftEdge, DraftNode } from './draft.ts';
import { type Loose, listAt, numberAt, objectAt, recordOf, textAt } from './loose-json.ts';
import type { Notes } from './notes.ts';
import {
  assignmentsIn,
  type Code,
  inline,
  isNumber,
  safeName,
  storedNumber,
  substituted,
  withoutComment,
} from './silver-decisions-code.ts';

interface Tree {
  readonly elements: { readonly nodes: readonly DraftNode[]; readonly edges: readonly DraftEdge[] };
  readonly parameters: readonly Parameter[];
}

/** A node on its way: `formulas` are the names of formulas that hold there, the code of its ancestors' included. */
interface Open {
  readonly node: Loose;
  readonly key: number;
  readonly formulas: ReadonlyMap<string, string>;
  readonly from: {
    readonly key: number;
    readonly edge: Loose;
    readonly probability: Probability | undefined;
  } | null;
  /** Effects of the branch that leads here. */
  readonly effects: DraftEdge['effects'];
}

const KINDS: Readonly<Record<string, NodeKind>> = {
  decision: 'decision',
  chance: 'chance',
  terminal: 'outcome',
};

/** The tree below a root. Code of a node holds below it: its names are replaced by what they stand for. */
export function readTree(root: Loose, criteria: readonly string[], code: Code, notes: Notes): Tree {
  const names = new Map<string, string>();
  for (const name of code.values.keys()) names.set(name, safeName(name, new Set(names.values())));
  const nodes: DraftNode[] = [];
  let met = 0;
  const edges: DraftEdge[] = [];
  const open: Open[] = [{ node: root, key: 0, formulas: code.formulas, from: null, effects: undefined }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, key, from } = next;
    const branch = from === null ? '' : (textAt(from.edge, 'name') ?? '');
    const kind = KINDS[textAt(node, 'type') ?? ''];
    const title = textAt(node, 'name') || branch;
    if (kind === undefined) notes.add('Nodes of unknown kinds; look through them:', title);
    if (node.folded === true) notes.add('Folded branches are shown unfolded.');
    nodes.push({ key: `n${key}`, title, kind, position: placeOf(node) });
    if (from !== null)
      edges.push({
        ...{ key: `e${key}`, from: `n${from.key}`, to: `n${key}`, label: branch, exact: true },
        ...{ probability: from.probability, effects: next.effects },
      });
    const formulas = withCode(textAt(node, 'code') ?? '', next.formulas, code, notes);
    const expression = (value: unknown, stored: unknown) =>
      expressionOf(value, stored, formulas, code, names, notes);
    const branches = listAt(node, 'childEdges').map(recordOf);
    const odds = kind === 'chance' ? probabilitiesOf(branches, expression) : [];
    // The first branch is put on the stack last, and so comes next.
    for (const [index, edge] of [...branches.entries()].toReversed()) {
      const effects = effectsOf(edge, criteria, expression);
      met += 1;
      const to = { key, edge, probability: odds[index] };
      open.push({ node: recordOf(edge.childNode), key: met, formulas, from: to, effects });
    }
  }
  return { elements: numbered(nodes, edges), parameters: parametersOf(code, names) };
}

/** Ids that people can read, in the order in which the tree is read. */
function numbered(nodes: readonly DraftNode[], edges: readonly DraftEdge[]): Tree['elements'] {
  const ids = new Map(nodes.map(({ key }, index) => [key, `n${index + 1}`]));
  const id = (key: string) => ids.get(key) ?? key;
  return {
    nodes: nodes.map((node) => ({ ...node, key: id(node.key) })),
    edges: edges.map((edge, index) => ({
      ...edge,
      key: `e${index + 1}`,
      from: id(edge.from),
      to: id(edge.to),
    })),
  };
}

function placeOf(node: Loose) {
  const place = objectAt(node, 'location');
  const [x, y] = [numberAt(place, 'x'), numberAt(place, 'y')];
  return x === undefined || y === undefined ? undefined : { x, y };
}

function withCode(
  text: string,
  inherited: ReadonlyMap<string, string>,
  code: Code,
  notes: Notes,
): ReadonlyMap<string, string> {
  if (text.trim() === '') return inherited;
  const formulas = new Map(inherited);
  for (const { name, formula } of assignmentsIn(text, notes)) {
    const inlined = inline(formula, formulas);
    if (inlined !== null && isNumber(inlined, code.values)) formulas.set(name, inlined);
    else notes.add('Left out: code that cannot be read here.', `${name} = ${formula}`);
  }
  return formulas;
}

type Read = (value: unknown, stored: unknown) => number | string;

/** A number, or an expression in names of ours; the stored result where the text cannot be read. */
function expressionOf(
  value: unknown,
  stored: unknown,
  formulas: ReadonlyMap<string, string>,
  code: Code,
  names: ReadonlyMap<string, string>,
  notes: Notes,
): number | string {
  if (typeof value === 'number') return Number.isFinite(value) ? value : 0;
  const text = typeof value === 'string' ? withoutComment(value) : '';
  if (text === '') return 0;
  if (Number.isFinite(Number(text))) return Number(text);
  const inlined = inline(text, formulas);
  if (inlined !== null && isNumber(inlined, code.values)) {
    const used = expressionNames(inlined) ?? [];
    return substituted(inlined, new Map(used.map((name) => [name, names.get(name) as string])));
  }
  const result = storedNumber(stored);
  if (result === null) notes.add('Expressions that cannot be read here count 0; look through them:', text);
  else notes.add('Expressions that cannot be read here were replaced by their stored result:', text);
  return result ?? 0;
}

/** Payoffs stand on branches: one value, or one for each of the two criteria. */
function effectsOf(edge: Loose, criteria: readonly string[], expression: Read): DraftEdge['effects'] {
  const both = Array.isArray(edge.payoff) ? listAt(edge, 'payoff') : [edge.payoff];
  const computed = objectAt(edge, 'computed');
  const stored = Array.isArray(computed?.payoff) ? listAt(computed, 'payoff') : [computed?.payoff];
  const entries = criteria.flatMap((criterion, index) => {
    const value = expression(both[index], stored[index]);
    return value === 0 ? [] : [[criterion, value] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** `#` is an equal share of what the other branches leave. */
function probabilitiesOf(edges: readonly Loose[], expression: Read): readonly Probability[] {
  const isHash = (edge: Loose) => textAt(edge, 'probability')?.trim() === '#';
  const given = edges.map((edge) =>
    isHash(edge) ? null : expression(edge.probability, objectAt(edge, 'computed')?.probability),
  );
  const hashes = given.filter((each) => each === null).length;
  const sum = given.flatMap((each) => (each === null ? [] : [`(${each})`])).join(' + ') || '0';
  return given.map((each) => {
    if (each !== null) return typeof each === 'number' && (each < 0 || each > 1) ? `${each}` : each;
    return hashes === 1 ? 'rest' : `(1 - (${sum})) / ${hashes}`;
  });
}

function parametersOf({ values }: Code, names: ReadonlyMap<string, string>): readonly Parameter[] {
  return [...values].map(([name, value]) => ({ id: names.get(name) as string, name, value }));
}
