import { useTranslation } from 'react-i18next';
import { sameSide, tornadoOf } from '#shared/drawing/charts/index.ts';
import type { Sensitivity, Swing } from '#shared/engine/sensitivity/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { formatScore } from '../../i18n/format.ts';
import { AnalysisState } from '../analysis/analysis-state.tsx';
import { Chart } from '../analysis/chart.tsx';
import { Figure } from '../analysis/figure.tsx';
import { useAnalysis } from '../analysis/use-analysis.ts';
import styles from './compare-view.module.css';
import { inputName, inputValue } from './input-names.ts';
import { type PlanNames, planNames } from './plans.ts';

const ROW = 34;
const SHOWN = 12;
const THICK = 11;

const changes = ({ low, high }: Swing) => [...low.changes, ...high.changes].some(({ met }) => met);

/** What would change the best choice, and what it would be worth to know beforehand. */
export function SensitivityCards() {
  const { t } = useTranslation();
  const analysis = useAnalysis({ kind: 'sensitivity' });
  const title = t('compare.tornado.title');
  const { found } = analysis;
  const names = found === null ? null : planNames(found.scenario);
  return (
    <>
      <section className={styles.card} aria-label={title} aria-busy={analysis.stale}>
        <h2 className={styles.title}>
          {title} <span className={styles.subtitle}>{t('compare.tornado.subtitle')}</span>
        </h2>
        <AnalysisState analysis={analysis} />
        {found === null || names === null ? null : (
          <Tornado found={found.answer} scenario={found.scenario} names={names} />
        )}
      </section>
      {found === null || names === null || found.answer.information.length === 0 ? null : (
        <Information found={found.answer} names={names} />
      )}
    </>
  );
}

interface PartProps {
  readonly found: Sensitivity;
  readonly names: PlanNames;
}

function Tornado({ found, scenario, names }: PartProps & { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const { swings, score } = found;
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
          });
  const text = (swing: Swing) =>
    t('compare.tornado.bar', {
      input: inputName(scenario, names, swing),
      low: inputValue(scenario, swing, swing.low.value),
      high: inputValue(scenario, swing, swing.high.value),
      lowScore: formatScore(swing.low.score),
      highScore: formatScore(swing.high.score),
    });
  return (
    <>
      <p className={styles.verdict}>{verdict}</p>
      {score === null || shown.length === 0 ? null : (
        <Chart
          label={shown.map(text).join('. ')}
          axis={t('compare.axis.score')}
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
                  return (
                    <g key={`${swing.kind}/${swing.id}`} transform={`translate(0 ${i * ROW})`}>
                      <text className={styles.input} data-changes={changes(swing) || undefined} y={12}>
                        {changes(swing) ? '◆ ' : ''}
                        {inputName(scenario, names, swing)}
                      </text>
                      {bar == null ? null : (
                        <>
                          <rect className={styles.low} y={17} height={THICK - half} {...bar.low} />
                          <rect className={styles.high} y={17 + half} height={THICK - half} {...bar.high} />
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
      <details className={styles.details}>
        <summary>{t('compare.asTable')}</summary>
        <ul className={styles.findings}>
          {swings.map((swing) => (
            <li key={`${swing.kind}/${swing.id}`} data-swing={swing.id}>
              {text(swing)} <Figure value={swing.swing} text={formatScore(swing.swing)} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Information({ found, names }: PartProps) {
  const { t } = useTranslation();
  const title = t('compare.information.title');
  const sorted = found.information.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
  return (
    <section className={styles.card} aria-label={title}>
      <h2 className={styles.title}>
        {title} <span className={styles.subtitle}>{t('compare.information.subtitle')}</span>
      </h2>
      <table className={styles.table}>
        <caption className="visually-hidden">{title}</caption>
        <tbody>
          {sorted.map(({ node, value, reason }) => (
            <tr key={node} data-information={node}>
              <th scope="row">{names.node(node)}</th>
              <td>
                {reason === null ? (
                  <Figure
                    value={value}
                    text={formatScore(value !== null && Math.abs(value) < 1e-9 ? 0 : value)}
                  />
                ) : (
                  t(`compare.information.${reason}`)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
