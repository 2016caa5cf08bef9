import type { Tick } from '#shared/drawing/charts/index.ts';
import { formatNumber, formatPower } from '../../i18n/format.ts';

/** Writes the values of ticks with as many digits as tell them apart; very large and very small ones with a power of ten. */
export function apart(ticks: readonly Tick[]): (value: number) => string {
  const steps = ticks.slice(1).map(({ value }, i) => Math.abs(value - (ticks[i]?.value ?? value)));
  const least = Math.min(...steps.filter((step) => step > 0));
  const greatest = Math.max(0, ...ticks.map(({ value }) => Math.abs(value)));
  if (greatest >= 1e9 || (greatest > 0 && greatest < 1e-4)) {
    const telling = Number.isFinite(least) ? Math.ceil(Math.log10(greatest / least)) + 1 : 3;
    return (value) => formatPower(value, Math.min(15, telling));
  }
  const digits = Number.isFinite(least) ? Math.min(15, Math.max(4, Math.ceil(-Math.log10(least)) + 1)) : 4;
  return (value) => formatNumber(value, digits);
}
