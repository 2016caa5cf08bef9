import type { ReactNode, Ref } from 'react';
import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';
import styles from './field.module.css';

interface TextFieldProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  /** Without a visible label give `aria-label`. */
  readonly label?: ReactNode;
  /** Below the field: what was understood, an example. */
  readonly hint?: ReactNode;
  /** What is wrong; marks the field as invalid. */
  readonly error?: ReactNode;
  readonly placeholder?: string;
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
  const { label, hint, error, placeholder, multiline, rows, inputRef, onKeyDown, ...field } = props;
  const invalid = error !== undefined && error !== null && error !== '';
  return (
    <AriaTextField
      {...field}
      // While a syllable is composed, keys are the input method's: Enter ends the syllable, not the field.
      {...(onKeyDown && {
        onKeyDown: (event) =>
          event.nativeEvent.isComposing ? event.continuePropagation() : onKeyDown(event),
      })}
      isInvalid={invalid}
      className={styles.field ?? ''}
    >
      {label === undefined ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      {multiline ? (
        <TextArea className={styles.area ?? ''} rows={rows ?? 4} {...(placeholder && { placeholder })} />
      ) : (
        <Input
          className={styles.input ?? ''}
          {...(placeholder && { placeholder })}
          {...(inputRef && { ref: inputRef })}
        />
      )}
      {hint === undefined || invalid ? null : (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
