import type { Comparison, Profile, Weighing, WeightFlip } from '#shared/engine/comparison/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { formatNumber } from '../../i18n/format.ts';

/** To three digits: a flip is not known better than the figures it comes from. */
export const formatWeight = (weight: number): string => formatNumber(Number(weight.toPrecision(3)), 6);

/** The flips next to the present weights, one up and one down per criterion; the nearest by ratio first. */
export function nearestFlips(
  { flips }: Weighing,
  weights: ReadonlyMap<string, number>,
): readonly (WeightFlip & { readonly above: boolean })[] {
  const found = [...weights].flatMap(([criterion, now]) => {
    const own = flips.filter((flip) => flip.criterion === criterion);
    const up = own.find(({ value }) => value > now);
    const down = own.findLast(({ value }) => value <= now);
    return [
      ...(up === undefined
        ? []
        : [{ ...up, above: true, far: now === 0 ? Number.POSITIVE_INFINITY : up.value / now }]),
      // Going down, what led below the flip comes to lead.
      ...(down === undefined
        ? []
        : [{ ...down, from: down.to, to: down.from, above: false, far: now / down.value }]),
    ];
  });
  return found.toSorted((a, b) => a.far - b.far);
}

/** What each plan has per criterion, signed so that more is better: what `weighed` and `weightFlips` take. */
export function profilesOf(scenario: Scenario, { plans, criteria }: Comparison): readonly Profile[] {
  const sign = new Map(scenario.criteria?.map(({ id, goal }) => [id, goal === 'max' ? 1 : -1]));
  return plans.map(({ plan, expected }) => ({
    plan,
    values: criteria.map((id, c) => {
      const value = expected?.[c] ?? null;
      return value === null ? null : (sign.get(id) ?? 1) * value;
    }),
  }));
}

/** Where the sliders end: room to double the greatest weight; and their step, about a sixtieth of that, round. */
export function sliderScale(weights: readonly number[]): { readonly most: number; readonly step: number } {
  const wanted = 2 * Math.max(0.5, ...weights);
  const size = 10 ** Math.floor(Math.log10(wanted / 60));
  const step = [1, 2, 5, 10].map((n) => n * size).find((each) => each >= wanted / 60) ?? size;
  return { most: Math.ceil(wanted / (10 * step)) * 10 * step, step };
}
