import { useTranslation } from 'react-i18next';
import { Button, Chip, Disclosure, Icon } from '../../components/index.ts';
import { formatFileTime } from '../../i18n/format.ts';
import { useLibrary } from '../../state/stores.ts';
import { restore } from './library-actions.ts';
import styles from './library-page.module.css';

/** What was deleted and can be brought back. */
export function TrashList() {
  const { t } = useTranslation();
  const trash = useLibrary((state) => state.trash);
  return (
    <Disclosure
      title={t('library.trash')}
      defaultExpanded={false}
      extra={trash.length === 0 ? null : <Chip>{trash.length}</Chip>}
    >
      {trash.length === 0 ? (
        <p className={styles.note}>{t('library.trashEmpty')}</p>
      ) : (
        <>
          <p className={styles.note}>{t('library.trashKept')}</p>
          <ul className={styles.trash} aria-label={t('library.trash')}>
            {trash.map(({ entry, title, trashed }) => (
              <li key={entry}>
                <Icon name="file" />
                <span className={styles.trashTitle}>{title}</span>
                <span className={styles.note}>
                  {t('library.trashedOn', { when: formatFileTime(trashed) })}
                </span>
                <Button
                  size="small"
                  aria-label={`${t('library.restore')}: ${title}`}
                  onPress={() => void restore(entry, title)}
                >
                  {t('library.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  );
}
