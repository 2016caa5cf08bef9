import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Point } from './geometry.ts';
import type { Question } from './happened/happened.ts';
import type { Guide } from './snapping.ts';

/** How much of a node there is room to read. */
export type Detail = 'near' | 'middle' | 'far';

/** A list of kinds, opened where a new node is wanted. */
export interface Chooser {
  /** In the window. */
  readonly at: Point;
  /** On the canvas: the middle of the new node's left side; null: where there is room. */
  readonly place: Point | null;
  /** The node that the new one becomes a branch of. */
  readonly from: string | null;
  /** The node that the new one is put before. */
  readonly before?: string;
}
/** `at` is in the window, `place` on the canvas: the corner of a node put there. */
export type ContextMenu =
  | { readonly on: 'node'; readonly id: string; readonly at: Point }
  | { readonly on: 'edge'; readonly id: string; readonly place: Point; readonly at: Point }
  | { readonly on: 'canvas'; readonly place: Point; readonly at: Point };

/** A field that is typed in where it stands. */
export type InPlace =
  | { readonly on: 'node'; readonly id: string; readonly field: 'title' | 'when' }
  | { readonly on: 'edge'; readonly id: string; readonly field: 'label' | 'probability' }
  | { readonly on: 'group'; readonly id: string; readonly field: 'title' };

interface MapUi {
  readonly editing: InPlace | null;
  readonly chooser: Chooser | null;
  readonly menu: ContextMenu | null;
  /** The node that is to be connected by name, or the branch that is to lead elsewhere. */
  readonly connecting: { readonly node: string } | { readonly branch: string } | null;
  /** What is asked about having happened. */
  readonly happened: Question | null;
  /** Nodes below which nothing is drawn. */
  readonly folded: ReadonlySet<string>;
  /** How many nodes each of them hides. */
  readonly foldCounts: ReadonlyMap<string, number>;
  /** Where what is dragged snaps to. */
  readonly guides: readonly Guide[];
}

/** What the map shows for a moment: nothing of it belongs to the document. */
export const mapUi = createStore<MapUi>(() => ({
  editing: null,
  chooser: null,
  menu: null,
  connecting: null,
  happened: null,
  folded: new Set(),
  foldCounts: new Map(),
  guides: [],
}));
export const useMapUi = <T>(select: (state: MapUi) => T): T => useStore(mapUi, select);

/** @param many of a large document so many would be in sight that what cannot be read is not worth drawing */
export function detailOf(zoom: number, many: boolean): Detail {
  return zoom < (many ? 0.5 : 0.3) ? 'far' : zoom < 0.55 ? 'middle' : 'near';
}
