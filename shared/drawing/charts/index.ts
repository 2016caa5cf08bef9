/** Geometry of the charts: pure, so that reports draw the same pictures. */
export { type Tick, ticksOf } from './axis.ts';
export { barsOf, type RangeBar, type StackPart, stackOf } from './bars.ts';
export { type Extent, extentOf, shareOf } from './extent.ts';
export { type HistogramChart, histogramOf } from './histogram.ts';
export { type ProfileChart, profileOf, type Size } from './profile.ts';
export { sameSide, type TornadoChart, type TornadoEnds, tornadoOf } from './tornado.ts';
