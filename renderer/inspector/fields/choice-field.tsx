import { Select } from '../../components/index.ts';

const NONE = ':none';

interface ChoiceFieldProps<K extends string> {
  readonly label: string;
  readonly bare?: boolean;
  readonly choices: readonly { readonly id: K; readonly label: string }[];
  /** undefined: none; null: different ones are selected. */
  readonly value: K | undefined | null;
  /** What no choice is called. */
  readonly none: string;
  readonly placeholder?: string;
  readonly onChange: (value: K | undefined) => void;
}

/** One of a few, or none. */
export function ChoiceField<K extends string>(props: ChoiceFieldProps<K>) {
  const { label, bare = false, choices, value, none, placeholder, onChange } = props;
  return (
    <Select<string>
      {...(bare ? { 'aria-label': label } : { label })}
      choices={[{ id: NONE, label: none }, ...choices]}
      value={value === undefined ? NONE : value}
      {...(placeholder && { placeholder })}
      onChange={(key) => onChange(key === NONE ? undefined : (key as K))}
    />
  );
}
