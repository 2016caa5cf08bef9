import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { difference, differenceInWords } from '#shared/difference/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import styles from './history.module.css';

const MOST = 200;

interface ChangesListProps {
  readonly before: Scenario;
  readonly after: Scenario;
  readonly label: string;
  readonly nothing: string;
}

/** What has to change to make one scenario of the other, in words. */
export function ChangesList({ before, after, label, nothing }: ChangesListProps) {
  const { t } = useTranslation();
  const changes = useMemo(() => differenceInWords(before, after, difference(before, after)), [before, after]);
  if (changes.length === 0) return <p className={styles.note}>{nothing}</p>;
  return (
    <section className={styles.changes}>
      <h3>{label}</h3>
      <ul aria-label={label}>
        {changes.slice(0, MOST).map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole, and never reordered
          <li key={index}>
            {change.subject}: {change.what}
          </li>
        ))}
      </ul>
      {changes.length > MOST ? <p>{t('history.more', { count: changes.length - MOST })}</p> : null}
    </section>
  );
}
