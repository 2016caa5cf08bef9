import { useTranslation } from 'react-i18next';
import { RESERVED_WORDS, renameInExpression } from '#shared/expression/index.ts';
import { Name, renameVariableOrParameter } from '#shared/model/index.ts';
import { type Reading, refused, understood } from '../../input/reading.ts';
import { documentStore } from '../../state/stores.ts';
import { run } from '../edit.ts';
import { TypedField } from '../fields/typed-field.tsx';

interface NameFieldProps {
  readonly table: 'parameters' | 'variables';
  readonly id: string;
  readonly onRenamed: (id: string) => void;
}

/** The name under which expressions know a parameter or variable; they follow when it changes. */
export function NameField({ table, id, onRenamed }: NameFieldProps) {
  const { t } = useTranslation();
  const read = (text: string): Reading<string> => {
    const name = text.trim();
    const { document } = documentStore.getState();
    if (!Name.safeParse(name).success || RESERVED_WORDS.includes(name.toLowerCase()))
      return refused(t('inspector.names.rule'));
    const taken =
      document !== null &&
      name !== id &&
      (Object.hasOwn(document.parameters, name) || Object.hasOwn(document.variables, name));
    return taken ? refused(t('inspector.names.taken', { name })) : understood(name);
  };
  return (
    <TypedField<string>
      field={`${table}/${id}/id`}
      label={t('inspector.names.label')}
      value={id}
      show={(value) => value ?? ''}
      read={read}
      describe={() => ''}
      onTake={(name) => {
        if (name === undefined || name === id) return;
        onRenamed(name);
        run(
          t('inspector.step.rename', { from: id, to: name }),
          renameVariableOrParameter(table, id, name, (text) => renameInExpression(text, id, name)),
        );
      }}
    />
  );
}
