import { useTranslation } from 'react-i18next';
import type { Group } from '#shared/model/index.ts';
import { ColourField } from '../fields/colour-field.tsx';
import { PlainText } from '../fields/plain-text.tsx';
import { withProperty } from '../fields/with-entry.ts';
import { ItemList } from './item-list.tsx';

/** Frames around nodes on the map. */
export function GroupsList() {
  const { t } = useTranslation();
  return (
    <ItemList<'groups'>
      table="groups"
      title={t('inspector.groups.title')}
      one={t('inspector.groups.one')}
      prefix="g"
      nameOf={({ title }) => title}
      create={(id): Group => ({ id, title: '' })}
    >
      {(group, put) => (
        <>
          <PlainText
            label={t('inspector.name')}
            value={group.title}
            onChange={(title) => put({ ...group, title }, `groups/${group.id}/title`)}
          />
          <ColourField value={group.color} onChange={(color) => put(withProperty(group, 'color', color))} />
        </>
      )}
    </ItemList>
  );
}
