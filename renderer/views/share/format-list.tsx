import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  type Selection,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ExportId } from '#shared/exchange/format.ts';
import { FORMAT_GROUPS } from './formats.ts';
import styles from './share.module.css';
import { shareStore, useShare } from './share-store.ts';

export function FormatList() {
  const { t } = useTranslation();
  const format = useShare((state) => state.format);
  const choose = (keys: Selection) => {
    if (keys === 'all') return;
    for (const key of keys) shareStore.getState().choose({ format: key as ExportId });
  };
  return (
    <ListBox
      aria-label={t('sharing.formats')}
      className={styles.formats ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[format]}
      onSelectionChange={choose}
      autoFocus
    >
      {FORMAT_GROUPS.map(({ id, formats }) => (
        <ListBoxSection key={id} id={`group ${id}`}>
          <Header className={styles.group}>{t(`sharing.group.${id}`)}</Header>
          <Collection>
            {formats.map((each) => (
              <ListBoxItem
                key={each.id}
                id={each.id}
                textValue={t(`sharing.name.${each.id}`)}
                className={styles.format ?? ''}
              >
                <span>{t(`sharing.name.${each.id}`)}</span>
                <kbd>.{each.extension}</kbd>
              </ListBoxItem>
            ))}
          </Collection>
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
