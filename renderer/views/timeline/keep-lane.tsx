import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane } from '#shared/drawing/timeline/index.ts';
import styles from './timeline-view.module.css';

interface KeepLaneProps {
  readonly lane: Lane;
  /** Its right end, and its baseline. */
  readonly x: number;
  readonly y: number;
  readonly onKeep: (lane: string) => void;
}

/** At the end of a path's head: makes a plan of the path. */
export function KeepLane({ lane, x, y, onKeep }: KeepLaneProps) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    // The picture would take it for the item that is chosen.
    event.stopPropagation();
    onKeep(lane.id);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button.
    <g
      className={styles.keep}
      role="button"
      tabIndex={0}
      aria-label={t('document.plans.keepNamed', { name: lane.title })}
      onClick={() => onKeep(lane.id)}
      onKeyDown={onKeyDown}
    >
      <text x={x} y={y} textAnchor="end">
        {t('document.plans.keep')}
      </text>
    </g>
  );
}
