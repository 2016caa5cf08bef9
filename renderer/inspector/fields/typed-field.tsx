import { useTranslation } from 'react-i18next';
import type { Scope } from '#shared/expression/index.ts';
import { TextField } from '../../components/index.ts';
import type { Reading } from '../../input/reading.ts';
import styles from '../inspector.module.css';
import { useCompletion } from './use-completion.tsx';
import { useDraft } from './use-draft.ts';

interface TypedFieldProps<T> {
  /** Of the field within the document: `n1/when`. */
  readonly field: string;
  readonly label: string;
  /** The label is for screen readers alone: one stands beside the field already. */
  readonly bare?: boolean;
  readonly value: T | undefined;
  readonly show: (value: T | undefined) => string;
  readonly read: (text: string) => Reading<T>;
  /** What a value means, in other words than were typed. */
  readonly describe?: (value: T) => string;
  readonly onTake: (value: T | undefined) => void;
  /** Below the field while nothing is typed. */
  readonly hint?: string | undefined;
  /** What the evaluation says is wrong with the value. */
  readonly problem?: string | undefined;
  readonly placeholder?: string;
  /** Names to choose from while typing, for expressions. */
  readonly scope?: Scope;
}

/**
 * A text that stands for a value. While it is typed, what it is understood as stands below; Enter or
 * leaving takes it, Escape brings back what was there, and what is not understood is said and not taken.
 */
export function TypedField<T>(props: TypedFieldProps<T>) {
  const { t } = useTranslation();
  const { field, value, show, read, onTake, describe } = props;
  const draft = useDraft({ field, value, show, read, take: onTake });
  const completion = useCompletion(props.scope, draft.type);
  const { reading } = draft;
  const meaning = reading?.ok && reading.value !== undefined ? (describe ?? show)(reading.value) : '';
  const hint = meaning === '' ? props.hint : t('input.understood', { value: meaning });
  const error = reading === null ? props.problem : reading.ok ? undefined : reading.message;
  return (
    <div className={styles.typedField}>
      <TextField
        {...(props.bare ? { 'aria-label': props.label } : { label: props.label })}
        value={draft.text}
        inputRef={completion.input}
        onChange={(text) => {
          draft.type(text);
          completion.look(text);
        }}
        onBlur={() => {
          completion.close();
          draft.take();
        }}
        {...(hint && { hint })}
        {...(error && { error })}
        {...(props.placeholder && { placeholder: props.placeholder })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (completion.key(event.key)) event.preventDefault();
          else if (event.key === 'Enter') draft.take();
          else if (event.key === 'Escape' && reading !== null) draft.restore();
          else event.continuePropagation();
        }}
      />
      {completion.list}
    </div>
  );
}
