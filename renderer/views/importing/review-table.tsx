import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { convertEach, NODE_KINDS, type NodeKind, type ScenarioDocument } from '#shared/model/index.ts';
import { Button, Checkbox, KindIcon } from '../../components/index.ts';
import type { ImportReview } from '../../state/library-store.ts';
import { documentStore } from '../../state/stores.ts';
import styles from './importing.module.css';
import { ReviewLine } from './review-line.tsx';
import { reviewRows } from './review-rows.ts';

/** Rows that are shown at first, and added on asking: a table of thousands would take seconds to draw. */
const ROWS = 100;

interface ReviewTableProps {
  readonly document: ScenarioDocument;
  readonly review: ImportReview;
}

/** Every node with its kind and why; one or several at once can be made of another kind. */
export function ReviewTable({ document, review }: ReviewTableProps) {
  const { t } = useTranslation();
  const [guessedOnly, setGuessedOnly] = useState(false);
  const [most, setMost] = useState(ROWS);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const all = useMemo(() => reviewRows(document, review), [document, review]);
  const wanted = guessedOnly ? all.filter(({ guessed }) => guessed) : all;
  const rows = wanted.slice(0, most);
  const selected = rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const choose = (ids: readonly string[], isChosen: boolean) =>
    setChosen((before) => (isChosen ? before.union(new Set(ids)) : before.difference(new Set(ids))));
  const makeSelected = (kind: NodeKind) => {
    const label = t('importing.step.kind', { count: selected.length, kind: t(`common.kind.${kind}`) });
    documentStore.getState().edit(label, convertEach(selected, kind));
  };
  return (
    <section aria-label={t('importing.review.nodes')} className={styles.nodes}>
      <div className={styles.tools}>
        <Checkbox isSelected={guessedOnly} onChange={setGuessedOnly}>
          {t('importing.review.guessedOnly', { count: review.guesses.length })}
        </Checkbox>
        <span className={styles.make}>
          {selected.length === 0 ? (
            <span className={styles.hint}>{t('importing.review.none')}</span>
          ) : (
            <>
              <span>{t('importing.review.selected', { count: selected.length })}</span>
              {NODE_KINDS.map((kind) => (
                <Button key={kind} size="small" onPress={() => makeSelected(kind)}>
                  <KindIcon kind={kind} /> {t(`common.kind.${kind}`)}
                </Button>
              ))}
            </>
          )}
        </span>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>
              <Checkbox
                aria-label={t('importing.review.selectAll')}
                isSelected={rows.length > 0 && selected.length === rows.length}
                isIndeterminate={selected.length > 0 && selected.length < rows.length}
                onChange={(value) =>
                  choose(
                    rows.map(({ id }) => id),
                    value,
                  )
                }
              />
            </th>
            <th>{t('importing.review.node')}</th>
            <th>{t('importing.review.kind')}</th>
            <th>{t('importing.review.because')}</th>
            <th>{t('importing.review.understood')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ReviewLine
              key={row.id}
              row={row}
              chosen={chosen.has(row.id)}
              onChoose={(value) => choose([row.id], value)}
            />
          ))}
        </tbody>
      </table>
      {wanted.length > rows.length ? (
        <Button onPress={() => setMost(most + ROWS)}>
          {t('importing.review.more', { count: Math.min(ROWS, wanted.length - rows.length) })}
        </Button>
      ) : null}
    </section>
  );
}
