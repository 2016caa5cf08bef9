import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { barsOf, stackOf } from '#shared/drawing/charts/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { Button } from '../../components/index.ts';
import { Figure } from '../analysis/figure.tsx';
import { sameMeasure } from './branches/branch-column.ts';
import { BranchPlan } from './branches/branch-plan.tsx';
import styles from './compare-view.module.css';
import { KeepColumn } from './keep-column.tsx';
import { differs, highestRows, type Row, rowsOf } from './rows.ts';
import { ScrollAcross } from './scroll-across.tsx';
import type { Column } from './table-columns.ts';

/** Ends that are shown at first. */
const MOST_ENDS = 12;
/** px at the least; narrower than all of them together the table scrolls. */
const HEAD_WIDTH = 130;
const COLUMN_WIDTH = 96;

interface CompareTableProps {
  /** Of the open document. */
  readonly id: string;
  readonly scenario: Scenario;
  readonly columns: readonly Column[];
  readonly differencesOnly: boolean;
}

/** One column per plan, path or branch; the best of a row is marked. */
export function CompareTable({ id, scenario, columns, differencesOnly }: CompareTableProps) {
  const { t } = useTranslation();
  const [allEnds, setAllEnds] = useState(false);
  const groups = rowsOf(scenario, columns)
    .map((group) => ({
      ...group,
      all: group.rows,
      rows: differencesOnly ? group.rows.filter(differs) : group.rows,
    }))
    .map((group) => {
      // Hundreds of ends would push everything else out of sight.
      const folds = group.key === 'outcomes' && group.rows.length > MOST_ENDS;
      return { ...group, folds, rows: folds && !allEnds ? highestRows(group.rows, MOST_ENDS) : group.rows };
    })
    .filter(({ rows }) => rows.length > 0);
  const bars = barsOf(
    columns.map(({ figures, scenario: own }) =>
      // On one axis stands only what is of one measure.
      sameMeasure(scenario, own) ? figures : { score: null, scoreRange: null },
    ),
  );
  return (
    <ScrollAcross label={t('compare.table')}>
      <table
        className={`${styles.table} ${styles.even}`}
        style={{ minWidth: HEAD_WIDTH + COLUMN_WIDTH * columns.length }}
      >
        <caption className="visually-hidden">{t('compare.table')}</caption>
        <thead>
          <tr>
            <td className={styles.corner} />
            {columns.map((column) => (
              <th key={column.key} scope="col">
                <span className={styles.columnName} title={column.name}>
                  <span className={styles.swatch} style={{ background: column.colour }} aria-hidden="true" />
                  {column.name}
                </span>
                {column.branch === null ? (
                  <KeepColumn id={id} plan={column.figures.plan} name={column.name} />
                ) : (
                  <BranchPlan id={id} branch={column.branch} scenario={column.scenario} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            <tr className={styles.group}>
              <th colSpan={columns.length + 1} scope="rowgroup">
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
                      <td key={columns[i]?.key}>
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
            {group.folds ? (
              <tr>
                <td colSpan={columns.length + 1}>
                  <Button variant="link" size="small" onPress={() => setAllEnds(!allEnds)}>
                    {allEnds
                      ? t('compare.ends.few', { count: MOST_ENDS })
                      : t('compare.ends.all', { count: group.all.length })}
                  </Button>
                </td>
              </tr>
            ) : null}
            {group.key === 'outcomes' ? (
              <tr className={styles.bars}>
                <th scope="row">{t('compare.row.stack')}</th>
                {columns.map(({ key }, i) => (
                  <td key={key}>
                    <span className={styles.stack} aria-hidden="true">
                      {stackOf(group.all.map(({ cells }) => cells[i]?.value ?? null)).map(
                        ({ index, from, to }) => (
                          <span
                            key={index}
                            className={styles.part}
                            style={{ left: `${from}%`, width: `${to - from}%`, opacity: shade(index) }}
                          />
                        ),
                      )}
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
          <td key={i} data-best={best || undefined} data-apart={cell.apart}>
            <Figure value={cell.value} text={cell.text} />
            {best ? <span className="visually-hidden"> {t('compare.best')}</span> : null}
          </td>
        );
      })}
    </tr>
  );
}
