import { type FocusEvent, type KeyboardEvent, type PointerEvent, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  fitText,
  LANE_HEAD,
  type Measure,
  type PlacedLane,
  type TimelineItem,
  type TimelineLayout,
} from '#shared/drawing/timeline/index.ts';
import type { ScenarioDocument } from '#shared/model/index.ts';
import { formatProbability } from '../../i18n/format.ts';
import { Fades } from './fades.tsx';
import { KeepLane } from './keep-lane.tsx';
import { type Clocks, nameOf } from './texts.ts';
import { TimelineItemView } from './timeline-item.tsx';
import styles from './timeline-view.module.css';

export interface ItemPointerHandlers {
  readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerUp: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerCancel: () => void;
  readonly onPointerLeave: () => void;
}

interface TimelinePictureProps {
  readonly document: ScenarioDocument;
  readonly layout: TimelineLayout;
  readonly shift: number;
  readonly width: number;
  readonly height: number;
  readonly clocks: Clocks;
  readonly selected: readonly string[];
  /** The item that Tab comes to. */
  readonly current: string | null;
  readonly measure: Measure;
  readonly onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => void;
  readonly onFocusItem: (key: string) => void;
  readonly pointer: ItemPointerHandlers;
  /** A pointer is moving a date. */
  readonly moving: boolean;
  /** Makes a plan of a lane; null where lanes are none. */
  readonly onKeep: ((lane: string) => void) | null;
  /** The background was double-clicked. */
  readonly onClear: () => void;
}

/** Half a lane's sign outside is still drawn, so that it does not pop in. */
const MARGIN = 40;

/** The lanes with their items. */
export function TimelinePicture(props: TimelinePictureProps) {
  const { t } = useTranslation();
  const { layout, shift, width, height, clocks, selected, current, pointer } = props;
  const paint = useId();
  const nameOfItem = useNames(clocks, props.moving);
  const chosen = useMemo(() => new Set(selected), [selected]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset.
    <svg
      className={styles.picture}
      width={width}
      height={Math.max(height, layout.height)}
      role="group"
      aria-label={t('timeline.picture')}
      data-timeline
      onKeyDown={props.onKeyDown}
      onFocus={(event: FocusEvent<SVGSVGElement>) => {
        const key = (event.target as Element).closest('[data-item]')?.getAttribute('data-item');
        if (key) props.onFocusItem(key);
      }}
      onDoubleClick={(event) => {
        if ((event.target as Element).closest('[data-item]') === null) props.onClear();
      }}
      {...pointer}
    >
      <Fades paint={paint} />
      {layout.lanes.map((placed) => (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset.
        // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of SVG is no control.
        <g key={placed.lane.id} role="group" aria-label={placed.lane.title} data-lane={placed.lane.id}>
          <LaneHead placed={placed} shift={shift} width={width} measure={props.measure} />
          {props.onKeep === null ? null : (
            <KeepLane lane={placed.lane} x={width - 14} y={placed.top + 19} onKeep={props.onKeep} />
          )}
          {placed.items.map((each) =>
            each.item.key !== current &&
            (each.room[1] + shift < -MARGIN || each.room[0] + shift > width + MARGIN) ? null : (
              <TimelineItemView
                key={each.item.key}
                placed={each}
                shift={shift}
                width={width}
                name={nameOfItem(each.item)}
                selected={chosen.has(each.item.node)}
                draggable={each.item.window !== null}
                current={each.item.key === current}
                paint={paint}
              />
            ),
          )}
        </g>
      ))}
    </svg>
  );
}

/**
 * Names of items for screen readers, each made once. While a pointer moves a date they stay as they were:
 * nobody hears them then, and to make hundreds of them anew with every move takes longer than to draw.
 */
function useNames(clocks: Clocks, moving: boolean): (item: TimelineItem) => string {
  const last = useRef(new Map<string, string>());
  const nameOnce = useMemo(() => {
    const known = new WeakMap<TimelineItem, string>();
    return (item: TimelineItem): string => {
      const name = known.get(item) ?? nameOf(item, clocks);
      known.set(item, name);
      return name;
    };
  }, [clocks]);
  return (item) => {
    const kept = moving ? last.current.get(item.key) : undefined;
    if (kept !== undefined) return kept;
    const name = nameOnce(item);
    last.current.set(item.key, name);
    return name;
  };
}

interface LaneHeadProps {
  readonly placed: PlacedLane;
  readonly shift: number;
  readonly width: number;
  readonly measure: Measure;
}

/** The lane's name, and a line in its colour from its first item to its last. */
function LaneHead({ placed, shift, width, measure }: LaneHeadProps) {
  const { lane, top, height, items } = placed;
  const odds = lane.probability === null ? '' : formatProbability(lane.probability);
  // Titles are larger than what is measured.
  const title = fitText(lane.title, (width - 220) / 1.3, measure);
  const low = Math.max(0, Math.min(...items.map(({ likely }) => likely)) + shift);
  const high = Math.min(width, Math.max(...items.map(({ likely }) => likely)) + shift);
  return (
    <>
      <text className={styles.laneTitle} x={14} y={top + 19}>
        {title}
        {odds === '' ? null : (
          <tspan className={styles.laneOdds} dx={8}>
            {odds}
          </tspan>
        )}
      </text>
      {high > low ? (
        <line
          className={styles.spine}
          stroke={lane.color ?? 'var(--accent)'}
          x1={low}
          x2={high}
          y1={top + LANE_HEAD - 3}
          y2={top + LANE_HEAD - 3}
        />
      ) : null}
      <line className={styles.laneEnd} x1={0} x2={width} y1={top + height} y2={top + height} />
    </>
  );
}
