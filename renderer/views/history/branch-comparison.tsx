import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { branchOf, type Scenario, toScenario, withBranchOf } from '#shared/model/index.ts';
import { Button } from '../../components/index.ts';
import { host } from '../../host/host.ts';
import { useDocument } from '../../state/stores.ts';
import { Difference } from './difference.tsx';
import styles from './history.module.css';
import { ResultsTable } from './results-table.tsx';

interface BranchComparisonProps {
  readonly other: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** This document and another one of its tree, side by side: what the engine says of both, and how they differ. */
export function BranchComparison({ other, title, onClose }: BranchComparisonProps) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const [theirs, setTheirs] = useState<Scenario | string | null>(null);
  useEffect(() => {
    let current = true;
    void host.openDocument({ id: other }).then((result) => {
      if (current) setTheirs(result.ok ? (result.value.scenario as Scenario) : result.error.message);
    });
    return () => {
      current = false;
    };
  }, [other]);
  const mine = useMemo(() => (document === null ? null : toScenario(document)), [document]);
  return (
    <div className={styles.detail}>
      <div className={styles.buttons}>
        <Button onPress={onClose}>{t('history.back')}</Button>
      </div>
      <h3 className={styles.heading}>{t('difference.compareOf', { title })}</h3>
      {theirs === null ? <p className={styles.note}>{t('common.loading')}</p> : null}
      {typeof theirs === 'string' ? <p role="alert">{theirs}</p> : null}
      {typeof theirs === 'object' && theirs !== null && mine !== null ? (
        <>
          <ResultsTable mine={mine} theirs={theirs} title={title} />
          <h3 className={styles.heading}>{t('difference.changes', { title })}</h3>
          {/* Which document it is, and what it was branched off, is no difference. */}
          <Difference
            before={mine}
            after={alikeIn(theirs, mine)}
            label={t('difference.changes', { title })}
            nothing={t('difference.noChanges')}
          />
        </>
      ) : null}
    </div>
  );
}

function alikeIn(theirs: Scenario, mine: Scenario): Scenario {
  return withBranchOf({ ...theirs, id: mine.id, title: mine.title }, branchOf(mine));
}
