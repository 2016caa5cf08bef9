/**
 * PERT: a beta distribution over [min, max] with shapes 1 + 4(likely − min)/(max − min) and
 * 1 + 4(max − likely)/(max − min) (Malcolm, Roseboom, Clark & Fazar, Application of a Technique for
 * Research and Development Program Evaluation, 1959; Vose, Risk Analysis, 2008).
 *
 * Drawn by rejection under its mode, with additions, multiplications, divisions and square roots alone:
 * IEEE 754 rounds these the same everywhere, while logarithms and powers may differ from host to host.
 */

/** Bits of an exponent that are looked at: an error of 1e-9 in the power. */
const BITS = 30;

/** base ^ exponent for base ≥ 0 and exponent in [0, 1], by repeated square roots. */
export function power(base: number, exponent: number): number {
  let result = exponent >= 1 ? base : 1;
  let left = exponent >= 1 ? 0 : exponent;
  let root = base;
  for (let bit = 0; bit < BITS && left > 0; bit++) {
    root = Math.sqrt(root);
    left *= 2;
    if (left < 1) continue;
    result *= root;
    left -= 1;
  }
  return result;
}

/**
 * A draw from the PERT distribution over [0, 1] whose mode is `mode` in [0, 1]; `unit` gives uniform
 * numbers in [0, 1). Its density, x^4m (1 − x)^4(1 − m), relative to that at the mode is the fourth
 * power of (1 − x)/(1 − m) · r^m with r = x(1 − m) / m(1 − x).
 */
export function pertUnit(unit: () => number, mode: number): number {
  for (;;) {
    const x = unit();
    const relative =
      mode <= 0
        ? 1 - x
        : mode >= 1
          ? x
          : ((1 - x) / (1 - mode)) * power((x * (1 - mode)) / (mode * (1 - x)), mode);
    const square = relative * relative;
    if (unit() <= square * square) return x;
  }
}
