import type { Tick } from '#shared/drawing/charts/index.ts';
import { formatNumber } from '../../i18n/format.ts';

/** Writes the values of ticks with as many digits as tell them apart. */
export function apart(ticks: readonly Tick[]): (value: number) => string {
  const steps = ticks.slice(1).map(({ value }, i) => Math.abs(value - (ticks[i]?.value ?? value)));
  const least = Math.min(...steps.filter((step) => step > 0));
  const digits = Number.isFinite(least) ? Math.min(15, Math.max(4, Math.ceil(-Math.log10(least)) + 1)) : 4;
  return (value) => formatNumber(value, digits);
}
