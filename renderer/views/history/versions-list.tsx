import { useEffect, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Version } from '#shared/host.ts';
import { Chip } from '../../components/index.ts';
import { host } from '../../host/host.ts';
import { formatFileTime } from '../../i18n/format.ts';
import { useDocument } from '../../state/stores.ts';
import styles from './history.module.css';
import { VersionDetail } from './version-detail.tsx';

/** When each was saved: with the seconds where several were in the same minute. */
function timesOf(versions: readonly Version[]): readonly string[] {
  const minutes = versions.map(({ at }) => formatFileTime(at));
  return versions.map(({ at }, index) => {
    const minute = minutes[index] ?? '';
    const alone = minutes.indexOf(minute) === minutes.lastIndexOf(minute);
    return alone ? minute : `${minute}:${String(new Date(at).getSeconds()).padStart(2, '0')}`;
  });
}

const keyOf = ({ version, at }: Version) => `${at} ${version}`;

/** All versions, newest first, and beside them what has changed since the chosen one. */
export function VersionsList() {
  const { t } = useTranslation();
  const id = useDocument((state) => state.id);
  const revision = useDocument((state) => state.revision);
  const [versions, setVersions] = useState<readonly Version[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [count, setCount] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision or a new name is a new list
  useEffect(() => {
    let current = true;
    if (id !== null)
      void host.listVersions({ id }).then((result) => current && setVersions(result.ok ? result.value : []));
    return () => {
      current = false;
    };
  }, [id, revision, count]);
  if (versions === null) return <p className={styles.note}>{t('common.loading')}</p>;
  if (versions.length === 0) return <p className={styles.note}>{t('history.none')}</p>;
  const version = versions.find((one) => keyOf(one) === chosen);
  const times = timesOf(versions);
  return (
    <div className={styles.halves}>
      <ListBox
        aria-label={t('history.versions')}
        className={styles.list ?? ''}
        selectionMode="single"
        // Escape closes the dialog.
        escapeKeyBehavior="none"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => setChosen(keys === 'all' ? null : String([...keys][0] ?? ''))}
      >
        {versions.map((one, index) => (
          <ListBoxItem
            key={keyOf(one)}
            id={keyOf(one)}
            textValue={`${one.name ?? ''} ${times[index]}`}
            className={styles.row ?? ''}
          >
            {one.name === null ? null : <strong>{one.name}</strong>}
            <span>{times[index]}</span>
            <span className={styles.kind}>{t(`history.kind.${one.kind}`)}</span>
            {one.version === revision ? <Chip tone="accent">{t('history.present')}</Chip> : null}
          </ListBoxItem>
        ))}
      </ListBox>
      {version === undefined ? (
        <p className={styles.note}>{t('history.choose')}</p>
      ) : (
        <VersionDetail
          key={keyOf(version)}
          version={version}
          present={version.version === revision}
          onChange={() => setCount(count + 1)}
        />
      )}
    </div>
  );
}
