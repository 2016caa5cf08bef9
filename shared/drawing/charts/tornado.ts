/** A tornado: per input the scores at its low and its high, on one axis around the base. */
import { type Tick, ticksOf } from './axis.ts';
import { extentOf, shareOf } from './extent.ts';

export interface TornadoEnds {
  readonly low: number | null;
  readonly high: number | null;
}
export interface TornadoBar {
  /** Pixels: from the base to the score at the input's low, and to that at its high. */
  readonly low: { readonly x: number; readonly width: number };
  readonly high: { readonly x: number; readonly width: number };
}
export interface TornadoChart {
  readonly bars: readonly (TornadoBar | null)[];
  /** Where the base score stands. */
  readonly base: number;
  readonly ticks: readonly Tick[];
}

/** Bars keep the order given; null where a score is not known. */
export function tornadoOf(base: number, inputs: readonly TornadoEnds[], width: number): TornadoChart {
  const extent = extentOf([base, ...inputs.flatMap(({ low, high }) => [low, high])]);
  const place = (value: number) => width * shareOf(extent, value);
  const at = place(base);
  const part = (value: number) => ({ x: Math.min(at, place(value)), width: Math.abs(place(value) - at) });
  return {
    base: at,
    bars: inputs.map(({ low, high }) =>
      low === null || high === null ? null : { low: part(low), high: part(high) },
    ),
    ticks: ticksOf(extent, width),
  };
}

/** Whether both ends lie on one side of the base, so that one bar would hide the other. */
export function sameSide({ low, high }: TornadoBar): boolean {
  const reach = Math.min(low.x + low.width, high.x + high.width) - Math.max(low.x, high.x);
  return reach > 1e-9;
}
