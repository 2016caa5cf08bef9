/** A difference in words: the one place where its messages are made. */
import { type Names, namesOf } from '../exchange/names.ts';
import { oneLine, shortened } from '../exchange/text.ts';
import type { Language } from '../language/language.ts';
import type { Edge, Node, Scenario, TableName } from '../model/index.ts';
import { type DifferenceTexts, differenceTexts } from './texts/texts.ts';
import type { Change } from './types.ts';
import { listsInWords, passage, valueInWords } from './values.ts';

export interface ChangeInWords {
  /** What it is about: `Decision “Who goes?”`, `Option “Send Wi” of “Who goes?”`, `The scenario`. */
  readonly subject: string;
  /** What became of it, without the subject: `is gone`, `probability: 0.3 → likely`. */
  readonly what: string;
}

/** Not looked up in an object: a file may have a property called `toString`. */
function mapOf<T extends string>(names: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(names));
}

/** Properties that we do not know keep their name, whatever characters that holds. */
function fieldName(key: string, { fields }: DifferenceTexts): string {
  return Object.hasOwn(fields, key) ? (fields[key] ?? key) : shortened(oneLine(key), 60);
}

/** Properties that people write in their own words. */
const TEXTS: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'notes',
  'label',
  'name',
  'text',
  'headline',
  'remarks',
  'excerpt',
]);

/** One change, named as the newer document names things, or the older one what is gone. */
export function changeInWords(before: Scenario, after: Scenario, change: Change): ChangeInWords {
  return differenceInWords(before, after, [change])[0] as ChangeInWords;
}

export function differenceInWords(
  before: Scenario,
  after: Scenario,
  changes: readonly Change[],
  language?: Language,
): ChangeInWords[] {
  const view = viewOf(before, after, differenceTexts(language));
  return changes.map((change) => ({ subject: subjectOf(change, view), what: whatOf(change, view) }));
}

interface View {
  readonly say: DifferenceTexts;
  readonly names: Names;
  item(table: TableName, id: string): Loose | undefined;
}
type Loose = Readonly<Record<string, unknown>>;

/** Both documents as one to look names up in; the newer one wins. */
function viewOf(before: Scenario, after: Scenario, say: DifferenceTexts): View {
  const tables = Object.keys(say.nouns) as TableName[];
  const items = new Map<string, Loose>();
  for (const scenario of [before, after]) {
    for (const table of tables) {
      for (const item of (scenario[table] ?? []) as readonly Loose[])
        items.set(`${table} ${item.id ?? ''}`, item);
    }
  }
  const both = <T extends { readonly id: string }>(
    a: readonly T[] | undefined,
    b: readonly T[] | undefined,
  ): T[] => [...new Map([...(a ?? []), ...(b ?? [])].map((item) => [item.id, item])).values()];
  const names = namesOf({
    ...after,
    nodes: both(before.nodes, after.nodes),
    edges: both(before.edges, after.edges),
    actors: both(before.actors, after.actors),
    criteria: both(before.criteria, after.criteria),
    plans: both(before.plans, after.plans),
  });
  return { say, names, item: (table, id) => items.get(`${table} ${id}`) };
}

const quoted = (text: string): string => `“${shortened(text, 60)}”`;

function subjectOf({ table, id }: Change, view: View): string {
  const { names, say } = view;
  if (table === null || id === null) return say.scenario;
  const item = view.item(table, id);
  if (table === 'nodes') {
    const kind = (item as Node | undefined)?.kind;
    return `${kind === undefined ? say.nouns.nodes : say.kinds[kind]} ${quoted(names.node(id))}`;
  }
  if (table === 'edges') {
    const edge = item as Edge | undefined;
    if (edge === undefined) return `${say.nouns.edges} ${id}`;
    const from = quoted(names.node(edge.from));
    const kind = (view.item('nodes', edge.from) as Node | undefined)?.kind;
    if (kind === 'decision') return say.option(quoted(names.edge(id)), from);
    if (kind === 'chance') return say.branch(quoted(names.edge(id)), from);
    return oneLine(edge.label ?? '') === ''
      ? say.wayTo(from, quoted(names.node(edge.to)))
      : say.way(quoted(names.edge(id)), from);
  }
  if (table === 'observations') return say.observationAt(quoted(names.node(id.replace(/#\d+$/, ''))));
  return `${say.nouns[table]} ${quoted(titleOf(item, id))}`;
}

function titleOf(item: Loose | undefined, id: string): string {
  for (const key of ['name', 'title', 'text']) {
    const value = item?.[key];
    if (typeof value === 'string' && oneLine(value) !== '') return oneLine(value);
  }
  return id;
}

function whatOf(change: Change, view: View): string {
  const { kind, table, before, after, path } = change;
  const { say } = view;
  switch (kind) {
    case 'added':
      return say.isNew(detailsOf(table, after as Loose, view));
    case 'removed':
      return say.isGone(detailsOf(table, before as Loose, view));
    case 'moved':
      return after === undefined ? say.first : say.after(referred(table, String(after), view));
    case 'changed':
      return `${fieldOf(path, table, view)}: ${fromTo(path, before, after, view)}`;
  }
}

/** What one has to know of an item that came or went, beside its name. */
function detailsOf(table: TableName | null, item: Loose, view: View): string {
  const { say } = view;
  const words = (value: unknown) => valueInWords(value, undefined, say);
  if (table === 'edges') {
    const odds = item.probability === undefined ? null : words(item.probability);
    return `: ${say.leadsTo(quoted(view.names.node(String(item.to))), odds)}`;
  }
  if (table === 'nodes') return item.when === undefined ? '' : `: ${words(item.when)}`;
  if (table === 'parameters') return `: ${words(item.value)}`;
  if (table === 'variables') return `: ${say.atFirst(words(item.initial))}`;
  if (table === 'observations') {
    const way = item.edge === undefined ? null : quoted(view.names.edge(String(item.edge)));
    const at = item.at === undefined ? null : words({ date: item.at });
    return way === null && at === null ? '' : `: ${say.observed(way, at)}`;
  }
  return '';
}

function fieldOf(path: readonly string[], table: TableName | null, { names, item, say }: View): string {
  const [first = '', second = '', ...rest] = path;
  const further = rest.map((key) => fieldName(key, say)).join(' ');
  if (second === '') return fieldName(first, say);
  switch (first) {
    case 'effects':
      return say.effectOn(names.criterion(second));
    case 'weights':
      return say.weightOf(names.criterion(second));
    case 'set':
      return say.sets(quoted(titleOf(item('variables', second), second)));
    case 'choices':
      return say.choiceAt(quoted(names.node(second)));
    case 'given':
      return say.supposedAt(quoted(names.node(second)));
    case 'when':
      return second === 'date' ? say.date : second === 'until' ? say.until : say.zone;
    case 'indicators':
      return say.signpost(second, further);
    default:
      return table === null && first === 'report'
        ? say.report([second, further].join(' ').trim())
        : path.join(' ');
  }
}

function fromTo(path: readonly string[], before: unknown, after: unknown, view: View): string {
  const isText = (value: unknown): value is string => typeof value === 'string';
  const quote = TEXTS.has(path.at(-1) ?? '') ? (text: string) => `“${text}”` : (text: string) => text;
  const named = (value: unknown) => (isText(value) ? referredValue(path, value, view) : null);
  const member = (id: string) => referredIn(path, id, view);
  if (isText(before) && isText(after) && named(before) === null) {
    const [left, right] = passage(before, after);
    return `${quote(left)} → ${quote(right)}`;
  }
  if (isWords(before ?? []) && isWords(after ?? [])) {
    return listsInWords((before ?? []) as string[], (after ?? []) as string[], member, view.say);
  }
  const words = (value: unknown) =>
    named(value) ?? (isText(value) ? quote(valueInWords(value)) : valueInWords(value, undefined, view.say));
  return `${words(before)} → ${words(after)}`;
}

function isWords(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** The name of what a property refers to by id; null where it refers to nothing. */
function referredValue(path: readonly string[], value: string, view: View): string | null {
  const table = TARGETS.get(path.at(-1) ?? '') ?? TARGETS.get(path[0] ?? '');
  return table === undefined || (path.length > 1 && table !== 'edges') ? null : referred(table, value, view);
}

function referredIn(path: readonly string[], id: string, view: View): string | null {
  const table = MEMBERS.get(path.at(-1) ?? '');
  return table === undefined ? null : referred(table, id, view);
}

const TARGETS: ReadonlyMap<string, TableName> = mapOf({
  actor: 'actors',
  perspective: 'actors',
  group: 'groups',
  root: 'nodes',
  from: 'nodes',
  to: 'nodes',
  edge: 'edges',
  choices: 'edges',
  given: 'edges',
});
const MEMBERS: ReadonlyMap<string, TableName> = mapOf({
  sources: 'sources',
  nodes: 'nodes',
  edges: 'edges',
});

function referred(table: TableName | null, id: string, view: View): string {
  if (table === null) return id;
  if (table === 'nodes') return quoted(view.names.node(id));
  if (table === 'edges') return quoted(view.names.edge(id));
  if (table === 'observations') return view.say.thatAt(quoted(view.names.node(id.replace(/#\d+$/, ''))));
  return quoted(titleOf(view.item(table, id), id));
}
