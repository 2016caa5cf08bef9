import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { focusNode } from './focus.ts';
import { openChildChooser, renameNode } from './map-actions.ts';
import { mapUi } from './map-ui-store.ts';
import styles from './title-editor.module.css';

interface TitleEditorProps {
  readonly id: string;
  readonly title: string;
}

/** The title, typed where it stands. Enter or leaving takes it, Escape leaves it as it was, Tab goes on to a branch. */
export function TitleEditor({ id, title }: TitleEditorProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLTextAreaElement>(null);
  const closed = useRef(false);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);
  const close = (take: boolean, thenFocus: boolean) => {
    if (closed.current) return;
    closed.current = true;
    if (take && input.current !== null) renameNode(id, input.current.value);
    mapUi.setState({ editing: null });
    if (thenFocus) focusNode(id);
  };
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Enter') close(true, true);
    else if (event.key === 'Escape') close(false, true);
    else if (event.key === 'Tab' && !event.shiftKey) {
      close(true, true);
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
      onBlur={() => close(true, false)}
    />
  );
}
