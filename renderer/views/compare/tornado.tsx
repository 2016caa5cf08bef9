import { useTranslation } from 'react-i18next';
import { sameSide, tornadoOf } from '#shared/drawing/charts/index.ts';
import type { InputEnd, Sensitivity, Swing } from '#shared/engine/sensitivity/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { formatScore } from '../../i18n/format.ts';
import { Chart } from '../analysis/chart.tsx';
import { ChartTable } from '../analysis/chart-table.tsx';
import { Figure } from '../analysis/figure.tsx';
import styles from './compare-view.module.css';
import { inputName, inputValue } from './input-names.ts';
import type { PlanNames } from './plans.ts';
import { scoreAxis } from './score-axis.ts';

const ROW = 34;
const SHOWN = 12;
const THICK = 11;

const changesAt = ({ changes }: InputEnd) => changes.some(({ met }) => met);
const changes = ({ low, high }: Swing) => changesAt(low) || changesAt(high);

interface TornadoProps {
  readonly found: Sensitivity;
  readonly scenario: Scenario;
  readonly names: PlanNames;
}

/** Each input at its low and at its high: the scores, and where a best choice changes. */
export function Tornado({ found, scenario, names }: TornadoProps) {
  const { t } = useTranslation();
  const { score } = found;
  // What observations have settled is no uncertainty any more.
  const swings = found.swings.filter(({ settled }) => !settled);
  const changing = swings.filter(changes);
  const shown = swings.filter(({ swing }) => swing === null || swing > 1e-12).slice(0, SHOWN);
  const verdict =
    swings.length === 0
      ? t('compare.tornado.noRange')
      : changing.length === 0
        ? t('compare.tornado.stays', { count: swings.length })
        : t('compare.tornado.changes', {
            count: changing.length,
            all: swings.length,
            inputs: changing.map((swing) => inputName(scenario, names, swing)).join('; '),
          }).replace(/([?!.…])\.$/, '$1');
  const value = (swing: Swing, end: 'low' | 'high') => inputValue(scenario, swing, swing[end].value);
  const text = (swing: Swing) =>
    t('compare.tornado.bar', {
      input: inputName(scenario, names, swing),
      low: value(swing, 'low'),
      high: value(swing, 'high'),
      lowScore: formatScore(swing.low.score),
      highScore: formatScore(swing.high.score),
    });
  const changed = ({ low, high }: Swing) =>
    [...new Set([...low.changes, ...high.changes].filter(({ met }) => met).map(({ decision }) => decision))]
      .map(names.node)
      .join(', ');
  return (
    <>
      <p className={styles.verdict}>{verdict}</p>
      {score === null || shown.length === 0 ? null : (
        <Chart
          label={shown.map(text).join('. ')}
          axis={scoreAxis(scenario)}
          height={shown.length * ROW}
          left={14}
          draw={({ width }) => {
            const ends = shown.map(({ low, high }) => ({ low: low.score, high: high.score }));
            const { bars, base, ticks } = tornadoOf(score, ends, width);
            const picture = (
              <>
                <line className={styles.base} x1={base} x2={base} y2={shown.length * ROW} />
                {shown.map((swing, i) => {
                  const bar = bars[i];
                  const half = bar != null && sameSide(bar) ? THICK / 2 : 0;
                  const end = ({ x, width: wide }: { x: number; width: number }) =>
                    x + wide > base + 1e-9 ? x + wide : x;
                  return (
                    <g key={`${swing.kind}/${swing.id}`} transform={`translate(0 ${i * ROW})`}>
                      <text className={styles.input} data-changes={changes(swing) || undefined} y={12}>
                        {inputName(scenario, names, swing)}
                      </text>
                      {bar == null ? null : (
                        <>
                          <rect className={styles.low} y={17} height={THICK - half} {...bar.low} />
                          <rect className={styles.high} y={17 + half} height={THICK - half} {...bar.high} />
                          {changesAt(swing.low) ? (
                            <Turn x={end(bar.low)} y={17 + (THICK - half) / 2} />
                          ) : null}
                          {changesAt(swing.high) ? (
                            <Turn x={end(bar.high)} y={17 + half + (THICK - half) / 2} />
                          ) : null}
                        </>
                      )}
                    </g>
                  );
                })}
              </>
            );
            return { ticks, picture };
          }}
        />
      )}
      <ChartTable
        caption={t('compare.tornado.title')}
        heads={[
          t('compare.tornado.input'),
          t('compare.tornado.low'),
          t('compare.tornado.scoreLow'),
          t('compare.tornado.high'),
          t('compare.tornado.scoreHigh'),
          t('compare.tornado.swing'),
          t('compare.tornado.change'),
        ]}
        rows={swings.map((swing) => ({
          key: `${swing.kind}/${swing.id}`,
          head: inputName(scenario, names, swing),
          cells: [
            value(swing, 'low'),
            <Figure key="low" value={swing.low.score} text={formatScore(swing.low.score)} />,
            value(swing, 'high'),
            <Figure key="high" value={swing.high.score} text={formatScore(swing.high.score)} />,
            <Figure key="swing" value={swing.swing} text={formatScore(swing.swing)} />,
            changed(swing),
          ],
          marks: { 'data-swing': swing.id },
        }))}
      />
    </>
  );
}

/** The end of a bar at which another choice is best. */
function Turn({ x, y }: { readonly x: number; readonly y: number }) {
  return <path className={styles.turn} d="M0 -6L6 0L0 6L-6 0z" transform={`translate(${x} ${y})`} />;
}
