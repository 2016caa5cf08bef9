import type { Problem } from '#shared/engine/results.ts';
import {
  addNode,
  applyEdit,
  connect,
  type Edit,
  fillRest,
  freshId,
  listOf,
  type Node,
  removeElements,
  type ScenarioDocument,
  scaleToOne,
  setProbability,
  updateEdges,
  updateFields,
} from '#shared/model/index.ts';
import { t } from '../../i18n/i18n.ts';

/** A way to be rid of a problem at once. */
export interface Fix {
  readonly id: string;
  /** What it does; also the name of its step of undo. */
  readonly label: string;
  readonly edit: Edit;
}

const ASIDE = { x: 400, y: 150 };

/** What can be done about a problem without asking anything; only what would change the document. */
export function fixesFor(problem: Problem, document: ScenarioDocument): readonly Fix[] {
  return candidates(problem, document).filter(({ edit }) => applyEdit(document, edit).patches.length > 0);
}

function candidates({ code, at }: Problem, document: ScenarioDocument): readonly Fix[] {
  const edge = at.edge === undefined ? undefined : document.edges[at.edge]?.value;
  const node = at.node ?? edge?.from;
  switch (code) {
    case 'probability-sum':
    case 'probability-range':
      return node === undefined
        ? []
        : [restOf(node), { id: 'scale', label: t('document.fix.scale'), edit: scaleToOne(node) }];
    case 'probability-missing':
      return node === undefined ? [] : [restOf(node)];
    case 'probability-on-wrong-edge':
      if (edge === undefined) return [];
      return [
        { id: 'drop', label: t('document.fix.dropProbability'), edit: setProbability(edge.id, undefined) },
      ];
    case 'outcome-has-edges':
      if (edge === undefined) return [];
      return [
        {
          id: 'cut',
          label: t('document.fix.removeBranch'),
          edit: removeElements({ nodes: [], edges: [edge.id] }),
        },
      ];
    case 'ambiguous':
      if (edge === undefined) return [];
      if (edge.on === undefined) return lastWhenMissed(document, edge.from);
      return [
        { id: 'on', label: t('document.fix.ordinary'), edit: updateEdges([edge.id], { on: undefined }) },
      ];
    case 'missed-event':
    case 'missed-deadline':
      return node === undefined ? [] : missedBranch(document, node);
    case 'several-starts': {
      const [first] = at.nodes ?? [];
      const title = first === undefined ? undefined : document.nodes[first]?.value.title;
      if (first === undefined || title === undefined) return [];
      const label = t('document.fix.start', { title: title || t('common.untitledNode') });
      return [{ id: 'start', label, edit: updateFields({ root: first }) }];
    }
    default:
      return [];
  }
}

const restOf = (node: string): Fix => ({ id: 'rest', label: t('document.fix.rest'), edit: fillRest(node) });

/** Of several branches that are taken in order, the last is often meant for the case that the date is missed. */
function lastWhenMissed(document: ScenarioDocument, from: string): readonly Fix[] {
  const out = listOf(document.edges).filter((edge) => edge.from === from);
  const last = out.at(-1);
  const dated = document.nodes[from]?.value.when !== undefined;
  if (last === undefined || out.length < 2 || !dated || out.some(({ on }) => on === 'missed')) return [];
  const name = last.label || document.nodes[last.to]?.value.title || t('common.untitledNode');
  const label = t('document.fix.whenMissed', { name });
  return [{ id: 'when-missed', label, edit: updateEdges([last.id], { on: 'missed' }) }];
}

/** A branch for the case that the date is missed, to an outcome of its own. */
function missedBranch(document: ScenarioDocument, from: string): readonly Fix[] {
  const node = document.nodes[from]?.value;
  const has = listOf(document.edges).some((edge) => edge.from === from && edge.on === 'missed');
  if (node === undefined || has) return [];
  const id = freshId('n', (taken) => Object.hasOwn(document.nodes, taken));
  const edgeId = freshId('e', (taken) => Object.hasOwn(document.edges, taken));
  const { position } = node;
  const missed: Node = {
    id,
    kind: 'outcome',
    title: t('document.fix.missedTitle', { title: node.title || t('common.untitledNode') }),
    ...(position && { position: { x: position.x + ASIDE.x, y: position.y + ASIDE.y } }),
  };
  const edit: Edit = (draft) => {
    addNode(missed)(draft);
    connect({ id: edgeId, from, to: id, on: 'missed' })(draft);
  };
  return [{ id: 'missed', label: t('document.fix.missed'), edit }];
}
