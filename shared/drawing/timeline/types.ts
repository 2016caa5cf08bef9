/**
 * A timeline as data: what is to be drawn, before and after it has places. Instants are epoch ms, places
 * px. Nothing here knows how a text looks: widths come from a `Measure`, texts from the caller.
 */
import type { Triple } from '../../engine/results.ts';
import type { NodeKind } from '../../model/schema.ts';
import type { Window } from '../../time/index.ts';

/** One node as it stands in one lane. It has a window, or computed times, or both. */
export interface TimelineItem {
  /** Unique among all lanes. */
  readonly key: string;
  readonly node: string;
  readonly kind: NodeKind;
  readonly title: string;
  readonly actor: string | null;
  /** The date as entered; null without one. */
  readonly window: Window | null;
  /** The zone in which the date was entered; null: the scenario's. */
  readonly zone: string | null;
  readonly arrive: Triple | null;
  readonly enter: Triple | null;
  readonly leave: Triple | null;
  /** ms */
  readonly slack: { readonly likely: number; readonly latest: number } | null;
  readonly mustArriveBy: number | null;
  /** Share that is late: 0 … 1. */
  readonly missed: number;
  readonly atRisk: boolean;
  readonly reach: number | null;
}

export interface Lane {
  readonly id: string;
  readonly title: string;
  readonly color: string | null;
  /** How probable what the lane shows is; null where that is no question. */
  readonly probability: number | null;
  /** By time. */
  readonly items: readonly TimelineItem[];
}

/** An instant marked across all lanes. */
export interface Line {
  readonly key: string;
  readonly kind: 'today' | 'deadline';
  readonly at: number;
  readonly node: string | null;
  readonly title: string;
}

/** Width of a text, px. */
export type Measure = (text: string) => number;

/** A closed interval of px, `[low, high]`. */
export type Interval = readonly [low: number, high: number];
