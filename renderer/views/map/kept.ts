/**
 * Elements made for what is drawn, kept from one making to the next. Between `begin` and `end` every one
 * that is to be there is added, in order; those that are not are forgotten.
 */
export class Kept<E extends { readonly flow: unknown }> {
  #entries = new Map<string, E>();
  #next = new Map<string, E>();
  #list: E['flow'][] = [];
  #made: E['flow'][] = [];

  begin(): void {
    this.#made = [];
    this.#next = new Map();
  }

  /** What was made for it the last time. */
  get(id: string): E | undefined {
    return this.#entries.get(id);
  }

  add(id: string, entry: E): void {
    this.#made.push(entry.flow);
    this.#next.set(id, entry);
  }

  /** All that was added: the very same list as the last time if every element is the same one. */
  end(): E['flow'][] {
    const [list, made] = [this.#list, this.#made];
    this.#entries = this.#next;
    if (list.length !== made.length || made.some((flow, index) => flow !== list[index])) this.#list = made;
    return this.#list;
  }
}
