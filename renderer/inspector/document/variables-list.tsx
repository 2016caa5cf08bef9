import { useTranslation } from 'react-i18next';
import type { Variable } from '#shared/model/index.ts';
import { Select } from '../../components/index.ts';
import { type Reading, refused } from '../../input/reading.ts';
import { readNumber, showNumber } from '../fields/expressions.ts';
import { PlainText } from '../fields/plain-text.tsx';
import { TypedField } from '../fields/typed-field.tsx';
import { ItemList } from './item-list.tsx';
import { NameField } from './name-field.tsx';

const TYPES = ['boolean', 'number', 'string'] as const;
const FIRST = { boolean: false, number: 0, string: '' } as const;

/** State that branches change: what it is at the start. */
export function VariablesList() {
  const { t } = useTranslation();
  return (
    <ItemList<'variables'>
      table="variables"
      title={t('inspector.variables.title')}
      one={t('inspector.variables.one')}
      prefix="v"
      nameOf={({ name, id }) => name || id}
      figureOf={({ initial, type }) => (type === 'string' ? `“${initial}”` : String(initial))}
      create={(id): Variable => ({ id, name: '', type: 'boolean', initial: false })}
    >
      {(variable, put, follow) => (
        <>
          <PlainText
            label={t('inspector.name')}
            value={variable.name}
            onChange={(name) => put({ ...variable, name }, `variables/${variable.id}/name`)}
          />
          <NameField table="variables" id={variable.id} onRenamed={follow} />
          <Select<Variable['type']>
            label={t('inspector.variables.type')}
            choices={TYPES.map((id) => ({ id, label: t(`inspector.variables.types.${id}`) }))}
            value={variable.type}
            onChange={(type) => type !== variable.type && put({ ...variable, type, initial: FIRST[type] })}
          />
          <Initial variable={variable} put={put} />
        </>
      )}
    </ItemList>
  );
}

interface InitialProps {
  readonly variable: Variable;
  readonly put: (next: Variable, group?: string) => void;
}

function Initial({ variable, put }: InitialProps) {
  const { t } = useTranslation();
  const label = t('inspector.variables.initial');
  const { initial, id } = variable;
  if (typeof initial === 'boolean') {
    return (
      <Select<'true' | 'false'>
        label={label}
        choices={(['false', 'true'] as const).map((each) => ({
          id: each,
          label: t(`inspector.variables.${each}`),
        }))}
        value={initial ? 'true' : 'false'}
        onChange={(next) => put({ ...variable, initial: next === 'true' })}
      />
    );
  }
  if (typeof initial === 'string') {
    return (
      <PlainText
        label={label}
        value={initial}
        onChange={(next) => put({ ...variable, initial: next }, `variables/${id}/initial`)}
      />
    );
  }
  const read = (text: string): Reading<number> => {
    const reading = readNumber(text);
    return reading.ok && reading.value === undefined ? refused(t('inspector.number')) : reading;
  };
  return (
    <TypedField<number>
      field={`variables/${id}/initial`}
      label={label}
      value={initial}
      show={showNumber}
      read={read}
      onTake={(next) => next !== undefined && put({ ...variable, initial: next })}
    />
  );
}
