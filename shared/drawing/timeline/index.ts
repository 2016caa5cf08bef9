/** The timeline's geometry: one for the application, reports and the command line. */
export { type Axis, axisOf, type Tick, type TickUnit } from './axis.ts';
export { crowdedSpan } from './crowd.ts';
export { fitLanes, widestLabel } from './fit-lanes.ts';
export { instantOfItem, pathItems, policyItems } from './items.ts';
export { keepItems } from './keep-items.ts';
export {
  actorLanes,
  followingPolicy,
  LANE_MODES,
  type LaneMode,
  type LanePlan,
  namesOfPaths,
  pathLanes,
  planLane,
  planLanes,
  shownPaths,
} from './lanes.ts';
export {
  type ItemText,
  LANE_HEAD,
  type LayoutOptions,
  layOut,
  type PlacedItem,
  type PlacedLane,
  ROW,
  type TimelineLayout,
} from './layout.ts';
export { linesOf, type PlacedLine, placeLines } from './lines.ts';
export { fitTo, instantAt, pan, placeOf, type TimeView, zoom } from './scale.ts';
export { type DateStep, dateStep, shiftWhen } from './shift-when.ts';
export { estimateWidth, fitText } from './text.ts';
export type { Interval, Lane, Line, Measure, TimelineItem } from './types.ts';
