import { type KeyboardEvent, useCallback } from 'react';

const CONTROLS = 'button:not([disabled]), input, a[href], [tabindex="0"]';

/** The row that a key leads to; null for a key that leads nowhere. */
export function rowAfter(key: string, row: number, rows: number): number | null {
  const next =
    key === 'ArrowDown'
      ? row + 1
      : key === 'ArrowUp'
        ? row - 1
        : key === 'Home'
          ? 0
          : key === 'End'
            ? rows - 1
            : null;
  return next === null || next < 0 || next >= rows ? null : next;
}

/**
 * Arrow keys within lists of rows (`[data-list-row]`): up and down to the same control of the next row,
 * Home and End to the first and the last. For the element around them; Tab goes as it always does.
 */
export function useRowKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback((event) => {
    const target = event.target as HTMLElement;
    // In a field, and in a group of choices, the arrows are its own.
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (target.closest('input, textarea, [role=radiogroup], [role=menu], [role=listbox]') !== null) return;
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-list-row]')];
    const own = target.closest<HTMLElement>('[data-list-row]');
    const next = own === null ? null : rowAfter(event.key, rows.indexOf(own), rows.length);
    if (own === null || next === null) return;
    const controls = (row: HTMLElement | undefined) => [
      ...(row?.querySelectorAll<HTMLElement>(CONTROLS) ?? []),
    ];
    const place = controls(own).indexOf(target);
    const there = controls(rows[next]);
    const wanted = there[Math.min(Math.max(0, place), there.length - 1)];
    if (wanted === undefined) return;
    event.preventDefault();
    wanted.focus();
  }, []);
}
