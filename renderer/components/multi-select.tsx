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
import type { Choice } from './select.tsx';

interface MultiSelectProps<K extends string> {
  readonly label: ReactNode;
  readonly choices: readonly Choice<K>[];
  readonly values: readonly K[];
  /** In the order of `choices`. */
  readonly onChange: (values: readonly K[]) => void;
  /** What stands on the closed field: "All", "2 of 5". */
  readonly summary: string;
}

/** Several of a few, ticked in a list that stays open. */
export function MultiSelect<K extends string>({
  label,
  choices,
  values,
  onChange,
  summary,
}: MultiSelectProps<K>) {
  const take = (keys: readonly Key[]) =>
    onChange(choices.flatMap(({ id }) => (keys.includes(id) ? [id] : [])));
  return (
    <AriaSelect
      className={fieldStyles.field ?? ''}
      selectionMode="multiple"
      value={[...values]}
      onChange={take}
    >
      <Label className={fieldStyles.label ?? ''}>{label}</Label>
      <Button className={fieldStyles.select ?? ''}>
        <SelectValue className={fieldStyles.value ?? ''}>{summary}</SelectValue>
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.list ?? ''} items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={styles.item ?? ''}>
              <span className={styles.tick} aria-hidden="true">
                ✓
              </span>
              <span className={styles.text}>{choice.label}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
