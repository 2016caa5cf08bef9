import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboBox, IconButton } from '../../components/index.ts';
import styles from '../inspector.module.css';

interface ChosenListProps {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Several of many: what is chosen, each with a button to take it out, and a field to add another. */
export function ChosenList({ label, choices, value, onChange }: ChosenListProps) {
  const { t } = useTranslation();
  // A new field after each choice: it is empty again.
  const [count, setCount] = useState(0);
  const open = choices.filter(({ id }) => !value.includes(id));
  const nameOf = (id: string) => choices.find((choice) => choice.id === id)?.label ?? id;
  return (
    <div className={styles.typedField}>
      {value.map((id) => (
        <div key={id} className={styles.line}>
          <span className={styles.chosen}>{nameOf(id)}</span>
          <IconButton
            size="small"
            label={t('inspector.remove', { name: nameOf(id) })}
            onPress={() => onChange(value.filter((each) => each !== id))}
          >
            ×
          </IconButton>
        </div>
      ))}
      {open.length === 0 ? null : (
        <ComboBox
          key={count}
          aria-label={label}
          placeholder={label}
          choices={open}
          value={null}
          onChange={(id) => {
            if (id === null) return;
            setCount(count + 1);
            onChange([...value, id]);
          }}
        />
      )}
    </div>
  );
}
