import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Change, difference, differenceInWords } from '#shared/difference/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { Button } from '../../components/index.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import styles from './history.module.css';

const MOST = 200;

interface ChangesListProps {
  readonly before: Scenario;
  readonly after: Scenario;
  readonly label: string;
  readonly nothing: string;
  /** Offered for what is gone or changed; not for what has come since. */
  readonly onBringBack?: ((table: 'nodes' | 'plans', id: string) => void) | undefined;
}

/** What has to change to make one scenario of the other, in words. */
export function ChangesList({ before, after, label, nothing, onBringBack }: ChangesListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const changes = useMemo(() => {
    const list = difference(before, after);
    const words = differenceInWords(before, after, list, language);
    const offers = offersOf(before, list);
    return words.map((change, index) => ({ ...change, offer: offers.get(index) }));
  }, [before, after, language]);
  if (changes.length === 0) return <p className={styles.note}>{nothing}</p>;
  return (
    <section className={styles.changes}>
      <h3>{label}</h3>
      <ul aria-label={label}>
        {changes.slice(0, MOST).map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole, and never reordered
          <li key={index}>
            {change.subject}: {change.what}{' '}
            {change.offer === undefined || onBringBack === undefined ? null : (
              <BringBack {...change.offer} onBringBack={onBringBack} />
            )}
          </li>
        ))}
      </ul>
      {changes.length > MOST ? <p>{t('history.more', { count: changes.length - MOST })}</p> : null}
    </section>
  );
}

interface Offer {
  readonly table: 'nodes' | 'plans';
  readonly id: string;
  readonly title: string;
}

/** By its place in the list: the first change of each node and plan that the older document has. */
function offersOf(before: Scenario, changes: readonly Change[]): ReadonlyMap<number, Offer> {
  const offers = new Map<number, Offer>();
  const seen = new Set<string>();
  for (const [index, { table, id, kind }] of changes.entries()) {
    if ((table !== 'nodes' && table !== 'plans') || id === null || kind === 'added' || kind === 'moved')
      continue;
    if (seen.has(`${table} ${id}`)) continue;
    seen.add(`${table} ${id}`);
    const node = table === 'nodes' ? before.nodes.find((each) => each.id === id) : undefined;
    const plan = table === 'plans' ? before.plans?.find((each) => each.id === id) : undefined;
    offers.set(index, { table, id, title: node?.title || plan?.name || id });
  }
  return offers;
}

function BringBack({
  table,
  id,
  title,
  onBringBack,
}: Offer & { readonly onBringBack: (table: 'nodes' | 'plans', id: string) => void }) {
  const { t } = useTranslation();
  return (
    <Button
      size="small"
      aria-label={t('difference.bringBackOf', { title })}
      onPress={() => onBringBack(table, id)}
    >
      {t('difference.bringBack')}
    </Button>
  );
}
