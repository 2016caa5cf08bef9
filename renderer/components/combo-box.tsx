import type { ReactNode } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  FieldError,
  Input,
  type Key,
  Label,
  ListBox,
  Popover,
} from 'react-aria-components';
import fieldStyles from './field.module.css';
import styles from './list.module.css';
import { type Choice, ChoiceItem } from './select.tsx';

interface ComboBoxProps {
  readonly label?: ReactNode;
  readonly 'aria-label'?: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly placeholder?: string;
  readonly error?: ReactNode;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** One of many, found by typing. Emptying it chooses nothing (null). */
export function ComboBox(props: ComboBoxProps) {
  const { label, choices, value, onChange, placeholder, error, isDisabled, autoFocus } = props;
  const invalid = error !== undefined && error !== null && error !== '';
  return (
    <AriaComboBox
      className={fieldStyles.field ?? ''}
      {...(props['aria-label'] && { 'aria-label': props['aria-label'] })}
      defaultItems={choices}
      value={value}
      onChange={(key: Key | null) => onChange(key === null ? null : String(key))}
      isInvalid={invalid}
      isDisabled={isDisabled ?? false}
      autoFocus={autoFocus ?? false}
      menuTrigger="focus"
    >
      {label === undefined ? null : <Label className={fieldStyles.label ?? ''}>{label}</Label>}
      <div className={fieldStyles.group}>
        <Input className={fieldStyles.input ?? ''} {...(placeholder && { placeholder })} />
        <Button className={fieldStyles.chevron ?? ''}>
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <FieldError className={fieldStyles.error ?? ''}>{error}</FieldError>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.list ?? ''}>{(choice: Choice) => <ChoiceItem choice={choice} />}</ListBox>
      </Popover>
    </AriaComboBox>
  );
}
