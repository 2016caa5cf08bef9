import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/engine/results.ts';
import { type Edge, type Node, putItem } from '#shared/model/index.ts';
import { Button } from '../../components/index.ts';
import { useDocument } from '../../state/stores.ts';
import { run } from '../edit.ts';
import styles from '../inspector.module.css';
import { fieldProblem } from '../problems-at.ts';
import { useList } from '../use-scenario.ts';
import type { EditCommon } from './element-fields.tsx';
import { constantText, longText, readEffect, scopeOf, showEffect } from './expressions.ts';
import { TypedField } from './typed-field.tsx';
import { withEntry } from './with-entry.ts';

interface EffectsFieldsProps {
  readonly element: Node | Edge;
  readonly edit: EditCommon;
  readonly problems: readonly Problem[];
}

/** What is added to each criterion: a number or an expression. */
export function EffectsFields({ element, edit, problems }: EffectsFieldsProps) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const criteria = useList('criteria');
  if (document === null) return null;
  const scope = scopeOf(document);
  const effects = element.effects ?? {};
  const unknown = Object.keys(effects).filter((id) => !Object.hasOwn(document.criteria, id));
  const rows = [...criteria, ...unknown.map((id) => ({ id, name: id, unit: undefined }))];
  if (rows.length === 0) return <FirstCriterion />;
  return rows.map(({ id, name, unit }) => {
    const label = t('inspector.effects.on', { name });
    return (
      <div key={id} className={styles.row}>
        <span title={unit}>{name}</span>
        <TypedField<number | string>
          field={`${element.id}/effects.${id}`}
          label={label}
          bare
          value={effects[id]}
          show={showEffect}
          read={(text) => readEffect(text, scope)}
          describe={(value) =>
            typeof value === 'number' ? showEffect(value) : constantText(value, scope) || value
          }
          placeholder="0"
          hint={longText(effects[id])}
          scope={scope}
          problem={fieldProblem(problems, `effects.${id}`)}
          onTake={(value) => edit(label, { effects: withEntry(element.effects, id, value) })}
        />
      </div>
    );
  });
}

/** Without a criterion nothing can be scored: whoever opens the effects of a node gets one to begin with. */
function FirstCriterion() {
  const { t } = useTranslation();
  const name = t('inspector.effects.firstName');
  const add = () => {
    const what = t('inspector.criteria.one');
    run(t('inspector.step.add', { what }), putItem('criteria', { id: 'c1', name, goal: 'max' }));
  };
  return (
    <>
      <p className={styles.note}>{t('inspector.effects.none')}</p>
      <div>
        <Button variant="link" size="small" onPress={add}>
          + {t('inspector.effects.first', { name })}
        </Button>
      </div>
    </>
  );
}
