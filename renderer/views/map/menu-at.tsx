import { type KeyboardEvent, useRef } from 'react';
import { Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import { latinKey } from '../../commands/shortcut.ts';
import type { MenuPart } from '../../components/index.ts';
import styles from '../../components/list.module.css';
import type { Point } from './geometry.ts';

interface MenuAtProps {
  /** In the window. */
  readonly at: Point;
  readonly label: string;
  readonly parts: readonly MenuPart[];
  readonly onClose: () => void;
  /** Keys that choose an entry at once: lower-case letter → its id. */
  readonly letters?: Readonly<Record<string, string>>;
}

/** A menu at a point of the window: where the pointer was, or beside a node. */
export function MenuAt({ at, label, parts, onClose, letters }: MenuAtProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  // Before the menu, which would look for an entry that begins with the letter.
  const choose = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const id = letters?.[latinKey(event)];
    const entry = parts.flatMap(({ entries }) => entries).find((each) => each.id === id);
    if (entry === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    entry.run();
  };
  return (
    <>
      <span ref={anchor} style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} />
      <Popover
        className={styles.popover ?? ''}
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => isOpen || onClose()}
        placement="bottom start"
        offset={2}
      >
        <div onKeyDownCapture={choose}>
          <Menu className={styles.list ?? ''} aria-label={label} autoFocus="first" onClose={onClose}>
            {parts.flatMap((part, index) => [
              ...(index > 0
                ? [<Separator key={`before ${part.id}`} className={styles.separator ?? ''} />]
                : []),
              <MenuSection key={part.id} aria-label={part.title ?? label}>
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
          </Menu>
        </div>
      </Popover>
    </>
  );
}
