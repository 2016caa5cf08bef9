import { useTranslation } from 'react-i18next';
import type { Source } from '#shared/model/index.ts';
import { readDay, showMoment } from '../fields/describe.ts';
import { PlainText } from '../fields/plain-text.tsx';
import { TypedField } from '../fields/typed-field.tsx';
import { withProperty } from '../fields/with-entry.ts';
import { useYear } from '../use-scenario.ts';
import { ItemList } from './item-list.tsx';

const TEXTS = ['publisher', 'url', 'excerpt', 'reliability'] as const;

/** What the scenario rests on. */
export function SourcesList() {
  const { t } = useTranslation();
  const year = useYear();
  return (
    <ItemList<'sources'>
      table="sources"
      title={t('inspector.sources.title')}
      one={t('inspector.sources.one')}
      prefix="s"
      nameOf={({ title }) => title}
      create={(id): Source => ({ id, title: '' })}
    >
      {(source, put) => (
        <>
          <PlainText
            label={t('inspector.sources.name')}
            value={source.title}
            onChange={(title) => put({ ...source, title }, `sources/${source.id}/title`)}
          />
          <TypedField<string>
            field={`sources/${source.id}/date`}
            label={t('inspector.sources.date')}
            value={source.date}
            show={showMoment}
            read={(text) => readDay(text, year)}
            onTake={(date) => put(withProperty(source, 'date', date))}
          />
          {TEXTS.map((key) => (
            <PlainText
              key={key}
              label={t(`inspector.sources.${key}`)}
              multiline={key === 'excerpt'}
              value={source[key] ?? ''}
              onChange={(text) =>
                put(withProperty(source, key, text === '' ? undefined : text), `sources/${source.id}/${key}`)
              }
            />
          ))}
        </>
      )}
    </ItemList>
  );
}
