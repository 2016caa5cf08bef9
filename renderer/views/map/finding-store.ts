import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Lens } from './lens.ts';
import { type Faded, type Filter, type Found, NOTHING_FADED } from './marks.ts';

interface Finding {
  readonly lens: Lens;
  readonly filter: Filter;
  /** By what a filter is being chosen. */
  readonly choosing: keyof Filter | null;
  /** Only what the plan that is shown can reach is drawn. */
  readonly reachable: boolean;
  /** The paths through the node below the pointer, else through the selected one, are traced. */
  readonly tracing: boolean;
  readonly hovered: string | null;
  /** What is searched for; null while nothing is. */
  readonly text: string | null;
  /** Which result is looked at. */
  readonly at: number;

  /** Worked out of the above by the canvas. */
  readonly faded: Faded;
  readonly found: readonly Found[];
}

export type Marks = Pick<Finding, 'faded' | 'found' | 'at'>;

const NOTHING: Finding = {
  lens: 'all',
  filter: { actor: null, tag: null },
  choosing: null,
  reachable: false,
  tracing: false,
  hovered: null,
  text: null,
  at: 0,
  faded: NOTHING_FADED,
  found: [],
};

/** How one looks at the map. Nothing of it belongs to the document. */
export const finding = createStore<Finding>(() => NOTHING);
export const useFinding = <T>(select: (state: Finding) => T): T => useStore(finding, select);

export function forgetFinding(): void {
  finding.setState(NOTHING);
}

/** How a node or branch is marked: what the search looks at now, what it found, what steps back. */
export function useMark(on: Found['on'], id: string): 'current' | 'found' | 'faded' | undefined {
  return useFinding(({ found, at, faded }) => {
    if (found.length > 0) {
      const now = found[at];
      if (now?.on === on && now.id === id) return 'current';
      if (found.some((each) => each.on === on && each.id === id)) return 'found';
    }
    return (on === 'node' ? faded.nodes : faded.edges).has(id) ? 'faded' : undefined;
  });
}
