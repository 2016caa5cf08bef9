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

/** The title of what is selected: one line of text that may need several to be shown. */
export function TitleText({ onChange, ...field }: Omit<PlainTextProps, 'multiline' | 'rows'>) {
  const { label, bare = false, ...others } = field;
  return (
    <TextField
      {...others}
      {...(bare ? { 'aria-label': label } : { label })}
      multiline
      rows={1}
      onChange={(text) => onChange(text.replaceAll(/\s*\n\s*/g, ' '))}
      onBlur={() => documentStore.getState().endGroup()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
          event.preventDefault();
          documentStore.getState().endGroup();
        } else event.continuePropagation();
      }}
    />
  );
}
