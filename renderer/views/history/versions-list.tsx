import { useEffect, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Version } from '#shared/host.ts';
import { type Scenario, toScenario } from '#shared/model/index.ts';
import { Button, Chip, TextField } from '../../components/index.ts';
import { host } from '../../host/host.ts';
import { formatFileTime } from '../../i18n/format.ts';
import { useDocument } from '../../state/stores.ts';
import { ChangesList } from './changes-list.tsx';
import styles from './history.module.css';
import { branchOff, nameVersion, restoreVersion } from './history-actions.ts';

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

interface VersionDetailProps {
  readonly version: Version;
  readonly present: boolean;
  readonly onChange: () => void;
}

function VersionDetail({ version, present, onChange }: VersionDetailProps) {
  const { t } = useTranslation();
  const id = useDocument((state) => state.id);
  const document = useDocument((state) => state.document);
  const [before, setBefore] = useState<Scenario | string | null>(null);
  const [name, setName] = useState(version.name ?? '');
  useEffect(() => {
    let current = true;
    if (id !== null)
      void host
        .readVersion({ id, version: version.version })
        .then(
          (result) =>
            current && setBefore(result.ok ? (result.value.scenario as Scenario) : result.error.message),
        );
    return () => {
      current = false;
    };
  }, [id, version.version]);
  const wanted = name.trim();
  const take = (next: string | null) => void nameVersion(version.version, next).then(onChange);
  return (
    <div className={styles.detail}>
      <div className={styles.naming}>
        <TextField
          label={t('history.name')}
          value={name}
          onChange={setName}
          maxLength={200}
          onKeyDown={(event) => event.key === 'Enter' && wanted !== '' && take(wanted)}
        />
        <Button isDisabled={wanted === '' || wanted === version.name} onPress={() => take(wanted)}>
          {t('history.nameIt')}
        </Button>
        {version.name === null ? null : (
          <Button variant="quiet" onPress={() => take(null)}>
            {t('history.unname')}
          </Button>
        )}
      </div>
      <p className={styles.note}>{t('history.namedHint')}</p>
      <div className={styles.buttons}>
        <Button
          isDisabled={present || typeof before !== 'object'}
          onPress={() => void restoreVersion(version.version, version.at)}
        >
          {t('history.restore')}
        </Button>
        <Button isDisabled={typeof before !== 'object'} onPress={() => void branchOff(version.version)}>
          {t('history.branchHere')}
        </Button>
      </div>
      {before === null ? <p className={styles.note}>{t('common.loading')}</p> : null}
      {typeof before === 'string' ? <p role="alert">{before}</p> : null}
      {typeof before === 'object' && before !== null && document !== null ? (
        <ChangesList
          before={before}
          after={toScenario(document)}
          label={t('history.since')}
          nothing={t('history.same')}
        />
      ) : null}
    </div>
  );
}
