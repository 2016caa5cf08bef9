import { useTranslation } from 'react-i18next';
import styles from './timeline-key.module.css';

const PARTS = ['window', 'uncertain', 'stay', 'slack', 'missed', 'risk'] as const;

/** What is drawn how. */
export function TimelineKey() {
  const { t } = useTranslation();
  return (
    <ul className={styles.key} aria-label={t('timeline.key.label')}>
      {PARTS.map((part) => (
        <li key={part}>
          <svg width="26" height="14" viewBox="0 0 26 14" aria-hidden="true" data-part={part}>
            {SIGNS[part]}
          </svg>
          {t(`timeline.key.${part}`)}
        </li>
      ))}
    </ul>
  );
}

const SIGNS = {
  window: <rect className={styles.window} x="1" y="2" width="24" height="10" rx="3" />,
  uncertain: (
    <>
      <rect className={styles.faint} x="1" y="2" width="24" height="10" />
      <rect className={styles.strong} x="8" y="2" width="10" height="10" />
    </>
  ),
  stay: <rect className={styles.stay} x="1" y="6" width="24" height="3" />,
  slack: <path className={styles.slack} d="M1 7H24M24 3v8" />,
  missed: <Badge mark="!" kind="missed" />,
  risk: <Badge mark="?" kind="risk" />,
} as const;

/** A round mark at an item's sign: what can be missed, and what is at risk of it. */
export function Badge({
  mark,
  kind,
  x = 13,
  y = 7,
}: {
  readonly mark: '!' | '?';
  readonly kind: 'missed' | 'risk';
  readonly x?: number;
  readonly y?: number;
}) {
  return (
    <g className={styles.badge} data-badge={kind} transform={`translate(${x} ${y})`}>
      <circle r={5} />
      <text y={3.2} textAnchor="middle">
        {mark}
      </text>
    </g>
  );
}
