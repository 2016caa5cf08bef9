/**
 * The best ways through a graph, one after the other, without looking at the others: the recursive
 * enumeration algorithm (Jiménez & Marzal, Computing the K shortest paths, 1999) with its recursion on
 * a stack of its own. Every place's best way is found in one pass; a place's next best way is only
 * looked for when a way through it needs it.
 */
import { ASK_MASK, askToGoOn, never, type ShouldStop } from '../stopping.ts';
import { type Candidate, popLeast, pushCandidate } from './candidate-heap.ts';

/** Ways run from `goal` over links to a place where `base` is known. Keys: ascending is best first. */
export interface WayProblem {
  readonly places: number;
  readonly goal: number;
  /** Links out of place p: those numbered `linkStart[p] … linkStart[p + 1]`. */
  readonly linkStart: Int32Array;
  /** Whether links lead to lower numbered places (else to higher ones). */
  readonly descends: boolean;
  next(link: number): number;
  /** The key of the way that ends at this place; NaN where none does. */
  base(place: number): number;
  /** The key of a way over `link`, from that of the rest of it: never less for a greater one. NaN: closed. */
  extend(link: number, rest: number): number;
  /** Of two candidates of equal key at one place: negative when `a` comes first. */
  tie(a: Candidate, b: Candidate, ways: KnownWays): number;
}
/** The link with which the way of some rank at a place goes on (-1: it ends there), and the rank of its rest. */
export interface KnownWays {
  linkOf(place: number, rank: number): number;
  restOf(place: number, rank: number): number;
}
export interface FoundWay {
  readonly key: number;
  readonly links: readonly number[];
}

/** The ways from one place found so far, best first, and the candidates for the next. */
interface Ways {
  readonly keys: number[];
  readonly links: number[];
  readonly ranks: number[];
  readonly heap: Candidate[];
  exhausted: boolean;
}

const ENDS = -1;
const NO_WAY = -2;

export class RankedWays implements KnownWays {
  readonly #problem: WayProblem;
  readonly #bestKey: Float64Array;
  readonly #bestLink: Int32Array;
  readonly #ways = new Map<number, Ways>();
  readonly #before: (a: Candidate, b: Candidate) => boolean;
  #given = 0;

  constructor(problem: WayProblem, shouldStop: ShouldStop = never) {
    this.#problem = problem;
    this.#bestKey = new Float64Array(problem.places);
    this.#bestLink = new Int32Array(problem.places).fill(NO_WAY);
    this.#before = (a, b) => a.key < b.key || (a.key === b.key && problem.tie(a, b, this) < 0);
    for (let i = 0; i < problem.places; i++) {
      if ((i & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
      this.#findBest(problem.descends ? i : problem.places - 1 - i);
    }
  }

  /** The next best way, or null when there are no more. */
  next(): FoundWay | null {
    const { goal } = this.#problem;
    if (this.#bestLink[goal] === NO_WAY) return null;
    const rank = this.#given;
    if (rank > 0 && !this.#advance(goal, rank)) return null;
    this.#given++;
    const links: number[] = [];
    let place = goal;
    let at = rank;
    for (let link = this.linkOf(place, at); link >= 0; link = this.linkOf(place, at)) {
      at = this.restOf(place, at);
      links.push(link);
      place = this.#problem.next(link);
    }
    return { key: this.#ways.get(goal)?.keys[rank] ?? this.#bestKey[goal]!, links };
  }

  linkOf(place: number, rank: number): number {
    return this.#ways.get(place)?.links[rank] ?? this.#bestLink[place]!;
  }

  restOf(place: number, rank: number): number {
    return this.#ways.get(place)?.ranks[rank] ?? 0;
  }

  #findBest(place: number): void {
    const problem = this.#problem;
    const base = problem.base(place);
    if (!Number.isNaN(base)) {
      this.#bestKey[place] = base;
      this.#bestLink[place] = ENDS;
      return;
    }
    let best: Candidate | null = null;
    for (let link = problem.linkStart[place]!; link < problem.linkStart[place + 1]!; link++) {
      const key = this.#bestOver(link);
      // Links come in their order, so a later one must be better; the problem may say otherwise of ties.
      if (Number.isNaN(key) || (best !== null && best.key < key)) continue;
      const candidate = { key, link, rank: 0 };
      if (best === null || this.#before(candidate, best)) best = candidate;
    }
    if (best === null) return;
    this.#bestKey[place] = best.key;
    this.#bestLink[place] = best.link;
  }

  /** Key of the best way over a link; NaN when there is none. */
  #bestOver(link: number): number {
    const next = this.#problem.next(link);
    return this.#bestLink[next] === NO_WAY ? Number.NaN : this.#problem.extend(link, this.#bestKey[next]!);
  }

  /** Find one more way from `goal` than is known. False when there is none. */
  #advance(goal: number, wanted: number): boolean {
    const stack = [goal];
    while (stack.length > 0) {
      const place = stack[stack.length - 1]!;
      const ways = this.#waysFrom(place);
      const last = ways.links.length - 1;
      const link = ways.links[last]!;
      if (ways.exhausted || link < 0) {
        ways.exhausted = true;
        stack.pop();
        continue;
      }
      // The candidate that follows the last way found: the same link, the next way from where it leads.
      const next = this.#problem.next(link);
      const rank = ways.ranks[last]! + 1;
      const known = this.#ways.get(next);
      const rest = known?.keys[rank];
      if (rest !== undefined) {
        const key = this.#problem.extend(link, rest);
        pushCandidate(ways.heap, { key, link, rank }, this.#before);
      } else if (this.#bestLink[next] !== ENDS && known?.exhausted !== true) {
        stack.push(next);
        continue;
      }
      stack.pop();
      const best = popLeast(ways.heap, this.#before);
      if (best === undefined) ways.exhausted = true;
      else {
        ways.keys.push(best.key);
        ways.links.push(best.link);
        ways.ranks.push(best.rank);
      }
    }
    return this.#waysFrom(goal).keys.length > wanted;
  }

  #waysFrom(place: number): Ways {
    const known = this.#ways.get(place);
    if (known !== undefined) return known;
    const { linkStart } = this.#problem;
    const best = this.#bestLink[place]!;
    const heap: Candidate[] = [];
    if (best >= 0) {
      for (let link = linkStart[place]!; link < linkStart[place + 1]!; link++) {
        const key = link === best ? Number.NaN : this.#bestOver(link);
        if (!Number.isNaN(key)) pushCandidate(heap, { key, link, rank: 0 }, this.#before);
      }
    }
    const ways: Ways = { keys: [this.#bestKey[place]!], links: [best], ranks: [0], heap, exhausted: false };
    this.#ways.set(place, ways);
    return ways;
  }
}
