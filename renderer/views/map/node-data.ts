import type { NodeResult, Severity } from '#shared/engine/results.ts';
import { isPinned, type Node, type ScenarioDocument } from '#shared/model/index.ts';
import { windowOf, zoneOf } from '#shared/time/index.ts';
import {
  formatProbability,
  formatScore,
  formatScoreRange,
  formatTriple,
  formatWindow,
  formatZone,
} from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { type Foot, footOf, type Lens } from './lens.ts';

/** What of the document, beside the node itself, a node's face depends on. */
export interface FaceContext {
  readonly timeZone: string;
  /** The year that goes without saying. */
  readonly year: number;
  readonly actors: ScenarioDocument['actors'];
  readonly lens: Lens;
}

/** What a node shows. */
export interface NodeFace {
  readonly title: string;
  readonly actor: string | null;
  readonly actorColor: string | null;
  /** `24–25 Jun · The Hague`, as entered. */
  readonly when: string;
  /** `≈ 24 Jun – 2 Jul`: when it is entered, for a node without a date. */
  readonly computedWhen: string;
  readonly reach: number | null;
  readonly foot: Foot;
  /** Share that is late, `69%`; empty for none. */
  readonly missed: string;
  readonly atRisk: boolean;
  readonly problem: Severity | null;
  /** Automatic layout leaves it where it is. */
  readonly pinned: boolean;
  /** The policy never comes here. */
  readonly off: boolean;
  /** For screen readers. */
  readonly name: string;
}
export interface NodeData extends Record<string, unknown> {
  readonly node: Node;
  /** The policy never comes here. */
  readonly off: boolean;
  /** Worked out when first read: most nodes of a large document are never drawn in full. */
  readonly face: NodeFace;
}

export function nodeData(
  node: Node,
  result: NodeResult | undefined,
  problem: Severity | null,
  context: FaceContext,
): NodeData {
  let face: NodeFace | undefined;
  return {
    node,
    off: result?.reach === 0,
    get face() {
      face ??= nodeFace(node, result, problem, context);
      return face;
    },
  };
}

export function nodeFace(
  node: Node,
  result: NodeResult | undefined,
  problem: Severity | null,
  context: FaceContext,
): NodeFace {
  const title = node.title || t('common.untitledNode');
  const actor = node.actor === undefined ? undefined : context.actors[node.actor]?.value;
  const when = enteredWhen(node, context);
  const computedWhen = when === '' ? computed(result, context) : '';
  const reachText = formatProbability(result?.reach ?? null);
  const missed = result !== undefined && result.missed > 0 ? formatProbability(result.missed) : '';
  const score = formatScore(result?.score ?? null);
  const scoreRange = formatScoreRange(result?.scoreRange ?? null);
  const atRisk = result?.atRisk ?? false;
  const known = result !== undefined && result.reach !== null;
  const name = [
    `${t(`common.kind.${node.kind}`)}: ${title}`,
    actor?.name ?? '',
    when || computedWhen,
    known ? t('map.node.reach', { reach: reachText }) : '',
    known ? t('map.node.score', { score }) + (scoreRange && ` (${scoreRange})`) : '',
    missed && t('map.node.missed', { share: missed }),
    atRisk ? t('map.node.atRisk') : '',
    problem === null || problem === 'info' ? '' : t(`map.node.${problem}`),
    isPinned(node) ? t('map.node.pinned') : '',
  ];
  return {
    title,
    actor: actor?.name ?? null,
    actorColor: actor?.color ?? null,
    when,
    computedWhen,
    reach: result?.reach ?? null,
    foot: footOf(result, context.lens, context),
    missed,
    atRisk,
    problem,
    pinned: isPinned(node),
    off: result?.reach === 0,
    name: name.filter((part) => part !== '').join(', '),
  };
}

function enteredWhen({ when }: Node, { timeZone, year }: FaceContext): string {
  if (when === undefined) return '';
  const zone = when.timeZone ?? timeZone;
  const { start, end } = windowOf(when, zoneOf(timeZone));
  const text = formatWindow(start, end, { zone, year });
  return zone === timeZone ? text : `${text} · ${formatZone(zone)}`;
}

function computed(result: NodeResult | undefined, { timeZone, year }: FaceContext): string {
  if (result === undefined || result.enter === null || result.reach === null) return '';
  return `≈ ${formatTriple(result.enter, { zone: timeZone, year, time: false })}`;
}
