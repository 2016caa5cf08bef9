import { useTranslation } from 'react-i18next';
import type { Turns } from '#shared/engine/sensitivity/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { formatProbability } from '../../i18n/format.ts';
import { ChartTable } from '../analysis/chart-table.tsx';
import { Figure } from '../analysis/figure.tsx';
import styles from './compare-view.module.css';
import { inputName, inputValue } from './input-names.ts';
import type { PlanId, PlanNames } from './plans.ts';

interface TurnsListProps {
  readonly found: Turns;
  readonly scenario: Scenario;
  readonly names: PlanNames;
}

/** A number to three digits: a turn is not known better than the figures it comes from. */
const rounded = (value: number | string) =>
  typeof value === 'number' ? Number(value.toPrecision(3)) : value;
const numberOf = (value: number | string) => (typeof value === 'number' ? value : null);

/** Where another of the plans comes to be the best, seen from where the inputs stand; and which never does. */
export function PlanTurns({ found, plans, scenario, names }: TurnsListProps & { plans: readonly PlanId[] }) {
  const { t } = useTranslation();
  const { planTurns } = found;
  if (plans.length < 2) return <p className={styles.note}>{t('turns.one')}</p>;
  const leading = new Set(planTurns.flatMap(({ from, to }) => [from, to]));
  const never = planTurns.length === 0 ? [] : plans.filter((plan) => !leading.has(plan));
  return (
    <>
      {planTurns.length === 0 ? <p className={styles.verdict}>{t('turns.none')}</p> : null}
      <ul className={styles.findings}>
        {planTurns.map((turn) => {
          const { kind, id, base, value, from, to, ahead } = turn;
          const sentence = t(ahead ? 'turns.above' : 'turns.below', {
            plan: names.plan(ahead ? to : from),
            before: names.plan(ahead ? from : to),
            input: inputName(scenario, names, turn),
            value: inputValue(scenario, turn, rounded(value)),
            now: inputValue(scenario, turn, rounded(base)),
          });
          return <li key={`${kind}/${id}/${value}`}>{sentence}</li>;
        })}
        {never.map((plan) => (
          <li key={plan ?? ':best'}>{t('turns.never', { plan: names.plan(plan) })}</li>
        ))}
      </ul>
      {planTurns.length === 0 ? null : (
        <ChartTable
          caption={t('turns.title')}
          heads={[t('turns.input'), t('turns.now'), t('turns.value'), t('turns.from'), t('turns.to')]}
          rows={planTurns.map((turn) => ({
            key: `${turn.kind}/${turn.id}/${turn.value}`,
            head: inputName(scenario, names, turn),
            cells: [
              <Figure
                key="now"
                value={numberOf(turn.base)}
                text={inputValue(scenario, turn, rounded(turn.base))}
              />,
              <Figure
                key="value"
                value={numberOf(turn.value)}
                text={inputValue(scenario, turn, rounded(turn.value))}
              />,
              names.plan(turn.from),
              names.plan(turn.to),
            ],
            marks: { 'data-plan-turn': turn.id, 'data-at': String(turn.value) },
          }))}
        />
      )}
    </>
  );
}

/** Where ranged probabilities and spans of time turn the best choice at a decision. */
export function ChoiceTurns({ found, scenario, names }: TurnsListProps) {
  const { t } = useTranslation();
  const met = found.inputThresholds.filter((each) => each.met);
  const edge = (id: string | null) => (id === null ? t('thresholds.two.none') : names.edge(id));
  return (
    <>
      <h3 className={styles.caption}>{t('turns.choices')}</h3>
      {met.length === 0 ? <p className={styles.note}>{t('turns.choicesNone')}</p> : null}
      <ul className={styles.findings}>
        {met.map((turn) => (
          <li
            key={`${turn.kind}/${turn.id}/${turn.decision}/${turn.value}`}
            data-choice-turn={`${turn.id}/${turn.decision}`}
            data-at={String(turn.value)}
          >
            {t(turn.share < 1 - 1e-9 ? 'turns.choiceShare' : 'turns.choice', {
              node: names.node(turn.decision),
              from: edge(turn.from),
              to: edge(turn.to),
              input: inputName(scenario, names, turn),
              value: inputValue(scenario, turn, rounded(turn.value)),
              share: formatProbability(turn.share),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
