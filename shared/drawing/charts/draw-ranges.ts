import type { Range } from '../../engine/results.ts';
import { scoreWithRange } from '../../exchange/figures.ts';
import { textsIn } from '../../exchange/texts/texts.ts';
import { element, type Picture, textLine } from '../svg.ts';
import type { Theme } from '../theme.ts';
import { estimateWidth, fitText } from '../timeline/text.ts';
import { ticksOf } from './axis.ts';
import { barsOf } from './bars.ts';
import { drawChart, plotWidth } from './draw-chart.ts';
import { extentOf } from './extent.ts';

const ROW = 40;

export interface RangedScore {
  readonly name: string;
  readonly color: string;
  readonly score: number | null;
  readonly scoreRange: Range | null;
}

/** Plans' expected scores, each a mark on the bar of its range, on one axis that shows zero. */
export function drawRanges(
  title: string,
  plans: readonly RangedScore[],
  theme: Theme,
  texts = textsIn(),
): Picture {
  const width = plotWidth(0);
  const bars = barsOf(plans);
  const extent = extentOf([0, ...plans.flatMap(({ score, scoreRange }) => [score, ...(scoreRange ?? [])])]);
  const px = (percent: number) => (percent / 100) * width;
  const zero = bars.find((bar) => bar !== null)?.zero;
  const content = plans.map(({ name, color, score, scoreRange }, index) => {
    const y = index * ROW;
    const bar = bars[index];
    const figures = scoreWithRange(score, scoreRange);
    const room = width - estimateWidth(12)(figures) - 16;
    return [
      textLine(0, y + 14, fitText(name, room, estimateWidth(12)), { 'font-size': 12, fill: theme.ink }),
      textLine(width, y + 14, figures, {
        'font-size': 12,
        fill: theme.ink,
        'font-weight': 600,
        'text-anchor': 'end',
      }),
      ...(bar == null
        ? []
        : [
            element('rect', {
              x: px(bar.from),
              y: y + 22,
              width: Math.max(1, px(bar.to - bar.from)),
              height: 8,
              rx: 4,
              fill: color,
              'fill-opacity': 0.35,
            }),
            element('rect', { x: px(bar.at) - 2, y: y + 19, width: 4, height: 14, rx: 2, fill: color }),
          ]),
    ].join('');
  });
  const height = Math.max(1, plans.length) * ROW;
  const line =
    zero === undefined
      ? ''
      : element('line', { x1: px(zero), x2: px(zero), y1: 0, y2: height, stroke: theme.mute });
  return drawChart(
    {
      title,
      axis: texts.pictures.rangesAxis,
      height,
      left: 0,
      ticks: ticksOf(extent, width),
      content: [line, ...content].join(''),
    },
    theme,
  );
}
