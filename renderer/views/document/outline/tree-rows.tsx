import {
  type CSSProperties,
  type MouseEvent,
  memo,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { documentStore, useDocument } from '../../../state/stores.ts';
import { goToNode } from '../../map/go-to-node.ts';
import styles from './outline.module.css';
import { hasRowsBelow, type OutlineRow, type OutlineTree, openedTo } from './outline-tree.ts';
import { openMenu, show } from './row-actions.ts';
import { TreeRow } from './tree-row.tsx';
import { useTreeKeys } from './use-tree-keys.ts';

interface TreeRowsProps {
  readonly tree: OutlineTree;
  /** The rows that are seen, of the tree. */
  readonly rows: readonly OutlineRow[];
  /** What is folded; null where nothing can be: while a search shows the tree. */
  readonly closed: ReadonlySet<string> | null;
  readonly onClosed: (closed: ReadonlySet<string>) => void;
}

/** px; the same as the height of a row in the style sheet. */
const ROW = 26;
const MOST_ROWS = 16;
/** Rows that are drawn above and below what is in sight. */
const MARGIN = 6;

/** The rows of the tree that are in sight, and what keys and pointer do with them. */
export const TreeRows = memo(function TreeRows({ tree, rows, closed, onClosed }: TreeRowsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const selected = useDocument((state) => state.selection.nodes);
  const [first, setFirst] = useState(0);
  const [active, setActive] = useState<string | null>(null);
  /** What is to get the focus, or only to come into sight, as soon as it is drawn. */
  const wanted = useRef<{ readonly key: string; readonly focus: boolean } | null>(null);
  const [, drawAnew] = useState(0);
  const want = (key: string, focus: boolean) => {
    wanted.current = { key, focus };
    if (focus) setActive(key);
    drawAnew((count) => count + 1);
  };

  const chosen = new Set(selected);
  const found = rows.findIndex(({ key }) => key === active);
  const fallback = rows.findIndex(({ node, refers }) => !refers && chosen.has(node));
  const at = found >= 0 ? found : Math.max(0, fallback);

  const toggle = (row: OutlineRow, open = closed?.has(row.key) === true) => {
    if (closed === null) return;
    const next = new Set(closed);
    if (open) next.delete(row.key);
    else next.add(row.key);
    onClosed(next);
  };
  const openTo = (node: string) => {
    if (closed !== null) onClosed(openedTo(tree, closed, node));
  };
  const onKeyDown = useTreeKeys({ tree, rows, closed, at, page: MOST_ROWS - 1, want, toggle, openTo });

  // What is selected elsewhere is shown here, too.
  const [only] = selected;
  const single = selected.length === 1 ? only : undefined;
  const follow = useRef(openTo);
  follow.current = openTo;
  useEffect(() => {
    if (single === undefined || list.current?.contains(document.activeElement)) return;
    follow.current(single);
    wanted.current = { key: single, focus: false };
    setActive(single);
  }, [single]);

  useLayoutEffect(() => {
    const target = wanted.current;
    const index = target === null ? -1 : rows.findIndex(({ key }) => key === target.key);
    if (target === null || index < 0 || list.current === null) return;
    wanted.current = null;
    const { scrollTop, clientHeight } = list.current;
    const low = index * ROW - (clientHeight - ROW);
    if (scrollTop > index * ROW) list.current.scrollTop = index * ROW;
    else if (scrollTop < low) list.current.scrollTop = low;
    if (target.focus)
      list.current
        .querySelector<HTMLElement>(`[data-row="${CSS.escape(target.key)}"]`)
        ?.focus({ preventScroll: true });
  });

  const onClick = (event: MouseEvent, row: OutlineRow) => {
    if (closed !== null && event.target instanceof Element && event.target.closest('[data-fold]')) {
      toggle(row);
      want(row.key, true);
      return;
    }
    want(row.key, true);
    if (event.ctrlKey || event.metaKey) {
      const without = selected.filter((id) => id !== row.node);
      show(row.node, without.length < selected.length ? without : [...selected, row.node]);
    } else if (event.shiftKey) {
      const index = rows.indexOf(row);
      const span = rows.slice(Math.min(at, index), Math.max(at, index) + 1);
      show(row.node, [...new Set(span.map(({ node }) => node))]);
    } else show(row.node);
  };

  const last = first + MOST_ROWS + MARGIN;
  const drawn = rows.flatMap((row, index) =>
    index === at || (index >= first - MARGIN && index < last) ? [{ row, index }] : [],
  );
  return (
    <div
      ref={list}
      className={styles.tree}
      role="tree"
      aria-label={t('outline.title')}
      aria-multiselectable="true"
      style={{ '--rows': Math.min(rows.length, MOST_ROWS) } as CSSProperties}
      onScroll={({ currentTarget }) => setFirst(Math.floor(currentTarget.scrollTop / ROW))}
      onKeyDown={onKeyDown}
    >
      <div className={styles.all} role="none" style={{ height: rows.length * ROW }}>
        {drawn.map(({ row, index }) => (
          <TreeRow
            key={row.key}
            row={row}
            top={index * ROW}
            isOpen={hasRowsBelow(tree, row) ? closed?.has(row.key) !== true : null}
            isActive={index === at}
            isSelected={!row.refers && chosen.has(row.node)}
            isReferred={row.refers && chosen.has(row.node)}
            onClick={(event) => onClick(event, row)}
            onDoubleClick={() => goToNode(row.node)}
            onContextMenu={(event) => {
              event.preventDefault();
              setActive(row.key);
              if (!documentStore.getState().selection.nodes.includes(row.node)) show(row.node);
              openMenu(row.node, event);
            }}
          />
        ))}
      </div>
    </div>
  );
});
