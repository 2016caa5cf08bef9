import { useTranslation } from 'react-i18next';
import type { Criterion } from '#shared/model/index.ts';
import { Select } from '../../components/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { readNumberWithin, showNumber } from '../fields/expressions.ts';
import { PlainText } from '../fields/plain-text.tsx';
import { TypedField } from '../fields/typed-field.tsx';
import { withProperty } from '../fields/with-entry.ts';
import styles from '../inspector.module.css';
import { ItemList } from './item-list.tsx';

/** What outcomes are judged by. */
export function CriteriaList() {
  const { t } = useTranslation();
  return (
    <ItemList<'criteria'>
      table="criteria"
      title={t('inspector.criteria.title')}
      one={t('inspector.criteria.one')}
      prefix="c"
      nameOf={({ name }) => name}
      figureOf={({ weight = 1 }) => `× ${formatNumber(weight)}`}
      create={(id): Criterion => ({ id, name: '', goal: 'max' })}
    >
      {(criterion, put) => (
        <>
          <PlainText
            label={t('inspector.name')}
            value={criterion.name}
            onChange={(name) => put({ ...criterion, name }, `criteria/${criterion.id}/name`)}
          />
          <Select<'max' | 'min'>
            label={t('inspector.criteria.goal')}
            choices={(['max', 'min'] as const).map((id) => ({ id, label: t(`inspector.criteria.${id}`) }))}
            value={criterion.goal}
            onChange={(goal) => put({ ...criterion, goal })}
          />
          <div className={styles.two}>
            <TypedField<number>
              field={`criteria/${criterion.id}/weight`}
              label={t('inspector.criteria.weight')}
              value={criterion.weight}
              show={showNumber}
              read={(text) => readNumberWithin(text, 0, Number.MAX_VALUE)}
              placeholder="1"
              onTake={(weight) => put(withProperty(criterion, 'weight', weight))}
            />
            <PlainText
              label={t('inspector.unit')}
              value={criterion.unit ?? ''}
              onChange={(unit) =>
                put(
                  withProperty(criterion, 'unit', unit === '' ? undefined : unit),
                  `criteria/${criterion.id}/unit`,
                )
              }
            />
          </div>
        </>
      )}
    </ItemList>
  );
}
