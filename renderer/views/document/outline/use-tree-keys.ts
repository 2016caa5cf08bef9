import { type KeyboardEvent, useRef } from 'react';
import { documentStore } from '../../../state/stores.ts';
import { goToNode } from '../../map/go-to-node.ts';
import { hasRowsBelow, type OutlineRow, type OutlineTree, rowTyped } from './outline-tree.ts';
import { show } from './row-actions.ts';

interface Keys {
  readonly tree: OutlineTree;
  readonly rows: readonly OutlineRow[];
  readonly closed: ReadonlySet<string> | null;
  /** The place of the present row among those that are seen. */
  readonly at: number;
  /** So many rows a page key goes. */
  readonly page: number;
  readonly want: (key: string, focus: boolean) => void;
  readonly toggle: (row: OutlineRow, open?: boolean) => void;
  readonly openTo: (node: string) => void;
}

/** Letters within this time are one word, ms. */
const TYPING = 700;

/** The keys of a tree, as the ARIA Authoring Practices Guide describes them, and what they mean here. */
export function useTreeKeys(keys: Keys): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', at: Number.NEGATIVE_INFINITY });
  return (event) => {
    const { rows, at, want } = keys;
    const row = rows[at];
    if (row === undefined || event.altKey || (event.ctrlKey && event.key !== ' ') || event.metaKey) return;
    // By when the key was pressed: on a busy machine it may be long until that is heard of.
    const word = event.timeStamp - typed.current.at < TYPING ? typed.current.text : '';
    const isTyped = [...event.key].length === 1 && (event.key !== ' ' || word !== '');
    const steps = stepsOf(keys);
    const target = Object.hasOwn(steps, event.key) ? steps[event.key as keyof typeof steps] : undefined;
    if (target !== undefined) {
      const to = rows[Math.max(0, Math.min(rows.length - 1, target))];
      if (to !== undefined) {
        want(to.key, true);
        if (event.shiftKey) extend(to.node);
      }
    } else if (event.key === 'ArrowRight') right(keys, row);
    else if (event.key === 'ArrowLeft') left(keys, row);
    else if (event.key === 'Enter') goToNode(row.node);
    else if (event.key === '*') for (const each of beside(keys, row)) keys.toggle(each, true);
    else if (isTyped) {
      typed.current = { text: word + event.key, at: event.timeStamp };
      const { document } = documentStore.getState();
      const titleOf = (node: string) => document?.nodes[node]?.value.title ?? '';
      // The same letter again goes on to the next one.
      const same = new Set([...typed.current.text]).size === 1 ? event.key : typed.current.text;
      const found = rowTyped(rows, at, same, titleOf);
      if (found !== undefined) want(found.key, true);
      // Who types on when the row is there has not paused while it was being drawn.
      queueMicrotask(() => {
        typed.current.at = performance.now();
      });
    } else if (event.key === ' ') choose(row.node);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

const stepsOf = ({ rows, at, page }: Keys) => ({
  ArrowDown: at + 1,
  ArrowUp: at - 1,
  Home: 0,
  End: rows.length - 1,
  PageDown: at + page,
  PageUp: at - page,
});

/** Opens what is closed, else goes down into it; from a reference to where the node stands. */
function right({ tree, rows, closed, at, want, toggle, openTo }: Keys, row: OutlineRow): void {
  if (row.refers) {
    openTo(row.node);
    want(row.node, true);
  } else if (!hasRowsBelow(tree, row)) return;
  else if (closed?.has(row.key)) toggle(row, true);
  else {
    const below = rows[at + 1];
    if (below !== undefined) want(below.key, true);
  }
}

/** Closes what is open, else goes up to what it hangs on. */
function left({ tree, closed, want, toggle }: Keys, row: OutlineRow): void {
  const above = tree.rows[row.parent];
  if (closed !== null && hasRowsBelow(tree, row) && !closed.has(row.key)) toggle(row, false);
  else if (above !== undefined) want(above.key, true);
}

const beside = ({ tree, rows }: Keys, row: OutlineRow) =>
  rows.filter((each) => each.parent === row.parent && hasRowsBelow(tree, each));

/** Adds a node to what is selected, or takes it out. */
function choose(node: string): void {
  const { nodes } = documentStore.getState().selection;
  const without = nodes.filter((id) => id !== node);
  show(node, without.length < nodes.length ? without : [...nodes, node]);
}

function extend(node: string): void {
  const { nodes } = documentStore.getState().selection;
  show(node, nodes.includes(node) ? nodes : [...nodes, node]);
}
