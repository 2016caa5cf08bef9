import { useTranslation } from 'react-i18next';
import type { Comparison } from '#shared/engine/comparison/index.ts';
import { highest } from '#shared/engine/comparison/tolerance.ts';
import { formatScore } from '../../i18n/format.ts';
import { Figure } from '../analysis/figure.tsx';
import styles from './compare-view.module.css';
import type { PlanNames } from './plans.ts';

interface WeightScoresProps {
  readonly comparison: Comparison;
  readonly names: PlanNames;
  /** Per plan, with the weights tried out, the choices as they were. */
  readonly held: readonly (number | null)[];
  /** The comparison at these weights; null before it is there. */
  readonly anew: Comparison | null;
  readonly moved: boolean;
}

/** What the weights come to: first with the choices held, then with them made anew; and who leads. */
export function WeightScores({ comparison, names, held, anew, moved }: WeightScoresProps) {
  const { t } = useTranslation();
  const { plans, best } = comparison;
  const leading = (scores: readonly (number | null)[]) =>
    highest(scores).map((i) => names.plan(plans[i]?.plan ?? null));
  const scores = anew?.plans.map(({ score }) => score) ?? held;
  const leaders = moved ? leading(scores) : best.score.map(names.plan);
  const now = leaders.join(', ');
  const before = best.score.map(names.plan).join(', ');
  const said = !moved ? 'asGiven' : now === before ? 'best' : 'turned';
  const verdict = t(leaders.length > 1 ? `weights.${said}Several` : `weights.${said}`, { plan: now, before });
  const column = (values: readonly (number | null)[], i: number) => {
    const value = values[i] ?? null;
    const all = highest(values);
    return (
      <td data-best={(all.length < values.length && all.includes(i)) || undefined}>
        <Figure value={value} text={formatScore(value)} />
      </td>
    );
  };
  return (
    <>
      <p className={styles.verdict} role="status">
        {now === '' ? t('common.unknown') : verdict}
      </p>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('weights.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('weights.plan')}</th>
            <th scope="col">{t('weights.given')}</th>
            <th scope="col">{t('weights.held')}</th>
            <th scope="col">{t('weights.anew')}</th>
          </tr>
        </thead>
        <tbody>
          {plans.map(({ plan }, i) => (
            <tr key={plan ?? ':best'} data-weighed={plan ?? ''}>
              <th scope="row">
                <span
                  className={styles.swatch}
                  style={{ background: names.colour(plan) }}
                  aria-hidden="true"
                />
                {names.plan(plan)}
              </th>
              {column(
                plans.map(({ score }) => score),
                i,
              )}
              {column(held, i)}
              {moved && anew === null ? <td>…</td> : column(scores, i)}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{t('weights.heldNote')}</p>
    </>
  );
}
