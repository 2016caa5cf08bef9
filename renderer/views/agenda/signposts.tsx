import { useTranslation } from 'react-i18next';
import { Segmented } from '../../components/index.ts';
import { formatLocalDay } from '../../i18n/format.ts';
import { type SignpostStatus, setSignpost } from './agenda-actions.ts';
import { type AgendaParts, Card, Empty } from './agenda-parts.tsx';
import styles from './agenda-view.module.css';

const STATUSES = ['unknown', 'seen', 'not-seen'] as const satisfies readonly SignpostStatus[];

interface Signpost {
  readonly node: string;
  readonly indicator: string;
  readonly text: string;
  readonly edge: string | null;
  readonly date: string | null;
}

/** What to watch for and what it speaks for; those that were seen or ruled out stay below, to be taken back. */
export function Signposts({ agenda, scenario, names }: AgendaParts) {
  const { t } = useTranslation();
  const judged = scenario.nodes.flatMap(({ id: node, indicators = [] }) =>
    indicators.flatMap(({ id, text, edge = null, date = null, status }) =>
      status === 'seen' || status === 'not-seen' ? [{ node, indicator: id, text, edge, date, status }] : [],
    ),
  );
  const line = ({ node, indicator, text, edge, date }: Signpost, status: SignpostStatus) => (
    <li
      key={`${node}/${indicator}`}
      className={styles.row}
      data-signpost={indicator}
      data-status={status}
      data-list-row
    >
      <span className={styles.when}>{date === null ? '' : formatLocalDay(date)}</span>
      <span className={styles.signpost}>
        {text}{' '}
        <span className={styles.mute}>
          {t('agenda.speaksFor', { what: edge === null ? names.node(node) : names.edge(edge) })}
        </span>
      </span>
      <Segmented
        label={t('agenda.status.label', { text })}
        value={status}
        onChange={(next) => next !== status && setSignpost(node, indicator, text, next)}
        choices={STATUSES.map((id) => ({ id, label: t(`agenda.status.${id}`) }))}
      />
    </li>
  );
  return (
    <Card name="signposts" wide>
      {agenda.indicators.length + judged.length === 0 ? <Empty name="signposts" /> : null}
      <ul className={styles.list}>
        {agenda.indicators.map((each) => line(each, 'unknown'))}
        {judged.map((each) => line(each, each.status))}
      </ul>
    </Card>
  );
}
