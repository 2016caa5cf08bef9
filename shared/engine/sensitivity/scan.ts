/** Looks along a range for the places where something changes. */

/** A place between 0 and 1, to 1e-7, and what changes there, going up. */
export interface Turn<C> {
  readonly share: number;
  readonly change: C;
}

/** Of the range; a place is the middle of a stretch this long, at whose ends what is found differs. */
export const TOLERANCE = 1e-7;

/**
 * Where what is found along a range changes. Looks at `steps` + 1 equidistant places and bisects wherever
 * two neighbours differ, so that several changes between two of them are found where they show at a
 * midpoint; what holds on a stretch longer than 1/steps is never missed.
 */
export function turnsAlong<P, C>(
  pointAt: (share: number) => P,
  changes: (low: P, high: P) => readonly C[],
  steps: number,
  progress?: (share: number) => void,
): Turn<C>[] {
  const found: Turn<C>[] = [];
  const between = (low: P, from: number, high: P, to: number): void => {
    const all = changes(low, high);
    if (all.length === 0) return;
    const share = from + (to - from) / 2;
    if (to - from > TOLERANCE && share > from && share < to) {
      const middle = pointAt(share);
      between(low, from, middle, share);
      between(middle, share, high, to);
      return;
    }
    for (const change of all) found.push({ share, change });
  };
  let last = pointAt(0);
  for (let step = 1; step <= steps; step++) {
    const next = pointAt(step / steps);
    between(last, (step - 1) / steps, next, step / steps);
    last = next;
    progress?.(step / steps);
  }
  return found;
}

interface FromTo {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * What changes and changes back at one place (a tie there) is no change; what changes twice there changes
 * once. `same`: whether two changes are of the same thing; `join` makes one of two.
 */
export function merged<C extends FromTo>(
  found: readonly Turn<C>[],
  same: (a: C, b: C) => boolean,
  join: (before: C, after: C) => C,
): Turn<C>[] {
  const result: Turn<C>[] = [];
  for (const turn of found) {
    const i = result.findLastIndex(({ change }) => same(change, turn.change));
    const before = result[i];
    if (
      before === undefined ||
      turn.share - before.share > 2 * TOLERANCE ||
      before.change.to !== turn.change.from
    ) {
      result.push(turn);
    } else if (before.change.from === turn.change.to) result.splice(i, 1);
    else result[i] = { share: before.share, change: join(before.change, turn.change) };
  }
  return result;
}
