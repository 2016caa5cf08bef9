import type { ReactNode } from 'react';
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaProps,
  FieldError,
  Input,
  Label,
} from 'react-aria-components';
import styles from './field.module.css';

interface NumberFieldProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  readonly label?: ReactNode;
  readonly error?: ReactNode;
}

/** A plain number. `onChange` comes when the field is left or Enter is pressed; NaN when it was emptied. */
export function NumberField({ label, error, ...field }: NumberFieldProps) {
  const invalid = error !== undefined && error !== null && error !== '';
  return (
    <AriaNumberField
      formatOptions={{ maximumFractionDigits: 6, useGrouping: false }}
      {...field}
      isInvalid={invalid}
      className={styles.field ?? ''}
    >
      {label === undefined ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      <Input className={styles.input ?? ''} />
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaNumberField>
  );
}
