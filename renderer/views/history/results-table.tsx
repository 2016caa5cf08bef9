import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ResultRow, resultRows, sameSides } from '#shared/difference/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { Segmented } from '../../components/index.ts';
import styles from './history.module.css';
import { rowName, sideInWords } from './result-words.ts';
import { useEvaluated } from './use-evaluated.ts';

interface ResultsTableProps {
  readonly mine: Scenario;
  readonly theirs: Scenario;
  /** Of the other one. */
  readonly title: string;
}

/** Scores, choices, odds and dates of two documents beside each other, each under its best policy. */
export function ResultsTable({ mine, theirs, title }: ResultsTableProps) {
  const { t } = useTranslation();
  const [rows, setRows] = useState<'differencesOnly' | 'allRows'>('differencesOnly');
  const left = useEvaluated(mine);
  const right = useEvaluated(theirs);
  const failed = [left, right].find((side) => side.state === 'failed');
  if (failed?.state === 'failed')
    return <p role="alert">{t('difference.failed', { message: failed.message })}</p>;
  if (left.state !== 'done' || right.state !== 'done')
    return (
      <p className={styles.note} role="status">
        {t('difference.computing')}
      </p>
    );
  const all = resultRows(left.evaluated, right.evaluated);
  const shown = rows === 'allRows' ? all : all.filter((row) => !sameSides(row));
  const zones = [mine.timeZone, theirs.timeZone] as const;
  return (
    <>
      <Segmented
        label={t('difference.rows')}
        choices={(['differencesOnly', 'allRows'] as const).map((id) => ({
          id,
          label: t(`difference.${id}`),
        }))}
        value={rows}
        onChange={setRows}
      />
      {shown.length === 0 ? (
        <p className={styles.note}>{t('difference.allSame')}</p>
      ) : (
        <table className={styles.results} aria-label={t('difference.results')}>
          <thead>
            <tr>
              <th scope="col">{t('difference.what')}</th>
              <th scope="col">{t('difference.here')}</th>
              <th scope="col">{title}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={keyOf(row)} data-differs={!sameSides(row) || undefined}>
                <th scope="row">{rowName(row)}</th>
                <td>{sideInWords(row, 0, zones[0])}</td>
                <td>{sideInWords(row, 1, zones[1])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

const keyOf = (row: ResultRow) => ('id' in row ? `${row.of} ${row.id}` : row.of);
