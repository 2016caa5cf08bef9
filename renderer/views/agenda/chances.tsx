import { useTranslation } from 'react-i18next';
import { formatProbability, formatTriple } from '../../i18n/format.ts';
import { Figure } from '../analysis/figure.tsx';
import { type AgendaParts, Card, Empty, Mark, NodeLink } from './agenda-parts.tsx';
import styles from './agenda-view.module.css';
import { comesUp } from './words.ts';

/** Chance nodes ahead that may still go several ways, with the odds of each. */
export function Chances(parts: AgendaParts) {
  const { t } = useTranslation();
  const { agenda, names, scenario } = parts;
  const options = { zone: scenario.timeZone, year: Number(scenario.start.slice(0, 4)), time: false };
  return (
    <Card name="chances" wide>
      {agenda.chances.length === 0 ? <Empty name="chances" /> : null}
      <ul className={styles.list}>
        {agenda.chances.map(({ node, reach, resolves, branches }) => (
          <li key={node} className={styles.block} data-chance={node} data-list-row>
            <div className={styles.row}>
              <NodeLink node={node} names={names} kind="chance" />
              <span
                className={styles.limit}
                data-reach={reach ?? undefined}
                data-resolves={resolves === null ? undefined : `${resolves.earliest} ${resolves.latest}`}
              >
                {[
                  resolves === null ? '' : t('agenda.resolves', { when: formatTriple(resolves, options) }),
                  comesUp(reach),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <Mark node={node} parts={parts} />
            </div>
            <ul className={styles.odds}>
              {branches.map(({ edge, probability }) => (
                <li key={edge} data-branch={edge}>
                  <span className={styles.oddsBar} aria-hidden="true">
                    <span style={{ width: `${100 * (probability ?? 0)}%` }} />
                  </span>
                  <Figure value={probability} text={formatProbability(probability)} />
                  <span>{names.edge(edge)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}
