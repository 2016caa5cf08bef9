/**
 * The least of an expectation when probabilities may be anything in their ranges that adds up to 1:
 * a continuous knapsack, solved exactly by filling from the lows up to the highs in ascending order of
 * value (Dantzig, Discrete-variable extremum problems, 1957). For the greatest, negate the values.
 */
export class BoxSimplex {
  /** Room for the branches of one chance state; `count` of them are in use. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly value: Float64Array;
  /** Likelihood of what follows each branch, for `leastRatio`. */
  readonly likelihood: Float64Array;
  count = 0;
  readonly #key: Float64Array;
  readonly #rank: Int32Array;
  readonly #probability: Float64Array;

  constructor(room: number) {
    this.low = new Float64Array(room);
    this.high = new Float64Array(room);
    this.value = new Float64Array(room);
    this.likelihood = new Float64Array(room);
    this.#key = new Float64Array(room);
    this.#rank = new Int32Array(room);
    this.#probability = new Float64Array(room);
  }

  /** Least Σ p·value. */
  least(): number {
    this.#key.set(this.value.subarray(0, this.count));
    this.#fill();
    let sum = 0;
    for (let i = 0; i < this.count; i++) {
      const p = this.#probability[i]!;
      if (p !== 0) sum += p * this.value[i]!;
    }
    return sum;
  }

  /**
   * Least Σ p·likelihood·value / Σ p·likelihood: the expectation given what was observed. The ratio is
   * at most r exactly when the least Σ p·likelihood·(value − r) is at most 0; each least point found
   * gives the next, smaller r until none is smaller (Dinkelbach, On nonlinear fractional programming,
   * 1967). NaN when every admissible p makes the observations impossible.
   */
  leastRatio(): number {
    const { count, likelihood, value } = this;
    for (let i = 0; i < count; i++) this.#key[i] = -likelihood[i]!;
    this.#fill();
    let ratio = this.#ratio();
    // Each round strictly lessens the ratio and ends at one of finitely many corners.
    for (let round = 0; round < 200; round++) {
      for (let i = 0; i < count; i++) {
        const weight = likelihood[i]!;
        this.#key[i] = weight === 0 ? 0 : weight * (value[i]! - ratio);
      }
      this.#fill();
      const next = this.#ratio();
      if (!(next < ratio)) break;
      ratio = next;
    }
    return ratio;
  }

  #ratio(): number {
    let above = 0;
    let below = 0;
    for (let i = 0; i < this.count; i++) {
      const p = this.#probability[i]! * this.likelihood[i]!;
      if (p === 0) continue;
      above += p * this.value[i]!;
      below += p;
    }
    return above / below;
  }

  /** Probabilities: the lows, then what is left of 1 to the branches of the smallest key. */
  #fill(): void {
    const { count, low, high } = this;
    const probability = this.#probability;
    this.#sort();
    let left = 1;
    for (let i = 0; i < count; i++) {
      probability[i] = low[i]!;
      left -= low[i]!;
    }
    for (let r = 0; r < count && left > 0; r++) {
      const i = this.#rank[r]!;
      const room = high[i]! - low[i]!;
      if (room <= 0) continue;
      if (room <= left) {
        probability[i] = high[i]!;
        left -= room;
      } else {
        probability[i]! += left;
        left = 0;
      }
    }
  }

  #sort(): void {
    const key = this.#key;
    const rank = this.#rank;
    const { count } = this;
    for (let i = 0; i < count; i++) rank[i] = i;
    if (count > 24) {
      rank.subarray(0, count).sort((a, b) => key[a]! - key[b]! || a - b);
      return;
    }
    for (let i = 1; i < count; i++) {
      const moving = key[i]!;
      let at = i;
      while (at > 0 && key[rank[at - 1]!]! > moving) {
        rank[at] = rank[at - 1]!;
        at--;
      }
      rank[at] = i;
    }
  }
}
