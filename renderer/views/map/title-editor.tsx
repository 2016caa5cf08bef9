import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { leaveField } from './in-place.ts';
import { openChildChooser, renameNode } from './map-actions.ts';
import styles from './title-editor.module.css';

interface TitleEditorProps {
  readonly id: string;
  readonly title: string;
}

/** The title, typed where it stands. Enter or leaving takes it, Escape leaves it as it was, Tab goes on to a branch, F2 to the date. */
export function TitleEditor({ id, title }: TitleEditorProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLTextAreaElement>(null);
  const closed = useRef(false);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);
  const close = (take: boolean, then: 'next' | 'focus' | 'nothing') => {
    if (closed.current) return;
    closed.current = true;
    if (take && input.current !== null) renameNode(id, input.current.value);
    leaveField({ on: 'node', id, field: 'title' }, then);
  };
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Enter') close(true, 'focus');
    else if (event.key === 'F2') close(true, 'next');
    else if (event.key === 'Escape') close(false, 'focus');
    else if (event.key === 'Tab' && !event.shiftKey) {
      close(true, 'focus');
      openChildChooser(id);
    } else return;
    event.preventDefault();
  };
  return (
    <textarea
      ref={input}
      className={`${styles.editor} nodrag nowheel nopan`}
      aria-label={t('map.node.title')}
      rows={2}
      maxLength={500}
      defaultValue={title}
      onKeyDown={key}
      onBlur={() => close(true, 'nothing')}
    />
  );
}
