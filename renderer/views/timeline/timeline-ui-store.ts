import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LaneMode } from '#shared/drawing/timeline/index.ts';

interface TimelineUi {
  readonly mode: LaneMode;
  /** The zone whose clock counts; null: the scenario's. */
  readonly zone: string | null;
  readonly slack: boolean;
}

/** How the timeline is looked at; kept while other views are on the screen. */
export const timelineUi = createStore<TimelineUi>(() => ({ mode: 'plan', zone: null, slack: true }));

export const useTimelineUi = <T>(select: (state: TimelineUi) => T): T => useStore(timelineUi, select);
