import { memo } from 'react';
import type { Interval, PlacedItem } from '#shared/drawing/timeline/index.ts';
import { KIND_SHAPES } from '../../components/index.ts';
import styles from './timeline-item.module.css';
import { Badge } from './timeline-key.tsx';

interface TimelineItemViewProps {
  readonly placed: PlacedItem;
  /** px to add to every x of the layout. */
  readonly shift: number;
  readonly width: number;
  readonly name: string;
  readonly selected: boolean;
  readonly draggable: boolean;
  /** The one that Tab comes to. */
  readonly current: boolean;
  /** Prefix of the gradients' ids. */
  readonly paint: string;
}

const BAR = 18;
/** Far outside of what is seen: places beyond are drawn there, where numbers are still exact. */
const FAR = 4000;

/** One item: its window, when it may be entered, how long it stays, its slack, its sign and its label. */
export const TimelineItemView = memo(function TimelineItemView(props: TimelineItemViewProps) {
  const { placed, shift, width, name, selected, draggable, current, paint } = props;
  const { item, y, box, fade, stay, slack, label, room } = placed;
  const x = (at: number) => Math.max(-FAR, Math.min(width + FAR, at + shift));
  const span = ([low, high]: Interval) => ({ x: x(low), width: Math.max(1, x(high) - x(low)) });
  const bar = { y: y - BAR / 2, height: BAR };
  const likely = x(placed.likely);
  // The label of a window whose beginning is out of sight stays in sight as long as the window has room.
  const inside = box !== null && label.x + label.width <= box[1];
  const stick = inside ? Math.max(0, Math.min(4 - (box[0] + shift), box[1] - 4 - label.x - label.width)) : 0;
  const missed = item.missed > 0;
  return (
    <g
      className={styles.item}
      data-item={item.key}
      data-node={item.node}
      data-kind={item.kind}
      data-selected={selected || undefined}
      data-draggable={draggable || undefined}
      data-missed={missed || undefined}
      data-risk={item.atRisk || undefined}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no button. */}
      <g
        className={styles.button}
        role="button"
        aria-label={name}
        aria-pressed={selected}
        tabIndex={current ? 0 : -1}
      >
        <rect className={styles.hit} {...span(room)} y={y - 12} height={24} rx={5} />
        {fade === null ? null : (
          <>
            <rect {...span([fade[0], placed.likely])} {...bar} fill={`url(#${paint}-${item.kind}-in)`} />
            <rect {...span([placed.likely, fade[1]])} {...bar} fill={`url(#${paint}-${item.kind}-out)`} />
          </>
        )}
        {box === null ? null : <rect className={styles.box} {...span(box)} {...bar} rx={5} />}
        {stay === null ? null : <rect className={styles.stay} {...span(stay)} y={y + 6} height={3} />}
        {slack === null ? null : (
          <path
            className={styles.slack}
            d={`M${x(slack[0])} ${y + 11}H${x(slack[1])}M${x(slack[1])} ${y + 6}v8`}
          />
        )}
        {box === null ? null : <path className={styles.likely} d={`M${likely} ${y + 9}l-3.5 4h7z`} />}
        <g data-sign transform={`translate(${x(placed.sign + stick) - 7} ${y - 7})`}>
          <path className={styles.sign} d={KIND_SHAPES[item.kind]} />
        </g>
        {missed || item.atRisk ? (
          <Badge
            mark={missed ? '!' : '?'}
            kind={missed ? 'missed' : 'risk'}
            x={x(placed.sign + stick) + 5}
            y={y - 7}
          />
        ) : null}
      </g>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a text of SVG takes no focus. */}
      <text
        className={styles.label}
        data-label
        aria-hidden="true"
        x={x(label.x + stick)}
        y={y}
        dominantBaseline="central"
      >
        {label.title}
        {label.detail === '' ? null : (
          <tspan className={styles.detail} dx={4}>
            {label.detail}
          </tspan>
        )}
      </text>
    </g>
  );
});
