import {
  type Edge,
  freshId,
  LocalMoment,
  type Node,
  newScenario,
  readScenario,
  type Scenario,
  TimeZone,
} from '../../model/index.ts';
import type { Guess, ImportContext, ImportResult } from '../format.ts';
import { oneLine, shortened } from '../text.ts';
import type { Draft, DraftEdge, DraftNode } from './draft.ts';
import { guessKind, readOdds } from './guess-kinds.ts';
import type { Notes } from './notes.ts';
import { refused } from './refused.ts';
import { safeIds } from './safe-ids.ts';

/** Far more than a person draws; a file with more was made to do harm, or is no drawing. */
const MOST_NODES = 20_000;
const MOST_EDGES = 60_000;
const LONGEST_TITLE = 200;

/** A scenario of a draft, read once more by the format's own reader; with what was noted on the way. */
export function buildScenario(draft: Draft, context: ImportContext, notes: Notes): ImportResult {
  if (draft.nodes.length === 0) return refused('There is nothing in it that could be a node.');
  if (draft.nodes.length > MOST_NODES || draft.edges.length > MOST_EDGES)
    return refused(
      `It has more than ${MOST_NODES} nodes or ${MOST_EDGES} branches: too many for a scenario.`,
      'too-large',
    );
  const nodeIds = safeIds(
    draft.nodes.map(({ key }) => key),
    'n',
  );
  const groupIds = safeIds(draft.groups?.map(({ key }) => key) ?? [], 'g');
  const kept = draft.edges.filter(({ from, to, label }) => {
    const known = nodeIds.has(from) && nodeIds.has(to);
    if (!known)
      notes.add('Left out: lines that do not lead from a node to a node.', label || `${from} → ${to}`);
    return known;
  });
  const branches = withOdds(draft.nodes, kept);
  const nodes = [...new Map(draft.nodes.map((node) => [node.key, node])).values()];
  if (nodes.length < draft.nodes.length)
    notes.add('Left out: nodes whose id another node has too; the last one stays.');
  const leaving = Map.groupBy(branches, ({ from }) => from);
  const edgeIds = safeIds(
    branches.map((edge, index) => edge.key ?? `${index}`),
    'e',
  );
  const guesses: Guess[] = [];
  const scenario: Scenario = {
    ...frame(draft, context, notes),
    ...(draft.summary ? { summary: draft.summary } : {}),
    ...(draft.root !== undefined && nodeIds.has(draft.root)
      ? { root: nodeIds.get(draft.root) as string }
      : {}),
    ...(draft.rule ? { rule: draft.rule } : {}),
    ...(draft.actors?.length ? { actors: draft.actors } : {}),
    ...(draft.criteria?.length ? { criteria: draft.criteria } : {}),
    ...(draft.parameters?.length ? { parameters: draft.parameters } : {}),
    ...(draft.variables?.length ? { variables: draft.variables } : {}),
    ...(draft.groups?.length
      ? { groups: draft.groups.map(({ key, title }) => ({ id: groupIds.get(key) as string, title })) }
      : {}),
    nodes: nodes.map((node) => nodeOf(node, leaving.get(node.key) ?? [], nodeIds, groupIds, notes, guesses)),
    edges: uniqueEdges(branches, nodeIds, edgeIds),
  };
  const read = readScenario(JSON.stringify(scenario));
  return read.ok ? { ...read, notes: notes.list(), guesses } : read;
}

function withOdds(nodes: readonly DraftNode[], edges: readonly DraftEdge[]): readonly DraftEdge[] {
  const leaving = Map.groupBy(edges, ({ from }) => from);
  const read = new Map<DraftEdge, DraftEdge>();
  for (const node of nodes) {
    const branches = leaving.get(node.key) ?? [];
    for (const [index, edge] of (readOdds(node, branches) ?? []).entries())
      read.set(branches[index] as DraftEdge, edge);
  }
  return edges.map((edge) => read.get(edge) ?? edge);
}

function frame(draft: Draft, context: ImportContext, notes: Notes): Scenario {
  const title = shortened(oneLine(draft.title ?? ''), LONGEST_TITLE) || fileTitle(context.name);
  const exact = draft.title !== undefined && draft.title.length <= LONGEST_TITLE && draft.title !== '';
  const timeZone = TimeZone.safeParse(draft.timeZone).data ?? context.timeZone;
  const start = LocalMoment.safeParse(draft.start).data ?? earliest(draft, context.start);
  if (draft.start === undefined)
    notes.add(`The file says no start: ${start} in ${timeZone} was taken. Set it under “Scenario”.`);
  return newScenario({ title: exact ? (draft.title as string) : title, timeZone, start });
}

/** The day of the earliest date that the file has, if that is before `today`. */
function earliest({ nodes }: Draft, today: string): string {
  let first = today;
  for (const { when } of nodes) {
    if (when === undefined) continue;
    const day = `${when.date}-01-01`.slice(0, 10);
    if (day < first.slice(0, 10)) first = day;
  }
  return first;
}

function fileTitle(name: string): string {
  const plain = name.replace(/^.*[\\/]/, '').replace(/(?:\.[A-Za-z0-9]{1,10}){1,2}$/, '');
  return shortened(oneLine(plain), LONGEST_TITLE) || 'Imported scenario';
}

function nodeOf(
  node: DraftNode,
  branches: readonly DraftEdge[],
  nodeIds: ReadonlyMap<string, string>,
  groupIds: ReadonlyMap<string, string>,
  notes: Notes,
  guesses: Guess[],
): Node {
  const { kind, because } = guessKind(node, branches);
  const id = nodeIds.get(node.key) as string;
  const title = node.title;
  if (because !== null) {
    guesses.push({ node: id, kind, because });
    notes.add(
      'Kinds were guessed from shapes, branches and words; look through them:',
      `${oneLine(title) || id}: ${kind}`,
    );
  }
  const group = node.group === undefined ? undefined : groupIds.get(node.group);
  const { when, duration, notes: text, position, color, actor, effects, set } = node;
  return compact({
    id,
    kind,
    title,
    notes: text || undefined,
    actor,
    when,
    duration,
    effects,
    set,
    position,
    color,
    group,
  });
}

function uniqueEdges(
  edges: readonly DraftEdge[],
  nodeIds: ReadonlyMap<string, string>,
  edgeIds: ReadonlyMap<string, string>,
): Edge[] {
  const used = new Set<string>();
  const known = new Set(edgeIds.values());
  let next = 1;
  return edges.map((edge, index) => {
    let id = edgeIds.get(edge.key ?? `${index}`) as string;
    if (used.has(id)) {
      id = freshId('e', (each) => used.has(each) || known.has(each), next);
      next = Number(id.slice(1)) + 1;
    }
    used.add(id);
    const { label, notes, probability, lag, effects, on } = edge;
    const [from, to] = [nodeIds.get(edge.from) as string, nodeIds.get(edge.to) as string];
    return compact({
      id,
      from,
      to,
      label: label || undefined,
      notes: notes || undefined,
      probability,
      lag,
      effects,
      on,
    });
  });
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the properties that are undefined: the format has none such. */
function compact<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Defined<T>;
}
