import { useTranslation } from 'react-i18next';
import type { DecisionAhead } from '#shared/engine/agenda/index.ts';
import { standingOf } from '#shared/engine/standing.ts';
import { formatProbability, formatScore, formatScoreRange } from '../../i18n/format.ts';
import { Figure } from '../analysis/figure.tsx';
import { type AgendaParts, Card, Empty, Mark, NodeLink } from './agenda-parts.tsx';
import styles from './agenda-view.module.css';
import { comesUp, decideBy } from './words.ts';

export function Decisions(parts: AgendaParts) {
  const { agenda } = parts;
  return (
    <Card name="decisions" wide>
      {agenda.decisions.length === 0 ? <Empty name="decisions" /> : null}
      <ul className={styles.list}>
        {agenda.decisions.map((decision) => (
          <Decision key={decision.node} decision={decision} parts={parts} />
        ))}
      </ul>
    </Card>
  );
}

function Decision({ decision, parts }: { readonly decision: DecisionAhead; readonly parts: AgendaParts }) {
  const { t } = useTranslation();
  const { scenario, names, clock, limit } = parts;
  const { actor, best, left } = decision;
  const own = actor === null || actor === scenario.perspective;
  const standing = standingOf(decision);
  const arrives = decision.pending
    ? t('agenda.now')
    : decision.arrive === null
      ? ''
      : clock(decision.arrive.likely);
  const judged = [
    comesUp(decision.reach),
    ...(standing === null ? [] : [t(`agenda.standing.${standing}`)]),
    ...(decision.sameInEveryState ? [] : [t('agenda.differs')]),
    ...(own ? [] : [t('agenda.decidedBy', { actor: names.actor(actor) })]),
  ].filter(Boolean);
  const options = decision.options.toSorted((a, b) => (b.actorScore ?? 0) - (a.actorScore ?? 0));
  return (
    <li className={styles.block} data-decision={decision.node} data-list-row>
      <div className={styles.row}>
        <span className={styles.when} data-arrives>
          {arrives}
        </span>
        <NodeLink node={decision.node} names={names} kind="decision" />
        <span
          className={styles.limit}
          data-left={left ?? undefined}
          data-reach={decision.reach ?? undefined}
          data-late={(left !== null && left < 0) || undefined}
        >
          {decideBy(decision, limit)}
        </span>
        <Mark node={decision.node} parts={parts} />
      </div>
      {judged.length === 0 ? null : <p className={styles.mute}>{judged.join(' · ')}</p>}
      <ul className={styles.options}>
        {options.map(({ edge, score, scoreRange, actorScore, actorScoreRange, chosen }) => {
          const range = formatScoreRange(own ? scoreRange : actorScoreRange);
          const value = own ? score : actorScore;
          return (
            <li key={edge} data-option={edge} data-best={edge === best || undefined}>
              <span>{names.edge(edge)}</span>{' '}
              <Figure value={value} text={formatScore(value) + (range === '' ? '' : ` (${range})`)} />
              <Best best={edge === best} chosen={decision.sameInEveryState ? null : chosen} />
            </li>
          );
        })}
      </ul>
    </li>
  );
}

/** Whether an option is best; where that hangs on what happens before, in which share of the cases. */
function Best({ best, chosen }: { readonly best: boolean; readonly chosen: number | null }) {
  const { t } = useTranslation();
  if (chosen === null) return best ? <span className={styles.best}>{t('agenda.best')}</span> : null;
  if (chosen === 0) return null;
  return <span className={styles.best}>{t('agenda.bestIn', { share: formatProbability(chosen) })}</span>;
}
