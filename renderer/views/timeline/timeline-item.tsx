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
  // All stands in relation to the sign, so that an item that only moves changes in one place alone.
  const inReach = placed.sign + shift > -FAR && placed.sign + shift < width + FAR;
  const base = inReach ? placed.sign + shift : 0;
  const x = (at: number) => round(Math.max(-FAR, Math.min(width + FAR, at + shift)) - base);
  const span = ([low, high]: Interval) => ({ x: x(low), width: round(Math.max(1, x(high) - x(low))) });
  const bar = { y: -BAR / 2, height: BAR };
  const likely = x(placed.likely);
  // The label of a window whose beginning is out of sight stays in sight as long as the window has room.
  const inside = box !== null && label.x + label.width <= box[1];
  const stick = inside ? Math.max(0, Math.min(4 - (box[0] + shift), box[1] - 4 - label.x - label.width)) : 0;
  const sign = x(placed.sign + stick);
  const missed = item.missed > 0;
  return (
    <g
      className={styles.item}
      transform={`translate(${round(base)} ${y})`}
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
        <rect className={styles.hit} {...span(room)} y={-12} height={24} rx={5} />
        {fade === null ? null : (
          <>
            <rect {...span([fade[0], placed.likely])} {...bar} fill={`url(#${paint}-${item.kind}-in)`} />
            <rect {...span([placed.likely, fade[1]])} {...bar} fill={`url(#${paint}-${item.kind}-out)`} />
          </>
        )}
        {box === null ? null : <rect className={styles.box} {...span(box)} {...bar} rx={5} />}
        {stay === null ? null : <rect className={styles.stay} {...span(stay)} y={6} height={3} />}
        {slack === null ? null : (
          <path className={styles.slack} d={`M${x(slack[0])} 11H${x(slack[1])}M${x(slack[1])} 6v8`} />
        )}
        {box === null ? null : <path className={styles.likely} d={`M${likely} 9l-3.5 4h7z`} />}
        <g data-sign transform={`translate(${round(sign - 7)} -7)`}>
          <path className={styles.sign} d={KIND_SHAPES[item.kind]} />
        </g>
        {missed || item.atRisk ? (
          <Badge mark={missed ? '!' : '?'} kind={missed ? 'missed' : 'risk'} x={round(sign + 5)} y={-7} />
        ) : null}
      </g>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a text of SVG takes no focus. */}
      <text
        className={styles.label}
        data-label
        aria-hidden="true"
        x={x(label.x + stick)}
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
}, same);

/** Hundredths of a px: an item that moves keeps what is in relation to it, without the roundings of large numbers. */
const round = (value: number) => Math.round(value * 100) / 100;

function same(a: TimelineItemViewProps, b: TimelineItemViewProps): boolean {
  return (
    a.shift === b.shift &&
    a.width === b.width &&
    a.name === b.name &&
    a.selected === b.selected &&
    a.draggable === b.draggable &&
    a.current === b.current &&
    a.paint === b.paint &&
    samePlace(a.placed, b.placed)
  );
}

function samePlace(a: PlacedItem, b: PlacedItem): boolean {
  return (
    a.item === b.item &&
    a.y === b.y &&
    a.sign === b.sign &&
    a.likely === b.likely &&
    a.label.x === b.label.x &&
    a.label.title === b.label.title &&
    a.label.detail === b.label.detail &&
    sameSpan(a.room, b.room) &&
    sameSpan(a.box, b.box) &&
    sameSpan(a.fade, b.fade) &&
    sameSpan(a.stay, b.stay) &&
    sameSpan(a.slack, b.slack)
  );
}

const sameSpan = (a: Interval | null, b: Interval | null) => a?.[0] === b?.[0] && a?.[1] === b?.[1];
