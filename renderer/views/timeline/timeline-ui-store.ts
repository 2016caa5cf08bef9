import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LaneMode } from '#shared/drawing/timeline/index.ts';

interface TimelineUi {
  readonly mode: LaneMode;
  /** The zone whose clock counts; null: the scenario's. */
  readonly zone: string | null;
  /** The clocks beside it; null: those of the scenario's dates. */
  readonly others: readonly string[] | null;
  /** Zones that are in no date of the scenario, and what they were asked for as. */
  readonly added: readonly { readonly zone: string; readonly name: string }[];
  readonly slack: boolean;
}

/** How the timeline is looked at; kept while other views are on the screen. */
export const timelineUi = createStore<TimelineUi>(() => ({
  mode: 'plan',
  zone: null,
  others: null,
  added: [],
  slack: true,
}));

export const useTimelineUi = <T>(select: (state: TimelineUi) => T): T => useStore(timelineUi, select);
