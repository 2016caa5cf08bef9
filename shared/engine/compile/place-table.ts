/**
 * Values at some of the places 0 … n − 1 (the numbers of nodes or edges), each different value kept once:
 * a large document repeats the same few dates and spans, and looking one up is reading an array.
 */
export class PlaceTable<T> {
  readonly #places: number;
  /** Per place: 0 for nothing, otherwise one more than the place in `values`. Made with the first entry. */
  #at: Int32Array | null = null;
  #values: T[] = [];
  #size = 0;

  constructor(places: number) {
    this.#places = places;
  }

  /** How many places have a value. */
  get size(): number {
    return this.#size;
  }

  get(place: number): T | undefined {
    const kept = this.#at === null ? 0 : this.#at[place]!;
    return kept === 0 ? undefined : this.#values[kept - 1];
  }

  has(place: number): boolean {
    return this.#at !== null && this.#at[place] !== 0;
  }

  /** Keeps a value for `put`, and returns its number. */
  keep(value: T): number {
    return this.#values.push(value);
  }

  /** Puts a value that was kept, by its number, at a place. */
  put(place: number, kept: number): void {
    this.#at ??= new Int32Array(this.#places);
    if (this.#at[place] === 0) this.#size++;
    this.#at[place] = kept;
  }

  /** A copy that differs at one place. */
  with(place: number, value: T): PlaceTable<T> {
    const copy = new PlaceTable<T>(this.#places);
    copy.#at = this.#at === null ? null : this.#at.slice();
    copy.#values = this.#values.slice();
    copy.#size = this.#size;
    copy.put(place, copy.keep(value));
    return copy;
  }
}
