/** Geometry of the charts: pure, so that reports draw the same pictures. */
export { type Tick, ticksOf } from './axis.ts';
export { barsOf, type RangeBar, type StackPart, stackOf } from './bars.ts';
export { type DotsChart, dotsOf } from './dots.ts';
export { type Extent, extentOf, shareOf } from './extent.ts';
export { type GridCell, type GridChart, gridOf } from './grid.ts';
export { type HistogramChart, histogramOf } from './histogram.ts';
export { type ProfileChart, profileOf, type Size } from './profile.ts';
export { type StripChart, type StripPart, stripOf } from './strip.ts';
export { type TickLabel, tickLabelsOf } from './tick-labels.ts';
export { timeExtentOf, timeTicksOf } from './time-ticks.ts';
export { sameSide, type TornadoChart, type TornadoEnds, tornadoOf } from './tornado.ts';
