import type { Problem } from '#shared/engine/results.ts';
import {
  applyEdit,
  convertNode,
  fillRest,
  removeObservation,
  type ScenarioDocument,
  scaleToOne,
  setProbability,
  updateEdges,
  updateNodes,
} from '#shared/model/index.ts';
import { t } from '../../i18n/i18n.ts';
import { observations, released, withoutExpression } from './fact-fixes.ts';
import type { Fix } from './fix.ts';
import {
  cutOf,
  cutsOfCycle,
  endsHere,
  lastWhenMissed,
  missedBranch,
  onward,
  removalOf,
  shareOf,
  startsAt,
  unguarded,
} from './graph-fixes.ts';

export type { Fix } from './fix.ts';

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
      return node === undefined ? [] : restOrShare(document, node);
    case 'probability-on-wrong-edge':
      if (edge === undefined) return [];
      return [
        { id: 'drop', label: t('document.fix.dropProbability'), edit: setProbability(edge.id, undefined) },
      ];
    case 'outcome-has-edges':
      if (edge === undefined) return [];
      return [
        cutOf(edge),
        { id: 'event', label: t('document.fix.event'), edit: convertNode(edge.from, 'event') },
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
    case 'several-starts':
      return startsAt(document, at.nodes ?? []);
    case 'no-start':
      return startsAt(document, Object.keys(document.nodes).slice(0, 1));
    case 'cycle':
      return cutsOfCycle(document, at.nodes ?? []);
    case 'unreachable':
      return node === undefined ? [] : [removalOf(node)];
    case 'dead-end':
      return node === undefined ? [] : [...endsHere(document, node), onward(document, node)];
    case 'decision-without-options':
      return node === undefined ? [] : [onward(document, node), ...endsHere(document, node)];
    case 'one-option':
      return node === undefined
        ? []
        : [{ id: 'event', label: t('document.fix.event'), edit: convertNode(node, 'event') }];
    case 'no-way-out':
      return node === undefined ? [] : unguarded(document, node);
    case 'late-decision':
      return node === undefined
        ? []
        : [
            {
              id: 'undated',
              label: t('document.fix.undated'),
              edit: updateNodes([node], { when: undefined }),
            },
          ];
    case 'expression':
      return withoutExpression(at, document);
    case 'observation-contradicts':
      return node === undefined
        ? []
        : [{ id: 'forget', label: t('document.fix.forget'), edit: removeObservation(node) }];
    case 'not-observed':
      return node === undefined ? [] : observations(document, node);
    case 'plan-not-available':
      return at.plan === undefined || node === undefined ? [] : released(document, at.plan, node);
    // Whether these are wrong, and what would mend them, only the analyst knows.
    case 'at-risk':
    case 'observed-backwards':
    case 'too-many-states':
      return [];
  }
}

const restOf = (node: string): Fix => ({ id: 'rest', label: t('document.fix.rest'), edit: fillRest(node) });

/** Where several branches have no odds, making one of them the rest would leave the others without. */
function restOrShare(document: ScenarioDocument, node: string): readonly Fix[] {
  const shares = shareOf(document, node);
  return shares.length > 0 ? shares : [restOf(node)];
}
