import { TextField } from '../../components/index.ts';
import { documentStore } from '../../state/stores.ts';

interface PlainTextProps {
  readonly label: string;
  readonly bare?: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly hint?: string;
}

/** Words that need no understanding: the document has them with every letter; leaving ends the step of undo. */
export function PlainText({ label, bare = false, ...field }: PlainTextProps) {
  return (
    <TextField
      {...field}
      {...(bare ? { 'aria-label': label } : { label })}
      onBlur={() => documentStore.getState().endGroup()}
    />
  );
}
