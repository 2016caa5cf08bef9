import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '#shared/engine/comparison/index.ts';
import { formatScore } from '../../i18n/format.ts';
import { Figure } from '../analysis/figure.tsx';
import styles from './compare-view.module.css';
import type { PlanNames } from './plans.ts';
import { ScrollAcross } from './scroll-across.tsx';

/** What each plan gives away against the best of them, if a chance goes a certain way. */
export function RegretTable(props: { readonly comparison: Comparison; readonly names: PlanNames }) {
  const { t } = useTranslation();
  const { names } = props;
  const { plans, regret } = props.comparison;
  const told = regret.nodes
    .map(({ node, branches }) => ({
      node,
      branches: branches.filter(({ regrets }) => regrets.some((each) => each !== null)),
    }))
    .filter(({ branches }) => branches.length > 0);
  if (told.length === 0) return null;
  return (
    <section className={styles.card} aria-label={t('compare.regret.title')}>
      <h2 className={styles.title}>
        {t('compare.regret.title')} <span className={styles.subtitle}>{t('compare.regret.subtitle')}</span>
      </h2>
      <ScrollAcross label={t('compare.regret.title')}>
        <table className={styles.table}>
          <caption className="visually-hidden">{t('compare.regret.title')}</caption>
          <thead>
            <tr>
              <td />
              {plans.map(({ plan }) => (
                <th key={plan ?? ':best'} scope="col">
                  {names.plan(plan)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.map(({ node, branches }) => (
              <Fragment key={node}>
                <tr className={styles.group}>
                  <th scope="colgroup" colSpan={plans.length + 1}>
                    {names.node(node)}
                  </th>
                </tr>
                {branches.map(({ edge, regrets }) => (
                  <tr key={edge} data-regret={edge}>
                    <th scope="row">{names.edge(edge)}</th>
                    {regrets.map((value, i) => (
                      <td key={plans[i]?.plan ?? ':best'}>
                        <Figure value={value} text={formatScore(value)} />
                      </td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </ScrollAcross>
    </section>
  );
}
