import { useTranslation } from 'react-i18next';
import { stripOf } from '#shared/drawing/charts/index.ts';
import type { Sensitivity, Threshold } from '#shared/engine/sensitivity/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { formatProbability, formatShort } from '../../i18n/format.ts';
import { Chart } from '../analysis/chart.tsx';
import { ChartTable } from '../analysis/chart-table.tsx';
import { Figure } from '../analysis/figure.tsx';
import styles from './compare-view.module.css';
import { inputValue, parameterAxis } from './input-names.ts';
import type { PlanNames } from './plans.ts';

const STRIP = 20;

interface ThresholdsProps {
  readonly found: Sensitivity;
  readonly scenario: Scenario;
  readonly names: PlanNames;
}

/** Per parameter with a range: the values at which a best choice changes. */
export function Thresholds({ found, scenario, names }: ThresholdsProps) {
  const { t } = useTranslation();
  const ranged = (scenario.parameters ?? []).flatMap(({ low, high, value, ...rest }) => {
    const [from, to] = [low ?? value, high ?? value];
    return from === to ? [] : [{ ...rest, low: from, high: to, value }];
  });
  if (ranged.length === 0) return <p className={styles.note}>{t('thresholds.none')}</p>;
  const edge = (id: string | null) => (id === null ? t('thresholds.two.none') : names.edge(id));
  const shown = (id: string, value: number) =>
    inputValue(scenario, { kind: 'parameter', id }, Number(value.toPrecision(3)));
  const inWords = ({ parameter, decision, value, from, to, share, met }: Threshold) =>
    t(share < 1 - 1e-9 ? 'thresholds.changeShare' : 'thresholds.change', {
      node: names.node(decision),
      from: edge(from),
      to: edge(to),
      value: shown(parameter, value),
      share: formatProbability(share),
    }) + (met ? '' : ` (${t('thresholds.notMet')})`);
  const ofParameter = (id: string) => found.thresholds.filter(({ parameter }) => parameter === id);
  return (
    <>
      {ranged.map(({ id, name, low, high, value }) => {
        const own = ofParameter(id);
        const words = own.map(inWords);
        const turns = [...new Set(own.map((each) => Number(each.value.toPrecision(6))))];
        const range = { low: formatShort(low), high: formatShort(high), now: formatShort(value) };
        return (
          <div key={id} data-parameter={id}>
            <Chart
              label={t('thresholds.label', {
                parameter: name || id,
                ...range,
                changes: words.join('. ') || t('thresholds.stays'),
              })}
              axis={parameterAxis(scenario, id)}
              height={STRIP}
              left={14}
              draw={({ width }) => {
                const { parts, base, ticks } = stripOf({ low, high, base: value }, turns, width);
                const picture = (
                  <>
                    {parts.map((part, i) => (
                      <rect
                        key={part.x}
                        className={styles.strip}
                        data-odd={i % 2 === 1 || undefined}
                        y={4}
                        height={STRIP - 8}
                        {...part}
                      />
                    ))}
                    {parts.slice(1).map(({ x }) => (
                      <path
                        key={x}
                        className={styles.turn}
                        d="M0 -6L6 0L0 6L-6 0z"
                        transform={`translate(${x} ${STRIP / 2})`}
                      />
                    ))}
                    <line className={styles.base} x1={base} x2={base} y1={-2} y2={STRIP} />
                  </>
                );
                return { ticks, picture };
              }}
            />
            <ul className={styles.turns}>
              {own.length === 0 ? <li className={styles.subtitle}>{t('thresholds.unread')}</li> : null}
              {words.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        );
      })}
      <ChartTable
        caption={t('thresholds.title')}
        heads={[
          t('thresholds.parameter'),
          t('thresholds.value'),
          t('thresholds.decision'),
          t('thresholds.from'),
          t('thresholds.to'),
        ]}
        rows={found.thresholds.map(({ parameter, decision, value, from, to }) => ({
          key: `${parameter}/${decision}/${value}`,
          head: scenario.parameters?.find(({ id }) => id === parameter)?.name || parameter,
          cells: [
            <Figure key="value" value={value} text={shown(parameter, value)} />,
            names.node(decision),
            edge(from),
            edge(to),
          ],
          marks: { 'data-threshold': `${parameter}/${decision}` },
        }))}
      />
    </>
  );
}
