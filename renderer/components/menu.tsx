import type { ReactElement, ReactNode } from 'react';
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import styles from './list.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** On the right: a shortcut, an extension. */
  readonly hint?: string | undefined;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}
/** A section of a menu. */
export interface Part<Entry> {
  readonly id: string;
  readonly title?: string;
  readonly entries: readonly Entry[];
}
export type MenuPart = Part<MenuEntry>;

interface MenuProps {
  /** The button that opens it. */
  readonly children: ReactElement;
  readonly label: string;
  readonly parts: readonly MenuPart[];
  readonly placement?: 'bottom end' | 'bottom start' | 'right top';
}

export function Menu({ children, label, parts, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover ?? ''} placement={placement} offset={4}>
        <AriaMenu className={styles.list ?? ''} aria-label={label}>
          {menuSections(label, parts, menuItem)}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** The sections of a menu, with lines between them. Functions, not components: a menu looks for its entries among its own children. */
export function menuSections<Entry>(
  label: string,
  parts: readonly Part<Entry>[],
  row: (entry: Entry) => ReactNode,
): ReactNode[] {
  return parts.flatMap(({ id, title, entries }, index) => [
    ...(index > 0 ? [<Separator key={`before ${id}`} className={styles.separator ?? ''} />] : []),
    <MenuSection key={id} aria-label={title ?? label}>
      {title === undefined ? null : <Header className={styles.heading ?? ''}>{title}</Header>}
      {entries.map(row)}
    </MenuSection>,
  ]);
}

export function menuItem(entry: MenuEntry): ReactNode {
  return (
    <MenuItem
      key={entry.id}
      id={entry.id}
      textValue={entry.label}
      className={styles.item ?? ''}
      isDisabled={entry.disabled ?? false}
      onAction={entry.run}
      data-danger={entry.danger || undefined}
    >
      {entry.icon}
      <span className={styles.text}>{entry.label}</span>
      {entry.hint === undefined ? null : <kbd>{entry.hint}</kbd>}
    </MenuItem>
  );
}
