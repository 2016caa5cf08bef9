/** Geometry of the charts: pure, so that reports draw the same pictures. */
export { barsOf, type RangeBar, type StackPart, stackOf } from './bars.ts';
export { type Extent, extentOf, shareOf } from './extent.ts';
