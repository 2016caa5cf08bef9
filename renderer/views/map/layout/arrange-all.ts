import type { Evaluation } from '#shared/engine/results.ts';
import { isPinned, listOf, type ScenarioDocument } from '#shared/model/index.ts';
import type { Positions } from '../geometry.ts';
import { layOut } from './elk-layout.ts';
import { enteringTimes } from './entering-times.ts';
import { aroundKept, inPlaceOf } from './keep-places.ts';
import { timeLayout } from './time-layout.ts';

/** In columns along the branches, or with x as time. */
export type LayoutKind = 'layered' | 'time';

export interface Wanted {
  readonly kind: LayoutKind;
  /** Only these nodes; null for all. */
  readonly nodes: readonly string[] | null;
}

/**
 * New places for the nodes that are to be laid out. Pinned ones keep theirs.
 *
 * @param now where every node is drawn
 * @param evaluation for the times; without one, only what is entered counts
 */
export async function arrangeAll(
  document: ScenarioDocument,
  now: Positions,
  evaluation: Evaluation | null,
  { kind, nodes }: Wanted,
): Promise<Positions> {
  const ids = new Set(nodes ?? Object.keys(document.nodes));
  const listed = listOf(document.nodes).filter(({ id }) => ids.has(id));
  const layered = await layOut({
    nodes: listed.map(({ id }) => id),
    edges: listOf(document.edges).filter(({ from, to }) => ids.has(from) && ids.has(to)),
  });
  const laidOut = kind === 'time' ? timeLayout(enteringTimes(document, evaluation), layered) : layered;
  const pinned = listed.filter(isPinned).map(({ id }) => id);
  const kept = only(now, (id) => pinned.includes(id));
  if (Object.keys(kept).length > 0) return aroundKept(laidOut, kept);
  if (nodes === null) return laidOut;
  return inPlaceOf(
    laidOut,
    now,
    only(now, (id) => !ids.has(id)),
  );
}

const only = (places: Positions, fits: (id: string) => boolean): Positions =>
  Object.fromEntries(Object.entries(places).filter(([id]) => fits(id)));
