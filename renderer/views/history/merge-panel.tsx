import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeConflict, MergeDecisions } from '#shared/host.ts';
import { type Scenario, toScenario } from '#shared/model/index.ts';
import { type Choice, type Conflict, conflictKey } from '#shared/model/merge/index.ts';
import { Button } from '../../components/index.ts';
import { useDocument } from '../../state/stores.ts';
import { conflictPlace, conflictValue } from './conflict-words.ts';
import { Difference } from './difference.tsx';
import styles from './history.module.css';
import { type MergePreview, mergeBranch, previewMerge } from './history-actions.ts';

interface MergePanelProps {
  readonly from: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** Merging a branch: its conflicts one by one, then what merging changes, then the merge. */
export function MergePanel({ from, title, onClose }: MergePanelProps) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const [decisions, setDecisions] = useState<MergeDecisions>({});
  const [preview, setPreview] = useState<MergePreview | null>(null);
  const [busy, setBusy] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `onClose` is new each time and does the same
  useEffect(() => {
    let current = true;
    void previewMerge(from, decisions).then((result) => {
      if (!current) return;
      if (result === null) onClose();
      else setPreview(result);
    });
    return () => {
      current = false;
    };
  }, [from, decisions]);
  if (preview === null || document === null) return <p className={styles.note}>{t('common.loading')}</p>;
  const conflicts = preview.conflicts;
  const open = conflicts.findIndex(
    (conflict) => !Object.hasOwn(decisions, conflictKey(conflict as Conflict)),
  );
  const conflict = conflicts[open];
  const present = toScenario(document);
  const merge = async () => {
    setBusy(true);
    const done = await mergeBranch(from, title, decisions, preview);
    setBusy(false);
    if (done) onClose();
    // Something was saved meanwhile: the same decisions on what is there now.
    else setDecisions({ ...decisions });
  };
  return (
    <div className={styles.detail}>
      <h3 className={styles.heading}>{t('history.mergeOf', { title })}</h3>
      {conflict === undefined ? (
        <>
          {conflicts.length === 0 ? null : (
            <p className={styles.note}>
              {t('history.allDecided')}{' '}
              <Button variant="link" onPress={() => setDecisions({})}>
                {t('history.again')}
              </Button>
            </p>
          )}
          <Difference
            before={present}
            after={preview.merged as Scenario}
            label={t('history.changes')}
            nothing={t('history.nothingToMerge')}
          />
        </>
      ) : (
        <ConflictChoice
          key={conflictKey(conflict as Conflict)}
          conflict={conflict}
          number={open + 1}
          count={conflicts.length}
          scenario={preview.merged as Scenario}
          onDecide={(choice) => setDecisions({ ...decisions, [conflictKey(conflict as Conflict)]: choice })}
        />
      )}
      <div className={styles.buttons}>
        <Button onPress={onClose}>{t('history.back')}</Button>
        <Button variant="primary" isDisabled={busy || conflict !== undefined} onPress={() => void merge()}>
          {t('history.mergeNow')}
        </Button>
      </div>
    </div>
  );
}

interface ConflictChoiceProps {
  readonly conflict: MergeConflict;
  readonly number: number;
  readonly count: number;
  /** What the ids in it are called. */
  readonly scenario: Scenario;
  readonly onDecide: (choice: Choice) => void;
}

function ConflictChoice({ conflict, number, count, scenario, onDecide }: ConflictChoiceProps) {
  const { t } = useTranslation();
  const sides = [
    ['mine', t('history.mine'), conflict.mine],
    ['base', t('history.before'), conflict.base],
    ['theirs', t('history.theirs'), conflict.theirs],
  ] as const;
  return (
    <section aria-label={t('history.conflict', { number, count })}>
      <h3 className={styles.heading}>{t('history.conflict', { number, count })}</h3>
      <p>{t(`history.what.${conflict.kind}`, { place: conflictPlace(conflict, scenario) })}</p>
      <dl className={styles.sides}>
        {sides.map(([side, label, value]) => (
          <div key={side}>
            <dt>{label}</dt>
            <dd>{conflictValue(value)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.buttons}>
        <Button onPress={() => onDecide('mine')}>{t('history.takeMine')}</Button>
        <Button onPress={() => onDecide('theirs')}>{t('history.takeTheirs')}</Button>
        {conflict.kind === 'added' && conflict.table !== 'observations' ? (
          <Button onPress={() => onDecide('both')}>{t('history.takeBoth')}</Button>
        ) : null}
      </div>
    </section>
  );
}
