import { type ReactNode, useCallback, useState } from 'react';
import { type Tick, tickLabelsOf } from '#shared/drawing/charts/index.ts';
import { estimateWidth } from '#shared/drawing/timeline/index.ts';
import styles from './analysis.module.css';
import { apart } from './ticks.ts';

/** The width of what the ref is put on, in pixels; 0 before it is known. */
export function useWidth(): readonly [(node: HTMLElement | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(0);
  const ref = useCallback((node: HTMLElement | null) => {
    if (node === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(node.clientWidth));
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

export const MARGIN = { left: 38, right: 14, top: 8, bottom: 34 } as const;
/** Of the line above the picture. */
const UP = 14;
/** Generous: a chart is drawn before the page's font is asked. */
const measure = estimateWidth(11);

interface ChartProps {
  /** What the picture shows, in words. */
  readonly label: string;
  /** What is on the axis across, with its unit. */
  readonly axis: string;
  /** What is on the axis up, with its unit; it stands above the picture. */
  readonly up?: string;
  readonly height: number;
  readonly left?: number;
  /** How the axis across prints its values. */
  readonly format?: (value: number) => string;
  /** Draws within the axes; also says which values the axis shows. */
  readonly draw: (size: { width: number; height: number }) => {
    readonly ticks: readonly Tick[];
    readonly picture: ReactNode;
  };
}

/** A chart on an axis of numbers across, as wide as there is room. */
export function Chart(props: ChartProps) {
  const { label, axis, up, height, left = MARGIN.left, draw } = props;
  const [ref, full] = useWidth();
  const width = full - left - MARGIN.right;
  const top = MARGIN.top + (up === undefined ? 0 : UP);
  const drawn = width > 40 ? draw({ width, height }) : null;
  const ticks = drawn?.ticks ?? [];
  const labels = tickLabelsOf(ticks, props.format ?? apart(ticks), measure, [-left, width + MARGIN.right]);
  return (
    <div ref={ref} className={styles.chart}>
      {drawn === null ? null : (
        <svg width={full} height={height + top + MARGIN.bottom} role="img" aria-label={label}>
          {up === undefined ? null : (
            <text className={styles.tick} x={2} y={11}>
              {up}
            </text>
          )}
          <g transform={`translate(${left} ${top})`}>
            {labels.map(({ value, text, at, x }) => (
              <g key={value}>
                <line className={styles.grid} x1={at} x2={at} y2={height} />
                <text className={styles.tick} x={x} y={height + 14} textAnchor="middle">
                  {text}
                </text>
              </g>
            ))}
            <line className={styles.axis} x2={width} y1={height} y2={height} />
            {drawn.picture}
            <text className={styles.tick} x={width / 2} y={height + 29} textAnchor="middle">
              {axis}
            </text>
          </g>
        </svg>
      )}
    </div>
  );
}
