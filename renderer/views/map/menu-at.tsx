import type { KeyboardEvent, ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, SubmenuTrigger } from 'react-aria-components';
import { latinKey } from '../../commands/shortcut.ts';
import type { MenuEntry, MenuPart } from '../../components/index.ts';
import styles from '../../components/list.module.css';
import { menuItem, menuSections, type Part } from '../../components/menu.tsx';
import type { Point } from './geometry.ts';

/** Keys that choose an entry at once: lower-case letter → its id. */
type Letters = Readonly<Record<string, string>>;

/** An entry that opens a menu of its own, beside it. */
export interface Submenu {
  readonly id: string;
  readonly label: string;
  readonly parts: readonly MenuPart[];
  readonly letters?: Letters;
}
export type MenuRows = Part<MenuEntry | Submenu>;

interface MenuAtProps {
  /** In the window. */
  readonly at: Point;
  readonly label: string;
  readonly parts: readonly MenuRows[];
  readonly onClose: () => void;
  readonly letters?: Letters;
}

/** A menu at a point of the window: where the pointer was, or beside a node. It slides up where there is no room below. */
export function MenuAt({ at, label, parts, onClose, letters }: MenuAtProps) {
  return (
    <MenuTrigger isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Button
        aria-label={label}
        excludeFromTabOrder
        style={{
          position: 'fixed',
          left: at.x,
          top: at.y,
          width: 1,
          height: 1,
          padding: 0,
          border: 0,
          opacity: 0,
        }}
      />
      <Popover className={styles.popover ?? ''} placement="right top" offset={2}>
        <Rows label={label} parts={parts} letters={letters} onClose={onClose} />
      </Popover>
    </MenuTrigger>
  );
}

interface RowsProps {
  readonly label: string;
  readonly parts: readonly MenuRows[];
  readonly letters: Letters | undefined;
  readonly onClose?: () => void;
}

function Rows({ label, parts, letters, onClose }: RowsProps) {
  // Before the menu, which would look for an entry that begins with the letter.
  const choose = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const id = letters?.[latinKey(event)];
    const entry = parts.flatMap(({ entries }) => entries).find((each) => each.id === id);
    if (entry === undefined || !('run' in entry)) return;
    event.preventDefault();
    event.stopPropagation();
    entry.run();
  };
  return (
    <div onKeyDownCapture={choose}>
      <Menu
        className={styles.list ?? ''}
        aria-label={label}
        {...(onClose !== undefined && { autoFocus: 'first' as const, onClose })}
      >
        {menuSections(label, parts, (entry) => ('run' in entry ? menuItem(entry) : submenu(entry)))}
      </Menu>
    </div>
  );
}

function submenu({ id, label, parts, letters }: Submenu): ReactNode {
  return (
    <SubmenuTrigger key={id}>
      <MenuItem id={id} textValue={label} className={styles.item ?? ''}>
        <span className={styles.text}>{label}</span>
        <span className={styles.onward} aria-hidden="true">
          ›
        </span>
      </MenuItem>
      <Popover className={styles.popover ?? ''} offset={-2}>
        <Rows label={label} parts={parts} letters={letters} />
      </Popover>
    </SubmenuTrigger>
  );
}
