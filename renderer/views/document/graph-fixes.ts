/** Fixes that change how the graph hangs together. */
import {
  addNode,
  connect,
  convertNode,
  type Edge,
  type Edit,
  freshId,
  listOf,
  type Node,
  removeElements,
  type ScenarioDocument,
  setProbability,
  updateEdges,
  updateFields,
} from '#shared/model/index.ts';
import { t } from '../../i18n/i18n.ts';
import type { Fix } from './fix.ts';

const ASIDE = { x: 400, y: 150 };
/** Of a choice among nodes or branches no more are offered than can be taken in at a glance. */
const MOST = 3;

const branchesOf = ({ edges }: ScenarioDocument, from: string): readonly Edge[] =>
  listOf(edges).filter((edge) => edge.from === from);
export const titleOf = ({ nodes }: ScenarioDocument, id: string): string =>
  nodes[id]?.value.title || t('common.untitledNode');
export const nameOf = (document: ScenarioDocument, { label, to }: Edge): string =>
  label || titleOf(document, to);

export const cutOf = (edge: Edge): Fix => ({
  id: 'cut',
  label: t('document.fix.removeBranch'),
  edit: removeElements({ nodes: [], edges: [edge.id] }),
});

export const removalOf = (node: string): Fix => ({
  id: 'remove',
  label: t('document.fix.removeNode'),
  edit: removeElements({ nodes: [node], edges: [] }),
});

/** The scenario begins at one of these. */
export function startsAt(document: ScenarioDocument, nodes: readonly string[]): readonly Fix[] {
  return nodes
    .filter((id) => Object.hasOwn(document.nodes, id))
    .slice(0, MOST)
    .map((id) => ({
      id: `start ${id}`,
      label: t('document.fix.start', { title: titleOf(document, id) }),
      edit: updateFields({ root: id }),
    }));
}

/** Removing one branch of a cycle opens it: the one that leads back to where the cycle is entered comes first. */
export function cutsOfCycle(document: ScenarioDocument, cycle: readonly string[]): readonly Fix[] {
  const within = new Set(cycle);
  const edges = listOf(document.edges).filter(({ from, to }) => within.has(from) && within.has(to));
  const entered = new Set(
    listOf(document.edges).flatMap(({ from, to }) => (within.has(to) && !within.has(from) ? [to] : [])),
  );
  return edges
    .toSorted((a, b) => Number(entered.has(b.to)) - Number(entered.has(a.to)))
    .filter((edge) => edges.filter(({ from, to }) => from === edge.from && to === edge.to).length === 1)
    .slice(0, MOST)
    .map((edge) => ({
      id: `cut ${edge.id}`,
      label: t('document.fix.cutBetween', {
        from: titleOf(document, edge.from),
        to: titleOf(document, edge.to),
      }),
      edit: removeElements({ nodes: [], edges: [edge.id] }),
    }));
}

/** A node that nothing follows is the end that it is. */
export function endsHere(document: ScenarioDocument, id: string): readonly Fix[] {
  if (branchesOf(document, id).length > 0) return [];
  return [{ id: 'outcome', label: t('document.fix.outcome'), edit: convertNode(id, 'outcome') }];
}

/** A branch to an outcome of its own, for what is to follow. */
export function onward(document: ScenarioDocument, id: string): Fix {
  const node = document.nodes[id]?.value;
  const edit: Edit = node === undefined ? () => {} : toOutcome(document, node, { title: '' });
  return { id: 'onward', label: t('document.fix.onward'), edit };
}

/** The last branch that is taken in time is open whatever else is not. */
export function unguarded(document: ScenarioDocument, id: string): readonly Fix[] {
  const last = branchesOf(document, id).findLast(({ on, guard }) => on === undefined && guard !== undefined);
  if (last === undefined) return [];
  const label = t('document.fix.unguarded', { name: nameOf(document, last) });
  return [{ id: 'unguarded', label, edit: updateEdges([last.id], { guard: undefined }) }];
}

/** Branches without odds share alike what the numbers of the others leave. */
export function shareOf(document: ScenarioDocument, id: string): readonly Fix[] {
  const branches = branchesOf(document, id);
  const open = branches.filter(({ probability }) => probability === undefined);
  const numbers = branches.flatMap(({ probability }) => (probability === undefined ? [] : [probability]));
  if (open.length < 2 || !numbers.every((each) => typeof each === 'number')) return [];
  const left = 1 - numbers.reduce((sum, each) => sum + each, 0);
  if (left <= 0) return [];
  // The last one is what is left, so that thirds add up to 1.
  const share = Number((left / open.length).toFixed(4));
  const edit: Edit = (draft) => {
    for (const [index, edge] of open.entries())
      setProbability(edge.id, index === open.length - 1 ? 'rest' : share)(draft);
  };
  return [{ id: 'share', label: t('document.fix.share'), edit }];
}

/** Of several branches that are taken in order, the last is often meant for the case that the date is missed. */
export function lastWhenMissed(document: ScenarioDocument, from: string): readonly Fix[] {
  const out = listOf(document.edges).filter((edge) => edge.from === from);
  const last = out.at(-1);
  const dated = document.nodes[from]?.value.when !== undefined;
  if (last === undefined || out.length < 2 || !dated || out.some(({ on }) => on === 'missed')) return [];
  const name = last.label || document.nodes[last.to]?.value.title || t('common.untitledNode');
  const label = t('document.fix.whenMissed', { name });
  return [{ id: 'when-missed', label, edit: updateEdges([last.id], { on: 'missed' }) }];
}

/** A branch for the case that the date is missed, to an outcome of its own. */
export function missedBranch(document: ScenarioDocument, from: string): readonly Fix[] {
  const node = document.nodes[from]?.value;
  const has = listOf(document.edges).some((edge) => edge.from === from && edge.on === 'missed');
  if (node === undefined || has) return [];
  const title = t('document.fix.missedTitle', { title: node.title || t('common.untitledNode') });
  return [
    {
      id: 'missed',
      label: t('document.fix.missed'),
      edit: toOutcome(document, node, { title, on: 'missed' }),
    },
  ];
}

function toOutcome(
  document: ScenarioDocument,
  from: Node,
  { title, on }: { readonly title: string; readonly on?: 'missed' },
): Edit {
  const id = freshId('n', (taken) => Object.hasOwn(document.nodes, taken));
  const edgeId = freshId('e', (taken) => Object.hasOwn(document.edges, taken));
  const { position } = from;
  const outcome: Node = {
    id,
    kind: 'outcome',
    title,
    ...(position && {
      position: { x: position.x + ASIDE.x, y: position.y + (on === undefined ? 0 : ASIDE.y) },
    }),
  };
  const chance = from.kind === 'chance' && on === undefined;
  return (draft) => {
    addNode(outcome)(draft);
    connect({
      id: edgeId,
      from: from.id,
      to: id,
      ...(on !== undefined && { on }),
      ...(chance && { probability: 'rest' }),
    })(draft);
  };
}
