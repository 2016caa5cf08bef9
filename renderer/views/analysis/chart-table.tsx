import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '../../components/index.ts';
import styles from './analysis.module.css';

export interface ChartTableRow {
  readonly key: string;
  readonly head: ReactNode;
  readonly cells: readonly ReactNode[];
  /** What programs that read the page find the row by, as `data-…`. */
  readonly marks?: Readonly<Record<`data-${string}`, string>>;
}
interface ChartTableProps {
  /** The chart's title. */
  readonly caption: string;
  /** Of the first column, then of the others. */
  readonly heads: readonly string[];
  readonly rows: readonly ChartTableRow[];
}

/** The table behind a chart: the same figures, to be read and copied; folded away. */
export function ChartTable({ caption, heads, rows }: ChartTableProps) {
  const { t } = useTranslation();
  return (
    <details className={styles.details}>
      <summary>{t('compare.asTable')}</summary>
      <ScrollRegion label={caption} className={styles.behind}>
        <table className={styles.table}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, head, cells, marks }) => (
              <tr key={key} {...marks}>
                <th scope="row">{head}</th>
                {cells.map((cell, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column.
                  <td key={i}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
