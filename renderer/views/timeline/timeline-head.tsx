import { useMemo } from 'react';
import { type Line, placeLines, placeOf, type TimeView } from '#shared/drawing/timeline/index.ts';
import { pageMeasure } from './measure.ts';
import { type Clocks, lineText } from './texts.ts';
import { AXIS_ROW, axisRows, TickLines, TimelineAxis } from './timeline-axis.tsx';
import styles from './timeline-view.module.css';

interface TimelineHeadProps {
  readonly view: TimeView;
  readonly width: number;
  readonly clocks: Clocks;
  readonly lines: readonly Line[];
}

const LABEL_ROWS = 2;
const LABEL_ROW = 15;
/** So many lines in sight would hide the items: they step back. */
const MANY = 10;

function usePlacedLines({ view, width, clocks, lines }: TimelineHeadProps) {
  const measure = useMemo(() => pageMeasure(`11px ${getComputedStyle(document.body).fontFamily}`), []);
  return placeLines(
    lines,
    (at) => placeOf(view, at),
    width,
    LABEL_ROWS,
    (line) => lineText(line, clocks),
    measure,
  );
}

/** The axis, and below it what the lines across the lanes are. */
export function TimelineHead(props: TimelineHeadProps) {
  const { view, width, clocks, lines } = props;
  const placed = usePlacedLines(props);
  return (
    <div className={styles.head}>
      <TimelineAxis view={view} width={width} clocks={clocks} />
      {lines.length === 0 ? null : (
        <svg width={width} height={LABEL_ROWS * LABEL_ROW + 4} className={styles.picture} aria-hidden="true">
          {placed.map(({ line, label }) =>
            label === null ? null : (
              <text
                key={line.key}
                className={styles.lineLabel}
                data-kind={line.kind}
                x={label.x}
                y={label.row * LABEL_ROW + 11}
              >
                {label.text}
              </text>
            ),
          )}
        </svg>
      )}
    </div>
  );
}

/** Behind everything: the ticks' lines, today, deadlines. */
export function TimelineLines(props: TimelineHeadProps) {
  const { view, width, clocks } = props;
  const placed = usePlacedLines(props);
  if (width === 0) return null;
  const top = axisRows(view, width, clocks.zones) * AXIS_ROW;
  const many = placed.length > MANY;
  return (
    <svg className={styles.across} aria-hidden="true" data-many={many || undefined}>
      <g transform={`translate(0 ${AXIS_ROW + 4})`}>
        <TickLines view={view} width={width} clocks={clocks} />
      </g>
      {placed.map(({ line, x, label }) => (
        <line
          key={line.key}
          data-named={label !== null || undefined}
          className={line.kind === 'today' ? styles.today : styles.deadline}
          x1={x}
          x2={x}
          y1={top + 6 + (label === null ? LABEL_ROWS * LABEL_ROW : 0)}
          y2="100%"
        />
      ))}
    </svg>
  );
}
