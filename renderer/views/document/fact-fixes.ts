/** Fixes of what is said about nodes and branches: observations, expressions, plans. */
import type { ProblemPlace } from '#shared/engine/results.ts';
import {
  type Edge,
  type Edit,
  listOf,
  type Node,
  observe,
  type ScenarioDocument,
  setChoice,
  setGiven,
  setProbability,
  updateEdges,
  updateNodes,
} from '#shared/model/index.ts';
import { t } from '../../i18n/i18n.ts';
import type { Fix } from './fix.ts';
import { nameOf } from './graph-fixes.ts';

/** More ways than this are chosen in the agenda, where there is room for them. */
const MOST = 4;

/** What has certainly happened is taken down: as such, or as the branch that was taken. */
export function observations(document: ScenarioDocument, id: string): readonly Fix[] {
  const node = document.nodes[id]?.value;
  if (node === undefined) return [];
  const branches = listOf(document.edges).filter(({ from }) => from === id);
  if (branches.length < 2 || node.kind === 'outcome')
    return [{ id: 'observe', label: t('document.fix.observe'), edit: observe({ node: id }) }];
  if (branches.length > MOST) return [];
  return branches.map((edge) => ({
    id: `observe ${edge.id}`,
    label: t('document.fix.observeBranch', { name: nameOf(document, edge) }),
    edit: observe({ node: id, edge: edge.id }),
  }));
}

/** The plan leaves open what it cannot hold there. */
export function released(document: ScenarioDocument, plan: string, node: string): readonly Fix[] {
  const kind = document.nodes[node]?.value.kind;
  const edit = kind === 'chance' ? setGiven(plan, node, null) : setChoice(plan, node, null);
  return [{ id: 'release', label: t('document.fix.release'), edit }];
}

/** An expression that cannot be computed is taken out; of odds, the branch becomes the rest. */
export function withoutExpression(at: ProblemPlace, document: ScenarioDocument): readonly Fix[] {
  const [field, key = ''] = splitField(at.field ?? '');
  const edge = at.edge === undefined ? undefined : document.edges[at.edge]?.value;
  const node = at.node === undefined ? undefined : document.nodes[at.node]?.value;
  if (field === 'probability' && edge !== undefined) {
    const others = listOf(document.edges).filter(({ from, id }) => from === edge.from && id !== edge.id);
    if (others.some(({ probability }) => probability === 'rest')) return [];
    return [{ id: 'rest', label: t('document.fix.restHere'), edit: setProbability(edge.id, 'rest') }];
  }
  const edit = edge === undefined ? withoutAtNode(node, field, key) : withoutAtEdge(edge, field, key);
  return edit === null ? [] : [{ id: 'drop', label: t('document.fix.dropExpression'), edit }];
}

function splitField(field: string): readonly [field: string, key?: string] {
  const dot = field.indexOf('.');
  return dot < 0 ? [field] : [field.slice(0, dot), field.slice(dot + 1)];
}

function withoutAtNode(node: Node | undefined, field: string, key: string): Edit | null {
  if (node === undefined) return null;
  if (field === 'effects') return updateNodes([node.id], { effects: withoutKey(node.effects, key) });
  if (field === 'set') return updateNodes([node.id], { set: withoutKey(node.set, key) });
  return null;
}

function withoutAtEdge(edge: Edge, field: string, key: string): Edit | null {
  if (field === 'guard') return updateEdges([edge.id], { guard: undefined });
  if (field === 'effects') return updateEdges([edge.id], { effects: withoutKey(edge.effects, key) });
  if (field === 'set') return updateEdges([edge.id], { set: withoutKey(edge.set, key) });
  return null;
}

/** The last entry taken out leaves no record at all. */
function withoutKey<T>(record: Readonly<Record<string, T>> | undefined, key: string) {
  const left = Object.entries(record ?? {}).filter(([each]) => each !== key);
  return left.length === 0 ? undefined : Object.fromEntries(left);
}
