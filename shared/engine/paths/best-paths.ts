/**
 * The k best paths through a state graph, one after the other, without looking at the others: the
 * recursive enumeration algorithm (Jiménez & Marzal, Computing the K shortest paths, 1999) with its
 * recursion on a stack of its own. Every state's best way on is found in one backward pass; a state's
 * next best way is only looked for when a path through it needs it.
 */
import { type PassInput, Role } from '../rollback/pass-input.ts';
import type { PathKeys } from './path-keys.ts';

/** A path: its key and its moves from the root to an end. */
export interface FoundPath {
  readonly key: number;
  readonly moves: readonly number[];
}

/** The ways on from one state found so far, best first, and the candidates for the next. */
interface Ways {
  readonly keys: number[];
  readonly moves: number[];
  /** The rank, at the move's target, of the way that follows it. */
  readonly ranks: number[];
  readonly heap: Candidate[];
  /** The candidate after the last way found has been put on the heap. */
  exhausted: boolean;
}
interface Candidate {
  readonly key: number;
  readonly move: number;
  readonly rank: number;
}

/** Ascending by key; equal keys by the order of edges, at this state and then further on. */
const before = (a: Candidate, b: Candidate): boolean => a.key < b.key || (a.key === b.key && a.move < b.move);

export class BestPaths {
  readonly #input: PassInput;
  readonly #keys: PathKeys;
  /** Per state: key and move of the best way on; move -1 at an end, -2 where no way reaches one. */
  readonly #bestKey: Float64Array;
  readonly #bestMove: Int32Array;
  readonly #ways = new Map<number, Ways>();
  #given = 0;

  constructor(input: PassInput, keys: PathKeys) {
    this.#input = input;
    this.#keys = keys;
    this.#bestKey = new Float64Array(input.graph.count);
    this.#bestMove = new Int32Array(input.graph.count).fill(-2);
    this.#findBest();
  }

  /** The next best path, or null when there are no more. Equal ones in the order of edges at the first fork. */
  next(): FoundPath | null {
    if (this.#bestMove.length === 0 || this.#bestMove[0] === -2) return null;
    const rank = this.#given;
    if (rank > 0 && !this.#advance(0)) return null;
    this.#given++;
    return this.#path(rank);
  }

  #findBest(): void {
    const { graph, role } = this.#input;
    const { move: moveKey, end } = this.#keys;
    for (let s = graph.count - 1; s >= 0; s--) {
      if (role[s] === Role.end) {
        this.#bestMove[s] = -1;
        // Infinity: an end at an unknown time comes last.
        const key = end?.[s] ?? 0;
        this.#bestKey[s] = Number.isNaN(key) ? Number.POSITIVE_INFINITY : key;
        continue;
      }
      for (let m = graph.moveStart[s]!; m < graph.moveStart[s + 1]!; m++) {
        if (!this.#isOpen(m)) continue;
        const key = moveKey[m]! + this.#bestKey[graph.moveTarget[m]!]!;
        if (this.#bestMove[s] === -2 || key < this.#bestKey[s]!) {
          this.#bestMove[s] = m;
          this.#bestKey[s] = key;
        }
      }
    }
  }

  #isOpen(m: number): boolean {
    return !Number.isNaN(this.#keys.move[m]!) && this.#bestMove[this.#input.graph.moveTarget[m]!] !== -2;
  }

  /** Find one more way on from a state than is known. False when there is none. */
  #advance(state: number): boolean {
    const { moveTarget } = this.#input.graph;
    const stack = [state];
    while (stack.length > 0) {
      const s = stack[stack.length - 1]!;
      const ways = this.#waysFrom(s);
      const last = ways.moves.length - 1;
      const move = ways.moves[last]!;
      if (ways.exhausted || move < 0) {
        ways.exhausted = true;
        stack.pop();
        continue;
      }
      // The candidate that follows the last way found: the same move, its target's next way.
      const target = moveTarget[move]!;
      const rank = ways.ranks[last]! + 1;
      const known = this.#ways.get(target);
      if ((known?.keys.length ?? 1) > rank) {
        push(ways.heap, { key: this.#keys.move[move]! + known!.keys[rank]!, move, rank });
      } else if (this.#bestMove[target] !== -1 && known?.exhausted !== true) {
        stack.push(target);
        continue;
      }
      stack.pop();
      const best = pop(ways.heap);
      if (best === undefined) ways.exhausted = true;
      else {
        ways.keys.push(best.key);
        ways.moves.push(best.move);
        ways.ranks.push(best.rank);
      }
    }
    return this.#ways.get(state)!.keys.length > this.#given;
  }

  #waysFrom(s: number): Ways {
    const known = this.#ways.get(s);
    if (known !== undefined) return known;
    const { moveStart, moveTarget } = this.#input.graph;
    const best = this.#bestMove[s]!;
    const heap: Candidate[] = [];
    if (best >= 0) {
      for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
        if (m === best || !this.#isOpen(m)) continue;
        push(heap, { key: this.#keys.move[m]! + this.#bestKey[moveTarget[m]!]!, move: m, rank: 0 });
      }
    }
    const ways: Ways = { keys: [this.#bestKey[s]!], moves: [best], ranks: [0], heap, exhausted: false };
    this.#ways.set(s, ways);
    return ways;
  }

  #path(rootRank: number): FoundPath {
    const { moveTarget } = this.#input.graph;
    const moves: number[] = [];
    let s = 0;
    let rank = rootRank;
    for (;;) {
      const ways = this.#ways.get(s);
      const move = ways?.moves[rank] ?? this.#bestMove[s]!;
      if (move < 0) break;
      rank = ways?.ranks[rank] ?? 0;
      moves.push(move);
      s = moveTarget[move]!;
    }
    return { key: this.#ways.get(0)?.keys[rootRank] ?? this.#bestKey[0]!, moves };
  }
}

function push(heap: Candidate[], added: Candidate): void {
  let at = heap.length;
  heap.push(added);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(added, heap[parent]!)) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = added;
}

function pop(heap: Candidate[]): Candidate | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
    if (!before(heap[child]!, last)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = last;
  return first;
}
