import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { barsOf, stackOf } from '#shared/drawing/charts/index.ts';
import type { Comparison } from '#shared/engine/comparison/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { Figure } from '../analysis/figure.tsx';
import styles from './compare-view.module.css';
import { KeepColumn } from './keep-column.tsx';
import type { PlanNames } from './plans.ts';
import { differs, type Row, rowsOf } from './rows.ts';
import { ScrollAcross } from './scroll-across.tsx';

interface CompareTableProps {
  /** The document's. */
  readonly id: string;
  readonly scenario: Scenario;
  readonly comparison: Comparison;
  readonly names: PlanNames;
  readonly differencesOnly: boolean;
}

/** One column per plan; the best of a row is marked. */
export function CompareTable({ id, scenario, comparison, names, differencesOnly }: CompareTableProps) {
  const { t } = useTranslation();
  const groups = rowsOf(scenario, comparison, names)
    .map((group) => ({ ...group, rows: differencesOnly ? group.rows.filter(differs) : group.rows }))
    .filter(({ rows }) => rows.length > 0);
  const bars = barsOf(comparison.plans);
  return (
    <ScrollAcross label={t('compare.table')}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('compare.table')}</caption>
        <thead>
          <tr>
            <td />
            {comparison.plans.map(({ plan }) => (
              <th key={plan ?? ':best'} scope="col">
                <span
                  className={styles.swatch}
                  style={{ background: names.colour(plan) }}
                  aria-hidden="true"
                />
                {names.plan(plan)}
                <KeepColumn id={id} plan={plan} names={names} />
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            <tr className={styles.group}>
              <th colSpan={comparison.plans.length + 1} scope="rowgroup">
                {group.title}
              </th>
            </tr>
            {group.rows.map((row) => (
              <Fragment key={row.key}>
                <TableRow row={row} />
                {row.key === 'score' ? (
                  <tr className={styles.bars}>
                    <th scope="row">{t('compare.row.ranges')}</th>
                    {bars.map((bar, i) => (
                      <td key={comparison.plans[i]?.plan ?? ':best'}>
                        {bar === null ? null : (
                          <span className={styles.bar} aria-hidden="true">
                            <span
                              className={styles.reach}
                              style={{ left: `${bar.from}%`, width: `${bar.to - bar.from}%` }}
                            />
                            <span className={styles.zero} style={{ left: `${bar.zero}%` }} />
                            <span className={styles.point} style={{ left: `${bar.at}%` }} />
                          </span>
                        )}
                      </td>
                    ))}
                  </tr>
                ) : null}
              </Fragment>
            ))}
            {group.key === 'outcomes' ? (
              <tr className={styles.bars}>
                <th scope="row">{t('compare.row.stack')}</th>
                {comparison.plans.map(({ plan, outcomes }) => (
                  <td key={plan ?? ':best'}>
                    <span className={styles.stack} aria-hidden="true">
                      {stackOf(outcomes).map(({ index, from, to }) => (
                        <span
                          key={index}
                          className={styles.part}
                          style={{ left: `${from}%`, width: `${to - from}%`, opacity: shade(index) }}
                        />
                      ))}
                    </span>
                  </td>
                ))}
              </tr>
            ) : null}
          </tbody>
        ))}
      </table>
    </ScrollAcross>
  );
}

/** Neighbours in the stack are told apart, however many there are. */
const shade = (index: number) => [0.9, 0.55, 0.3, 0.72, 0.42][index % 5];

function TableRow({ row }: { readonly row: Row }) {
  const { t } = useTranslation();
  return (
    <tr data-row={row.key}>
      <th scope="row">{row.label}</th>
      {row.cells.map((cell, i) => {
        const best = row.best.includes(i);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column.
          <td key={i} data-best={best || undefined}>
            <Figure value={cell.value} text={cell.text} />
            {best ? <span className="visually-hidden"> {t('compare.best')}</span> : null}
          </td>
        );
      })}
    </tr>
  );
}
