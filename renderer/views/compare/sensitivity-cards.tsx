import { useTranslation } from 'react-i18next';
import type { Sensitivity } from '#shared/engine/sensitivity/index.ts';
import { Select } from '../../components/index.ts';
import { formatScore } from '../../i18n/format.ts';
import { AnalysisState } from '../analysis/analysis-state.tsx';
import { Figure } from '../analysis/figure.tsx';
import { type Analysis, isOlder } from '../analysis/use-analysis.ts';
import styles from './compare-view.module.css';
import { type PlanId, type PlanNames, planNames } from './plans.ts';
import { Thresholds } from './thresholds.tsx';
import { Tornado } from './tornado.tsx';

interface SensitivityCardsProps {
  readonly analysis: Analysis<'sensitivity'>;
  readonly plans: readonly PlanId[];
  /** The plan that is held; null: the best choices are asked about. */
  readonly held: PlanId;
  readonly onHeld: (plan: PlanId) => void;
  /** Of the plans. */
  readonly names: PlanNames;
}

const BEST = ':best';

/** What would change the best choice, where it turns, and what it would be worth to know beforehand. */
export function SensitivityCards({ analysis, plans, held, onHeld, names: own }: SensitivityCardsProps) {
  const { t } = useTranslation();
  const choices = [null, ...plans.filter((plan) => plan !== null)].map((plan) => ({
    id: plan ?? BEST,
    label: plan === null ? t('turns.heldBest') : own.plan(plan),
  }));
  const holding = (
    <div className={styles.controls} title={t('turns.heldHint')}>
      <span className={styles.subtitle}>{t('turns.held')}</span>
      <Select<string>
        aria-label={t('turns.held')}
        value={held ?? BEST}
        onChange={(plan) => onHeld(plan === BEST ? null : plan)}
        choices={choices}
      />
    </div>
  );
  const { found } = analysis;
  const names = found === null ? null : planNames(found.scenario);
  const part =
    found === null || names === null ? null : { found: found.answer, scenario: found.scenario, names };
  const card = (title: string, subtitle: string, content: React.ReactNode) => (
    <section className={styles.card} aria-label={title} aria-busy={analysis.stale}>
      <h2 className={styles.title}>
        {title} <span className={styles.subtitle}>{subtitle}</span>
      </h2>
      <AnalysisState analysis={analysis} />
      {content}
    </section>
  );
  return (
    <>
      {card(
        t('compare.tornado.title'),
        t('compare.tornado.subtitle'),
        <>
          {holding}
          {part === null ? null : (
            <div data-older={isOlder(analysis)}>
              <Tornado {...part} />
            </div>
          )}
        </>,
      )}
      {part === null || (part.scenario.parameters ?? []).length === 0
        ? null
        : card(
            t('thresholds.title'),
            t('thresholds.subtitle'),
            <div data-older={isOlder(analysis)}>
              <Thresholds {...part} />
            </div>,
          )}
      {part === null || part.found.information.length === 0 ? null : (
        <Information found={part.found} names={part.names} older={isOlder(analysis)} />
      )}
    </>
  );
}

interface InformationProps {
  readonly found: Sensitivity;
  readonly names: PlanNames;
  readonly older: true | undefined;
}

function Information({ found, names, older }: InformationProps) {
  const { t } = useTranslation();
  const title = t('compare.information.title');
  // What differs by roundings alone keeps the document's order.
  const worth = ({ value }: { readonly value: number | null }) =>
    value === null ? Number.NEGATIVE_INFINITY : Math.abs(value) < 1e-9 ? 0 : value;
  const sorted = found.information.toSorted((a, b) => (worth(a) === worth(b) ? 0 : worth(b) - worth(a)));
  return (
    <section className={styles.card} aria-label={title} data-older={older} aria-busy={older}>
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
