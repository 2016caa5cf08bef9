import { useTranslation } from 'react-i18next';
import { gridOf, tickLabelsOf } from '#shared/drawing/charts/index.ts';
import { estimateWidth } from '#shared/drawing/timeline/index.ts';
import type { TwoWay } from '#shared/engine/sensitivity/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { formatScore, formatShort } from '../../i18n/format.ts';
import analysis from '../analysis/analysis.module.css';
import { useWidth } from '../analysis/chart.tsx';
import { ChartTable } from '../analysis/chart-table.tsx';
import { Figure } from '../analysis/figure.tsx';
import styles from './compare-view.module.css';
import { parameterAxis } from './input-names.ts';
import type { PlanNames } from './plans.ts';

/** px for the values of the rows, or as much as they need. */
const LEFT = 46;
const measure = estimateWidth(11);
const TOP = 18;
const BOTTOM = 38;
const ROW = 26;
/** A cell narrower than this has its letter alone. */
const NARROW = 52;

interface TwoWayChartProps {
  readonly grid: TwoWay;
  readonly scenario: Scenario;
  readonly decision: string;
  readonly names: PlanNames;
}

/** One cell per pair of values: the letter and tint of the option that is best there, and the score. */
export function TwoWayChart({ grid, scenario, decision, names }: TwoWayChartProps) {
  const { t } = useTranslation();
  const [ref, full] = useWidth();
  const { first, second, cells } = grid;
  const options = scenario.edges.filter(({ from }) => from === decision).map(({ id }) => id);
  const bestAt = (i: number, j: number) => cells[i]?.[j]?.best[decision] ?? null;
  const letter = (edge: string | null) =>
    edge === null ? '–' : String.fromCharCode(65 + (options.indexOf(edge) % 26));
  const met = [...new Set(cells.flatMap((row) => row.map(({ best }) => best[decision] ?? null)))].toSorted(
    (a, b) => options.indexOf(a ?? '') - options.indexOf(b ?? ''),
  );
  const title = (edge: string | null) => (edge === null ? t('thresholds.two.none') : names.edge(edge));
  const axis = (id: string) => parameterAxis(scenario, id);
  const now = (id: string) => scenario.parameters?.find((each) => each.id === id)?.value ?? 0;
  const all = first.values.length * second.values.length;
  const label = t('thresholds.two.label', {
    decision: names.node(decision),
    parts: met
      .map((edge) =>
        t('thresholds.two.part', {
          option: title(edge),
          count: cells.flat().filter(({ best }) => (best[decision] ?? null) === edge).length,
          all,
        }),
      )
      .join(', '),
  });
  const inShort = (value: number) => formatShort(value, 3);
  const rowLabels = first.values.map(inShort);
  const left = Math.ceil(Math.max(LEFT, ...rowLabels.map((text) => measure(text) + 10)));
  const width = full - left - 8;
  const height = Math.max(1, first.values.length) * ROW;
  const drawn = gridOf(first.values, second.values, [now(first.id), now(second.id)], {
    width: Math.max(1, width),
    height,
  });
  const columnTicks = drawn.columns.map((at, j) => ({ at, value: second.values[j] ?? 0 }));
  const columnLabels = tickLabelsOf(columnTicks, inShort, measure, [-left, width + 8]);
  return (
    <>
      <div ref={ref} className={analysis.chart}>
        {width < 40 ? null : (
          <svg width={full} height={height + TOP + BOTTOM} role="img" aria-label={label} data-two-way>
            <text className={analysis.tick} x={2} y={11}>
              {axis(first.id)}
            </text>
            <g transform={`translate(${left} ${TOP})`}>
              {drawn.rows.map((y, i) => (
                <text key={first.values[i]} className={analysis.tick} x={-6} y={y + 4} textAnchor="end">
                  {rowLabels[i]}
                </text>
              ))}
              {columnLabels.map(({ value, text, x }) => (
                <text key={value} className={analysis.tick} x={x} y={height + 14} textAnchor="middle">
                  {text}
                </text>
              ))}
              {drawn.cells.map(({ first: i, second: j, ...rect }) => {
                const edge = bestAt(i, j);
                return (
                  <g key={`${i}/${j}`} data-cell={`${i}/${j}`} data-option={edge ?? ''}>
                    <rect
                      className={styles.cell}
                      data-tint={edge === null ? undefined : options.indexOf(edge) % 5}
                      {...rect}
                    />
                    <text
                      className={styles.cellText}
                      x={rect.x + rect.width / 2}
                      y={rect.y + rect.height / 2 + 4}
                      textAnchor="middle"
                    >
                      <tspan className={styles.letter}>{letter(edge)}</tspan>
                      {rect.width < NARROW ? '' : ` ${formatScore(cells[i]?.[j]?.score ?? null)}`}
                    </text>
                  </g>
                );
              })}
              <circle className={styles.here} cx={drawn.base.x} cy={drawn.base.y} r={9} />
              <text className={analysis.tick} x={width / 2} y={height + 31} textAnchor="middle">
                {axis(second.id)}
              </text>
            </g>
          </svg>
        )}
      </div>
      <p className={styles.legend}>
        {met.map((edge) => (
          <span key={edge ?? ''}>
            <svg width="14" height="12" aria-hidden="true">
              <rect
                className={styles.cell}
                data-tint={edge === null ? undefined : options.indexOf(edge) % 5}
                width={14}
                height={12}
              />
            </svg>{' '}
            {letter(edge)} {title(edge)}
          </span>
        ))}
        <span className={styles.subtitle}>{t('thresholds.two.here')}</span>
      </p>
      <ChartTable
        caption={t('thresholds.two.title')}
        heads={[
          `${axis(first.id)} ↓ ${axis(second.id)} →`,
          ...second.values.map((value) => formatShort(value)),
        ]}
        rows={first.values.map((value, i) => ({
          key: String(value),
          head: formatShort(value),
          cells: second.values.map((other, j) => {
            const score = cells[i]?.[j]?.score ?? null;
            return (
              <Figure key={other} value={score} text={`${letter(bestAt(i, j))} ${formatScore(score)}`} />
            );
          }),
          marks: { 'data-grid': String(i) },
        }))}
      />
    </>
  );
}
