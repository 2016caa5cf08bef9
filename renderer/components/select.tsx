import type { ReactNode } from 'react';
import {
  Select as AriaSelect,
  Button,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import fieldStyles from './field.module.css';
import styles from './list.module.css';

export interface Choice<K extends string = string> {
  readonly id: K;
  readonly label: string;
  /** Before the label: a kind's sign, a colour. */
  readonly icon?: ReactNode;
  readonly description?: string;
}

interface SelectProps<K extends string> {
  readonly label?: ReactNode;
  readonly 'aria-label'?: string;
  readonly choices: readonly Choice<K>[];
  readonly value: K | null;
  readonly onChange: (value: K) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
}

/** One of a few. For many, or to search, take `ComboBox`. */
export function Select<K extends string>(props: SelectProps<K>) {
  const { label, choices, value, onChange, placeholder, isDisabled } = props;
  return (
    <AriaSelect
      className={fieldStyles.field ?? ''}
      {...(props['aria-label'] && { 'aria-label': props['aria-label'] })}
      value={value}
      onChange={(key: Key | null) => key !== null && onChange(key as K)}
      placeholder={placeholder ?? '–'}
      isDisabled={isDisabled ?? false}
    >
      {label === undefined ? null : <Label className={fieldStyles.label ?? ''}>{label}</Label>}
      <Button className={fieldStyles.select ?? ''}>
        <SelectValue className={fieldStyles.value ?? ''} />
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.list ?? ''} items={choices}>
          {(choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export function ChoiceItem({ choice }: { readonly choice: Choice }) {
  return (
    <ListBoxItem id={choice.id} textValue={choice.label} className={styles.item ?? ''}>
      {choice.icon}
      <span className={styles.text}>{choice.label}</span>
      {choice.description === undefined ? null : (
        <span className={styles.description}>{choice.description}</span>
      )}
    </ListBoxItem>
  );
}
