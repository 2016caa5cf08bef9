/** What every chart in a picture has in common: a title, an axis of numbers across, a legend below. */
import { figure } from '../../exchange/figures.ts';
import { element, type Picture, picture, textLine } from '../svg.ts';
import type { Theme } from '../theme.ts';
import { estimateWidth, fitText } from '../timeline/text.ts';
import type { Tick } from './axis.ts';
import { tickLabelsOf } from './tick-labels.ts';

export const CHART_WIDTH = 760;
const MARGIN = 24;
const HEAD = 44;
const AXIS = 40;
const ROW = 20;
const small = estimateWidth(11);

export interface ChartParts {
  readonly title: string;
  /** What the axis across says, with its unit. */
  readonly axis: string;
  /** px of the plot, and left of it for labels. */
  readonly height: number;
  readonly left: number;
  readonly ticks: readonly Tick[];
  readonly legend?: readonly { readonly name: string; readonly color: string }[];
  /** SVG, its origin the plot's top left corner. */
  readonly content: string;
}

/** px across between the plot's edges. */
export const plotWidth = (left: number): number => CHART_WIDTH - left - 2 * MARGIN;

export function drawChart(parts: ChartParts, theme: Theme): Picture {
  const { title, axis, height, left, ticks, legend = [], content } = parts;
  const width = plotWidth(left);
  const foot = { 'font-size': 11, fill: theme.mute };
  const plot = [
    ...tickLabelsOf(ticks, figure, small, [-left - MARGIN, width + MARGIN]).flatMap(({ at, x, text }) => [
      element('line', { x1: at, x2: at, y1: 0, y2: height, stroke: theme.line }),
      textLine(x, height + 15, text, { ...foot, 'text-anchor': 'middle' }),
    ]),
    element('line', { x1: 0, x2: width, y1: height, y2: height, stroke: theme.mute }),
    content,
    textLine(width / 2, height + 32, axis, { ...foot, 'text-anchor': 'middle' }),
  ];
  const rows = legendRows(legend);
  const top = HEAD + height + AXIS;
  const names = rows.flatMap((row, index) =>
    row.map(({ x, name, color }) =>
      [
        element('rect', {
          x: x + MARGIN,
          y: top + index * ROW + 4,
          width: 18,
          height: 4,
          rx: 2,
          fill: color,
        }),
        textLine(x + MARGIN + 24, top + index * ROW + 10, name, { 'font-size': 11, fill: theme.ink }),
      ].join(''),
    ),
  );
  return picture(
    { x: 0, y: 0, width: CHART_WIDTH, height: top + rows.length * ROW + 12 },
    title,
    theme,
    [
      textLine(MARGIN, 26, fitText(title, CHART_WIDTH - 2 * MARGIN, estimateWidth(13)), {
        'font-weight': 600,
        fill: theme.ink,
      }),
      element('g', { transform: `translate(${MARGIN + left} ${HEAD})` }, plot.join('')),
      ...names,
    ].join('\n'),
  );
}

function legendRows(legend: readonly { readonly name: string; readonly color: string }[]) {
  const rows: { readonly x: number; readonly name: string; readonly color: string }[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const { name, color } of legend) {
    const short = fitText(name, 300, small);
    const wide = 24 + small(short) + 20;
    if (x + wide > CHART_WIDTH - 2 * MARGIN) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ x, name: short, color });
    x += wide;
  }
  return rows;
}
