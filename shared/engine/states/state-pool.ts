/**
 * The states found so far, each once: a hash table over (node, values of its live variables, arrival),
 * all in typed arrays. States of nodes that depend on neither need no hashing: there is one of each.
 */
import type { CompiledModel } from '../compile/compiled-model.ts';
import { grownFloats, grownInts } from './grow.ts';

export class StatePool {
  count = 0;
  /** Per found state. */
  node: Int32Array;
  /** The next state of the same node, or -1; `first[node]` starts the list. Empty where states are single. */
  next: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly stateCount: Int32Array;
  /** Ids of the values of the node's live variables: `values[valueStart[i] …]`, in ascending slots. */
  valueStart: Int32Array;
  values: Int32Array;
  valueCount = 0;
  /** Slots of the variables live at node n: `liveSlots[liveStart[n] … liveStart[n + 1]]`. */
  readonly liveStart: Int32Array;
  readonly liveSlots: Int32Array;
  /** Empty without times. */
  earliest: Float64Array;
  likely: Float64Array;
  latest: Float64Array;
  /** Probability of being reached when all open options are taken alike, and of the best way in. */
  weight: Float64Array;
  private bestWay: Float64Array;
  private hashes: Int32Array;
  private table: Int32Array = new Int32Array(0);
  private entries = 0;
  /** Per node: whether its states differ by arrival. */
  readonly byArrival: Uint8Array;
  /** Whether nothing tells the states of a node apart, so that each has one at most: no lists, no hashes. */
  readonly single: boolean;
  private readonly times: boolean;
  private readonly bits = new Float64Array(3);
  private readonly words = new Int32Array(this.bits.buffer);

  constructor(model: CompiledModel, byArrival: Uint8Array) {
    const nodes = model.nodeIds.length;
    const capacity = model.order.length + 16;
    this.times = model.hasTimes;
    this.byArrival = byArrival;
    const live = liveSlotsOf(model);
    this.single = !model.hasTimes && live.slots.length === 0;
    this.node = new Int32Array(capacity);
    this.next = new Int32Array(this.single ? 0 : capacity);
    this.hashes = new Int32Array(this.single ? 0 : capacity);
    this.first = new Int32Array(nodes).fill(-1);
    this.last = new Int32Array(this.single ? 0 : nodes);
    this.stateCount = new Int32Array(nodes);
    this.liveStart = live.start;
    this.liveSlots = live.slots;
    this.valueStart = new Int32Array(live.slots.length === 0 ? 0 : capacity);
    this.values = new Int32Array(live.slots.length === 0 ? 0 : capacity * 2);
    const dated = this.times ? capacity : 0;
    this.earliest = new Float64Array(dated);
    this.likely = new Float64Array(dated);
    this.latest = new Float64Array(dated);
    this.weight = new Float64Array(dated);
    this.bestWay = new Float64Array(dated);
  }

  /** The state of `node` where each has one at most. */
  enterSingle(node: number): number {
    let found = this.first[node]!;
    if (found < 0) {
      found = this.count++;
      this.node[found] = node;
      this.first[node] = found;
      this.stateCount[node] = 1;
    }
    return found;
  }

  /** The next state of the same node, or -1. */
  after(found: number): number {
    return this.single ? -1 : this.next[found]!;
  }

  /**
   * The state of `node` for these values (`ids` by slot) and this arrival, made if it is new. `alone`
   * says that no second way can lead here. `weight`: probability of this way when options are taken alike.
   */
  enter(
    node: number,
    ids: Int32Array,
    earliest: number,
    likely: number,
    latest: number,
    weight: number,
    alone: boolean,
  ): number {
    if (this.single) return this.enterSingle(node);
    const lives = this.liveStart[node]! < this.liveStart[node + 1]!;
    const timed = this.byArrival[node] === 1;
    let found = -1;
    let hash = 0;
    if (!lives && !timed) found = this.first[node]!;
    else if (!alone) {
      hash = this.hash(node, ids, timed, earliest, likely, latest);
      found = this.find(node, ids, hash, timed);
    }
    if (found < 0) {
      found = this.add(node, ids);
      if ((lives || timed) && !alone) this.insert(found, hash);
      if (this.times) {
        this.earliest[found] = earliest;
        this.likely[found] = likely;
        this.latest[found] = latest;
        this.weight[found] = weight;
        this.bestWay[found] = weight;
      }
    } else if (this.times) {
      this.weight[found]! += weight;
      if (!timed) this.merge(found, earliest, likely, latest, weight);
    }
    return found;
  }

  private merge(i: number, earliest: number, likely: number, latest: number, weight: number): void {
    if (earliest < this.earliest[i]!) this.earliest[i] = earliest;
    if (latest > this.latest[i]!) this.latest[i] = latest;
    if (weight > this.bestWay[i]!) {
      this.bestWay[i] = weight;
      this.likely[i] = likely;
    }
  }

  private add(node: number, ids: Int32Array): number {
    if (this.count === this.node.length) this.grow();
    const i = this.count++;
    this.node[i] = node;
    this.next[i] = -1;
    if (this.first[node]! < 0) this.first[node] = i;
    else this.next[this.last[node]!] = i;
    this.last[node] = i;
    this.stateCount[node]!++;
    const from = this.liveStart[node]!;
    const lives = this.liveStart[node + 1]! - from;
    if (lives > 0) {
      if (this.valueCount + lives > this.values.length) {
        this.values = grownInts(this.values, (this.valueCount + lives) * 2);
      }
      this.valueStart[i] = this.valueCount;
      for (let k = 0; k < lives; k++) this.values[this.valueCount++] = ids[this.liveSlots[from + k]!]!;
    }
    return i;
  }

  private hash(
    node: number,
    ids: Int32Array,
    timed: boolean,
    earliest: number,
    likely: number,
    latest: number,
  ): number {
    let h = Math.imul(node + 1, 0x9e3779b1);
    for (let k = this.liveStart[node]!; k < this.liveStart[node + 1]!; k++) {
      h = Math.imul(h ^ (h >>> 15) ^ ids[this.liveSlots[k]!]!, 0x85ebca6b);
    }
    if (timed) {
      const { bits, words } = this;
      bits[0] = earliest;
      bits[1] = likely;
      bits[2] = latest;
      for (let k = 0; k < 6; k++) h = Math.imul(h ^ (h >>> 15) ^ words[k]!, 0xc2b2ae35);
    }
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    return h ^ (h >>> 13);
  }

  private find(node: number, ids: Int32Array, hash: number, timed: boolean): number {
    const mask = this.table.length - 1;
    if (mask < 0) return -1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const i = this.table[slot]! - 1;
      if (i < 0) return -1;
      if (this.hashes[i] === hash && this.node[i] === node && this.same(i, node, ids, timed)) return i;
    }
  }

  private same(i: number, node: number, ids: Int32Array, timed: boolean): boolean {
    const from = this.liveStart[node]!;
    const lives = this.liveStart[node + 1]! - from;
    for (let k = 0; k < lives; k++) {
      if (this.values[this.valueStart[i]! + k] !== ids[this.liveSlots[from + k]!]) return false;
    }
    // Instants beyond what calendars hold are NaN, and then the same as one another.
    return (
      !timed ||
      (Object.is(this.earliest[i], this.bits[0]) &&
        Object.is(this.likely[i], this.bits[1]) &&
        Object.is(this.latest[i], this.bits[2]))
    );
  }

  private insert(i: number, hash: number): void {
    if (this.entries * 2 >= this.table.length) this.widenTable();
    this.entries++;
    this.hashes[i] = hash;
    this.place(i, hash);
  }

  private place(i: number, hash: number): void {
    const mask = this.table.length - 1;
    let slot = hash & mask;
    while (this.table[slot] !== 0) slot = (slot + 1) & mask;
    this.table[slot] = i + 1;
  }

  private widenTable(): void {
    const old = this.table;
    this.table = new Int32Array(Math.max(1024, old.length * 2));
    for (let slot = 0; slot < old.length; slot++) {
      const entry = old[slot]!;
      if (entry !== 0) this.place(entry - 1, this.hashes[entry - 1]!);
    }
  }

  private grow(): void {
    const capacity = this.node.length * 2;
    this.node = grownInts(this.node, capacity);
    this.next = grownInts(this.next, capacity);
    this.hashes = grownInts(this.hashes, capacity);
    if (this.valueStart.length > 0) this.valueStart = grownInts(this.valueStart, capacity);
    if (!this.times) return;
    this.earliest = grownFloats(this.earliest, capacity);
    this.likely = grownFloats(this.likely, capacity);
    this.latest = grownFloats(this.latest, capacity);
    this.weight = grownFloats(this.weight, capacity);
    this.bestWay = grownFloats(this.bestWay, capacity);
  }
}

function liveSlotsOf({ live, liveWords, nodeIds, variableIds }: CompiledModel) {
  const start = new Int32Array(nodeIds.length + 1);
  if (liveWords === 0) return { start, slots: new Int32Array() };
  const slots: number[] = [];
  for (let n = 0; n < nodeIds.length; n++) {
    start[n] = slots.length;
    for (let slot = 0; slot < variableIds.length; slot++) {
      if ((live[n * liveWords + (slot >>> 5)]! & (1 << (slot & 31))) !== 0) slots.push(slot);
    }
  }
  start[nodeIds.length] = slots.length;
  return { start, slots: Int32Array.from(slots) };
}
