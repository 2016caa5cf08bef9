import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/engine/results.ts';
import type { Edge, Node } from '#shared/model/index.ts';
import { Select } from '../../components/index.ts';
import { useDocument } from '../../state/stores.ts';
import styles from '../inspector.module.css';
import { fieldProblem } from '../problems-at.ts';
import { useList } from '../use-scenario.ts';
import type { EditCommon } from './element-fields.tsx';
import { longText, readExpression, scopeOf } from './expressions.ts';
import { TypedField } from './typed-field.tsx';
import { withEntry } from './with-entry.ts';

interface SetFieldsProps {
  readonly element: Node | Edge;
  readonly edit: EditCommon;
  readonly problems: readonly Problem[];
}

/** Variables that change here, each with the expression that gives its new value; emptying one takes it out. */
export function SetFields({ element, edit, problems }: SetFieldsProps) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const variables = useList('variables');
  const [begun, setBegun] = useState<string | null>(null);
  if (document === null) return null;
  const scope = scopeOf(document);
  const assigned = element.set ?? {};
  const ids = Object.keys(assigned);
  const rows = begun === null || ids.includes(begun) ? ids : [...ids, begun];
  const open = variables.filter(({ id }) => !rows.includes(id));
  return (
    <>
      {rows.map((id) => {
        const type = variables.find((each) => each.id === id)?.type ?? 'number';
        const label = t('inspector.set.to', { name: id });
        return (
          <div key={id} className={styles.row}>
            <code>{id} =</code>
            <TypedField<string>
              field={`${element.id}/set.${id}`}
              label={label}
              bare
              value={assigned[id]}
              show={(value) => value ?? ''}
              read={(text) => readExpression(text, scope, type)}
              scope={scope}
              hint={longText(assigned[id])}
              placeholder={t(`inspector.set.example.${type}`)}
              problem={fieldProblem(problems, `set.${id}`)}
              onTake={(value) => edit(label, { set: withEntry(element.set, id, value) })}
            />
          </div>
        );
      })}
      {open.length === 0 ? null : (
        <Select
          key={rows.length}
          aria-label={t('inspector.set.add')}
          placeholder={t('inspector.set.add')}
          choices={open.map(({ id, name }) => ({ id, label: id, description: name }))}
          value={null}
          onChange={setBegun}
        />
      )}
    </>
  );
}
