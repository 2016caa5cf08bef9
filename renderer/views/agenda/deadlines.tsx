import { useTranslation } from 'react-i18next';
import { type AgendaParts, Card, Empty, Mark, NodeLink } from './agenda-parts.tsx';
import styles from './agenda-view.module.css';
import { comesUp, stateOf } from './words.ts';

/** Dated events and deadlines ahead, with what is left until they are missed. */
export function Deadlines(parts: AgendaParts) {
  const { t } = useTranslation();
  const { agenda, names, limit } = parts;
  return (
    <Card name="deadlines">
      {agenda.deadlines.length === 0 ? <Empty name="deadlines" /> : null}
      <ul className={styles.list}>
        {agenda.deadlines.map((deadline) => {
          const { node, kind, closes, missed, reach, slack } = deadline;
          const { text, tone } = stateOf(deadline);
          return (
            <li key={node} className={styles.row} data-deadline={node} data-list-row>
              <data className={styles.when} value={String(closes)}>
                {t('agenda.until', { when: limit(closes) })}
              </data>
              <NodeLink node={node} names={names} kind={kind} />
              <span
                data-tone={tone}
                data-missed={missed ?? undefined}
                data-slack={slack?.likely}
                data-slack-latest={slack?.latest}
                data-reach={reach ?? undefined}
              >
                {[text, comesUp(reach)].filter(Boolean).join(' · ')}
              </span>
              <Mark node={node} parts={parts} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
