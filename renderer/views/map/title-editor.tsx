import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentStore } from '../../state/stores.ts';
import { leaveField } from './in-place.ts';
import fieldStyles from './in-place-field.module.css';
import { addChild, nameNode } from './map-actions.ts';
import styles from './title-editor.module.css';
import { giveTypedAhead } from './type-ahead.ts';
import { describeLine, lineOf, unreadOf } from './typed-lines.ts';

interface TitleEditorProps {
  readonly id: string;
  readonly title: string;
}

/**
 * The title, typed where it stands; for a new node the whole line: branch, odds, kind and date. What is
 * understood beside the title stands below. Enter or leaving takes it, Escape leaves it as it was, Tab goes
 * on to a branch, F2 to the date.
 */
export function TitleEditor({ id, title }: TitleEditorProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLTextAreaElement>(null);
  const closed = useRef(false);
  const [text, setText] = useState(title);
  useEffect(() => {
    const field = input.current;
    if (field === null) return;
    field.focus({ preventScroll: true });
    field.select();
    giveTypedAhead(field, (typed) => {
      field.value = typed;
      setText(typed);
    });
  }, []);
  const close = (take: boolean, then: 'next' | 'focus' | 'nothing') => {
    if (closed.current) return;
    closed.current = true;
    if (take && input.current !== null) nameNode(id, input.current.value);
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
      addChild(id);
    } else return;
    event.preventDefault();
  };
  const { document } = documentStore.getState();
  const meaning =
    document === null || text === title ? '' : describeLine(lineOf(document, id, text), document);
  const unread = document === null || text === title ? '' : unreadOf(document, id, text);
  const kind = document?.nodes[id]?.value.kind;
  const bubble =
    meaning !== '' || unread !== ''
      ? [unread, meaning === '' ? '' : t('input.understood', { value: meaning })].filter(Boolean).join(' ')
      : text === '' && kind !== undefined
        ? t('map.line.kinds', { kind: t(`common.kind.${kind}`) })
        : '';
  return (
    <div className={fieldStyles.field} data-typing>
      <textarea
        ref={input}
        className={`${styles.editor} nodrag nowheel nopan`}
        aria-label={t('map.node.title')}
        placeholder={title === '' ? t('map.node.titleExample') : undefined}
        rows={2}
        maxLength={500}
        defaultValue={title}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={key}
        onBlur={() => close(true, 'nothing')}
      />
      {bubble === '' ? null : (
        <p className={fieldStyles.bubble} role="status">
          {bubble}
        </p>
      )}
    </div>
  );
}
