import { useTranslation } from 'react-i18next';
import type { Parameter } from '#shared/model/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { type Reading, refused } from '../../input/reading.ts';
import { readNumberWithin, showNumber } from '../fields/expressions.ts';
import { PlainText } from '../fields/plain-text.tsx';
import { TypedField } from '../fields/typed-field.tsx';
import { withProperty } from '../fields/with-entry.ts';
import styles from '../inspector.module.css';
import { ItemList } from './item-list.tsx';
import { NameField } from './name-field.tsx';

/** Named constants, each with the range that it may lie in. */
export function ParametersList() {
  const { t } = useTranslation();
  return (
    <ItemList<'parameters'>
      table="parameters"
      title={t('inspector.parameters.title')}
      one={t('inspector.parameters.one')}
      prefix="p"
      nameOf={({ name, id }) => name || id}
      figureOf={({ value }) => formatNumber(value)}
      create={(id): Parameter => ({ id, name: '', value: 0 })}
    >
      {(parameter, put, follow) => {
        const { id, value, low, high } = parameter;
        const needed = (reading: Reading<number>): Reading<number> =>
          reading.ok && reading.value === undefined ? refused(t('inspector.number')) : reading;
        return (
          <>
            <PlainText
              label={t('inspector.name')}
              value={parameter.name}
              onChange={(name) => put({ ...parameter, name }, `parameters/${id}/name`)}
            />
            <NameField table="parameters" id={id} onRenamed={follow} />
            <div className={styles.three}>
              <TypedField<number>
                field={`parameters/${id}/low`}
                label={t('inspector.parameters.low')}
                value={low}
                show={showNumber}
                read={(text) => readNumberWithin(text, -Number.MAX_VALUE, value)}
                onTake={(next) => put(withProperty(parameter, 'low', next))}
              />
              <TypedField<number>
                field={`parameters/${id}/value`}
                label={t('inspector.parameters.value')}
                value={value}
                show={showNumber}
                read={(text) =>
                  needed(readNumberWithin(text, low ?? -Number.MAX_VALUE, high ?? Number.MAX_VALUE))
                }
                onTake={(next) => next !== undefined && put({ ...parameter, value: next })}
              />
              <TypedField<number>
                field={`parameters/${id}/high`}
                label={t('inspector.parameters.high')}
                value={high}
                show={showNumber}
                read={(text) => readNumberWithin(text, value, Number.MAX_VALUE)}
                onTake={(next) => put(withProperty(parameter, 'high', next))}
              />
            </div>
            <PlainText
              label={t('inspector.unit')}
              value={parameter.unit ?? ''}
              onChange={(unit) =>
                put(withProperty(parameter, 'unit', unit === '' ? undefined : unit), `parameters/${id}/unit`)
              }
            />
          </>
        );
      }}
    </ItemList>
  );
}
