import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import { pertUnit, power } from '#shared/engine/simulation/pert.ts';

test('powers by square roots are those of the library', () => {
  for (const base of [0, 1e-12, 0.01, 0.3, 1, 2.5, 1e6]) {
    for (const exponent of [0, 1e-6, 0.1, 1 / 3, 0.5, 0.75, 0.999, 1]) {
      expect(power(base, exponent) / (base ** exponent || 1)).toBeCloseTo(base ** exponent === 0 ? 0 : 1, 6);
    }
  }
});

/** Share of a PERT distribution up to each of `cuts`, by Simpson's rule. */
function shares(mode: number, cuts: number): number[] {
  const density = (x: number) => x ** (4 * mode) * (1 - x) ** (4 - 4 * mode);
  const steps = 4000;
  const sums: number[] = [0];
  for (let i = 0; i < steps; i++) {
    const [a, b] = [i / steps, (i + 1) / steps];
    sums.push((sums[i] ?? 0) + (density(a) + 4 * density((a + b) / 2) + density(b)) / 6);
  }
  return Array.from({ length: cuts }, (_, i) => (sums[((i + 1) * steps) / cuts] ?? 0) / (sums[steps] ?? 1));
}

test.each([0, 0.02, 0.25, 0.5, 0.8, 1])(
  'PERT with mode %d has its mean, variance and distribution',
  (mode) => {
    const generator = xoroshiro128plus(42);
    const unit = () => uniformFloat64(generator);
    const count = 60_000;
    const draws = Float64Array.from({ length: count }, () => pertUnit(unit, mode));
    const mean = draws.reduce((a, b) => a + b, 0) / count;
    const expected = (4 * mode + 1) / 6;
    const variance = (expected * (1 - expected)) / 7;
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / count));
    const found = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / count;
    expect(found / variance).toBeGreaterThan(0.97);
    expect(found / variance).toBeLessThan(1.03);
    shares(mode, 10).forEach((share, i) => {
      const below = draws.filter((x) => x <= (i + 1) / 10).length / count;
      expect(Math.abs(below - share)).toBeLessThanOrEqual(
        4 * Math.sqrt((share * (1 - share)) / count) + 1e-9,
      );
    });
  },
);
