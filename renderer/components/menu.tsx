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
export interface MenuPart {
  readonly id: string;
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
}

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
          {parts.flatMap((part, index) => [
            ...(index > 0
              ? [<Separator key={`before ${part.id}`} className={styles.separator ?? ''} />]
              : []),
            <MenuSection key={part.id} aria-label={part.title ?? label}>
              {part.title === undefined ? null : (
                <Header className={styles.heading ?? ''}>{part.title}</Header>
              )}
              {part.entries.map((entry) => (
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
              ))}
            </MenuSection>,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
