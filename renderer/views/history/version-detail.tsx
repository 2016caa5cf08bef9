import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Version } from '#shared/host.ts';
import { type Scenario, toScenario } from '#shared/model/index.ts';
import { Button, TextField } from '../../components/index.ts';
import { host } from '../../host/host.ts';
import { useDocument } from '../../state/stores.ts';
import { Difference } from './difference.tsx';
import styles from './history.module.css';
import { branchOff, bringItemBack, nameVersion, restoreVersion } from './history-actions.ts';

interface VersionDetailProps {
  readonly version: Version;
  readonly present: boolean;
  readonly onChange: () => void;
}

/** One version: its name, what can be done with it, and what has changed since. */
export function VersionDetail({ version, present, onChange }: VersionDetailProps) {
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
        <Difference
          before={before}
          after={toScenario(document)}
          label={t('history.since')}
          nothing={t('history.same')}
          preview
          onBringBack={(table, item) => bringItemBack(before, table, item)}
        />
      ) : null}
    </div>
  );
}
