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
  return (
    <div className={styles.halves}>
      <ListBox
        aria-label={t('history.versions')}
        className={styles.list ?? ''}
        selectionMode="single"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => setChosen(keys === 'all' ? null : String([...keys][0] ?? ''))}
      >
        {versions.map((one) => (
          <ListBoxItem
            key={keyOf(one)}
            id={keyOf(one)}
            textValue={`${one.name ?? ''} ${formatFileTime(one.at)}`}
            className={styles.row ?? ''}
          >
            {one.name === null ? null : <strong>{one.name}</strong>}
            <span>{formatFileTime(one.at)}</span>
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
