import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toastError } from '../../components/index.ts';
import type { Reading } from '../../input/reading.ts';
import { useDraft } from '../../inspector/fields/use-draft.ts';
import { leaveField } from './in-place.ts';
import styles from './in-place-field.module.css';
import type { InPlace } from './map-ui-store.ts';
import { giveTypedAhead } from './type-ahead.ts';

interface InPlaceFieldProps<T> {
  readonly target: InPlace;
  readonly label: string;
  readonly placeholder?: string;
  readonly value: T | undefined;
  readonly show: (value: T | undefined) => string;
  readonly read: (text: string) => Reading<T>;
  /** What a value means; empty where the text says it already. */
  readonly describe: (value: T) => string;
  readonly onTake: (value: T | undefined) => void;
}

/**
 * A value typed where it stands on the map. What it is understood as stands below it; Enter and leaving
 * take it, F2 takes it and goes on to the next field, Escape brings back what was there. A text that is
 * not understood stays, with what is wrong; left anyway, it is there again when the field is next opened.
 */
export function InPlaceField<T>(props: InPlaceFieldProps<T>) {
  const { t } = useTranslation();
  const { target, value, show, read, describe, onTake } = props;
  const input = useRef<HTMLInputElement>(null);
  const draft = useDraft({ field: `${target.id}/${target.field}`, value, show, read, take: onTake });
  const type = useRef(draft.type);
  const { reading } = draft;
  const error = reading?.ok === false ? reading.message : '';
  const meaning = reading?.ok && reading.value !== undefined ? describe(reading.value) : '';

  useEffect(() => {
    const field = input.current;
    if (field === null) return;
    field.focus({ preventScroll: true });
    field.select();
    giveTypedAhead(field, type.current);
  }, []);

  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      draft.restore();
      leaveField(target, 'focus');
    } else if (event.key === 'Enter' || event.key === 'F2' || event.key === 'Tab') {
      if (error === '') {
        draft.take();
        leaveField(target, event.key === 'Enter' ? 'focus' : 'next');
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const leave = () => {
    draft.take();
    if (error !== '') toastError(error);
    leaveField(target, 'nothing');
  };
  return (
    <div className={`${styles.field} nodrag nowheel nopan`} data-typing>
      <input
        ref={input}
        className={styles.input}
        aria-label={props.label}
        aria-invalid={error !== '' || undefined}
        placeholder={props.placeholder}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        value={draft.text}
        onChange={(event) => draft.type(event.target.value)}
        onKeyDown={key}
        onBlur={leave}
      />
      {error === '' && meaning === '' ? null : (
        <p className={styles.bubble} role="status" data-wrong={error !== '' || undefined}>
          {error === '' ? t('input.understood', { value: meaning }) : error}
        </p>
      )}
    </div>
  );
}
