import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agenda } from '#shared/engine/agenda/index.ts';
import { namesOf } from '#shared/exchange/names.ts';
import type { Scenario } from '#shared/model/index.ts';
import { formatProbability, formatZone } from '../../i18n/format.ts';
import { problemText } from '../../i18n/problem-text.ts';
import { documentStore } from '../../state/stores.ts';
import { Figure } from '../analysis/figure.tsx';
import { useRowKeys } from '../analysis/use-row-keys.ts';
import { Card, Empty, Mark, NodeLink } from './agenda-parts.tsx';
import styles from './agenda-view.module.css';
import { Chances } from './chances.tsx';
import { Deadlines } from './deadlines.tsx';
import { Decisions } from './decisions.tsx';
import { ObservedList } from './observed-list.tsx';
import { Signposts } from './signposts.tsx';
import { useWhatChanged } from './use-what-changed.ts';
import { clockOf, limitOf } from './words.ts';

interface AgendaListsProps {
  readonly found: { readonly answer: Agenda; readonly scenario: Scenario };
}

export function AgendaLists({ found }: AgendaListsProps) {
  const { t } = useTranslation();
  const { answer: agenda, scenario } = found;
  const names = useMemo(() => namesOf(scenario), [scenario]);
  const [changes, dismiss] = useWhatChanged(found);
  const onKeyDown = useRowKeys();
  const clock = clockOf(scenario);
  const parts = { agenda, scenario, names, clock, limit: limitOf(scenario) };
  const when = { when: clock(agenda.now), zone: formatZone(scenario.timeZone) };
  const policy =
    agenda.plan === null
      ? t('agenda.policy.best')
      : t('agenda.policy.plan', { plan: names.plan(agenda.plan) });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the lists within; they have their own controls.
    <div className={styles.lists} onKeyDown={onKeyDown}>
      <p className={styles.asOf} data-now={agenda.now}>
        {t(agenda.asOfGiven ? 'agenda.asOf' : 'agenda.notGiven', when)} {policy}
      </p>
      {changes.length === 0 ? null : (
        <Card name="changed" wide onClose={dismiss}>
          <ul className={styles.plain} role="status">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </Card>
      )}
      {agenda.problems.length === 0 ? null : (
        <Card name="problems" wide>
          <ul className={styles.plain}>
            {agenda.problems.map((problem) => (
              <li key={problem.message} className={styles.problem}>
                {problemText(problem, documentStore.getState().document)}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card name="places">
        {agenda.places.length === 0 ? <Empty name="places" /> : null}
        <ul className={styles.list}>
          {agenda.places.map(({ node, kind, probability }) => (
            <li key={node} className={styles.row} data-place={node} data-list-row>
              <Figure
                value={probability}
                text={probability === 1 ? t('agenda.now') : formatProbability(probability)}
              />
              <NodeLink node={node} names={names} kind={kind} />
              <span className={styles.mute}>{t(`agenda.place.${kind}`)}</span>
              <Mark node={node} parts={parts} />
            </li>
          ))}
        </ul>
      </Card>
      <ObservedList {...parts} />
      <Decisions {...parts} />
      <Deadlines {...parts} />
      <Chances {...parts} />
      <Signposts {...parts} />
    </div>
  );
}
