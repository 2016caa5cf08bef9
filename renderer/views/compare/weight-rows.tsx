import { useTranslation } from 'react-i18next';
import type { WeightFlip } from '#shared/engine/comparison/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Figure } from '../analysis/figure.tsx';
import styles from './compare-view.module.css';
import type { PlanNames } from './plans.ts';
import { formatWeight, sliderScale } from './weighing.ts';

interface WeightRowsProps {
  readonly scenario: Scenario;
  readonly criteria: readonly string[];
  /** Weights of the document, and those that are tried out. */
  readonly given: readonly number[];
  readonly weights: readonly number[];
  readonly flips: readonly WeightFlip[];
  readonly names: PlanNames;
  readonly onWeight: (criterion: string, weight: number) => void;
}

/** One slider per criterion, with marks where another plan comes to be the best. */
export function WeightRows(props: WeightRowsProps) {
  const { t } = useTranslation();
  const { scenario, criteria, given, weights, flips, names, onWeight } = props;
  const { most, step } = sliderScale(given);
  return (
    <ul className={styles.weights}>
      {criteria.map((criterion, c) => {
        const name = scenario.criteria?.find((each) => each.id === criterion)?.name || criterion;
        const weight = weights[c] ?? 0;
        const own = flips.filter((flip) => flip.criterion === criterion);
        return (
          <li key={criterion} data-weight={criterion}>
            <label className={styles.weightName} htmlFor={`weight-${criterion}`}>
              {name}
            </label>
            <span className={styles.weightValue} aria-hidden="true">
              {formatNumber(weight, 6)}
            </span>
            <span className={styles.slider}>
              <input
                id={`weight-${criterion}`}
                type="range"
                min={0}
                max={most}
                step={step}
                value={weight}
                aria-label={t('weights.weight', { criterion: name })}
                aria-valuetext={formatNumber(weight, 6)}
                onChange={(event) => onWeight(criterion, Number(Number(event.target.value).toFixed(9)))}
              />
              {own.map(({ value }) =>
                value > most ? null : (
                  <span
                    key={value}
                    className={styles.flip}
                    style={{ left: `calc(8px + (100% - 16px) * ${value / most})` }}
                    aria-hidden="true"
                  />
                ),
              )}
            </span>
            <span className={styles.flips}>
              {own.length === 0
                ? t('weights.noFlip')
                : own.map(({ value, from, to }, i) => (
                    <span key={value} data-flip={criterion}>
                      {i > 0 ? ' · ' : ''}
                      <Figure
                        value={value}
                        text={t('weights.flip', {
                          to: names.plan(to),
                          from: names.plan(from),
                          value: formatWeight(value),
                        })}
                      />
                    </span>
                  ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
