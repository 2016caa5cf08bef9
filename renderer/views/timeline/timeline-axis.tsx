import { useMemo } from 'react';
import { axisOf, type Tick, type TimeView } from '#shared/drawing/timeline/index.ts';
import { zoneOf } from '#shared/time/index.ts';
import { type Clocks, zoneName } from './texts.ts';
import { clockText, contextText, tickText } from './tick-text.ts';
import styles from './timeline-axis.module.css';

interface TimelineAxisProps {
  readonly view: TimeView;
  readonly width: number;
  readonly clocks: Clocks;
}

export const AXIS_ROW = 18;

/** Rows that the axis takes: two of the first clock, and one of each other where clocks differ by what is seen. */
export function axisRows(view: TimeView, width: number, zones: readonly string[]): number {
  const { unit } = axisOf(view, width, zoneOf(zones[0] ?? 'UTC'));
  return unit === 'minute' || unit === 'hour' ? 1 + zones.length : 2;
}

/** The units of time on one clock after the other. */
export function TimelineAxis({ view, width, clocks }: TimelineAxisProps) {
  const { zones } = clocks;
  const first = useMemo(() => axisOf(view, width, zoneOf(zones[0] ?? 'UTC')), [view, width, zones]);
  const rows = axisRows(view, width, zones);
  const contexts = first.contexts.map((tick, index) => {
    const end = (first.contexts[index + 1]?.x ?? width) - 8;
    const x = Math.max(6, tick.x + 6);
    const text = first.context === null ? '' : contextText(tick, first.context);
    return end - x > text.length * 6.4 ? { key: tick.at, x, text } : null;
  });
  return (
    <svg className={styles.axis} width={width} height={rows * AXIS_ROW + 6} aria-hidden="true">
      {contexts.map((each) =>
        each === null ? null : (
          <text key={each.key} className={styles.context} x={each.x} y={13}>
            {each.text}
          </text>
        ),
      )}
      {zones.slice(0, rows - 1).map((zone, row) => (
        <g key={zone} transform={`translate(0 ${(row + 1) * AXIS_ROW})`} data-zone={zone}>
          {first.ticks.map((tick) => (
            <text
              key={tick.at}
              className={row === 0 ? styles.tick : styles.other}
              x={tick.x + 6}
              y={13}
              visibility={rows > 2 && tick.x < 70 ? 'hidden' : undefined}
            >
              {wholeText(tick, row === 0 ? tickText(tick, first.unit) : clockText(tick, zoneOf(zone)), width)}
            </text>
          ))}
          {rows > 2 ? (
            <text className={styles.zone} x={6} y={13}>
              {zoneName(clocks, zone)}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

/** At the right edge a text that would be cut is left out. */
const wholeText = ({ x }: Tick, text: string, width: number) =>
  x + 6 + text.length * 6 <= width ? text : '';

/** Lines through the whole picture at the ticks of the first clock. */
export function TickLines({ view, width, clocks: { zones } }: TimelineAxisProps) {
  const axis = useMemo(() => axisOf(view, width, zoneOf(zones[0] ?? 'UTC')), [view, width, zones]);
  const strong = new Set(axis.contexts.map(({ at }) => at));
  return (
    <g>
      {axis.ticks.map(({ at, x }) => (
        <line
          key={at}
          className={strong.has(at) ? styles.strong : styles.line}
          x1={x}
          x2={x}
          y1={0}
          y2="100%"
        />
      ))}
      {axis.contexts.map(({ at, x }) =>
        x < 0 || axis.ticks.some((tick) => tick.at === at) ? null : (
          <line key={at} className={styles.strong} x1={x} x2={x} y1={0} y2="100%" />
        ),
      )}
    </g>
  );
}
