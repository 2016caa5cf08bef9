import { textsIn } from '../../exchange/texts/texts.ts';
import { element, type Picture, textLine } from '../svg.ts';
import type { Theme } from '../theme.ts';
import { estimateWidth, fitText } from '../timeline/text.ts';
import { drawChart, plotWidth } from './draw-chart.ts';
import { sameSide, type TornadoEnds, tornadoOf } from './tornado.ts';

const ROW = 36;
const THICK = 12;

export interface TornadoInput extends TornadoEnds {
  /** With its ends in words: `Chance of terms: 35% … 65%`. */
  readonly name: string;
  /** Whether another choice is best at one of its ends. */
  readonly changes: boolean;
}

/** Per input the scores at its low and at its high, around the score as it is. */
export function drawTornado(
  title: string,
  score: number,
  inputs: readonly TornadoInput[],
  theme: Theme,
  texts = textsIn(),
): Picture {
  const width = plotWidth(0);
  const { bars, base, ticks } = tornadoOf(score, inputs, width);
  const height = Math.max(1, inputs.length) * ROW;
  const rows = inputs.map(({ name, changes }, index) => {
    const y = index * ROW;
    const bar = bars[index];
    const half = bar != null && sameSide(bar) ? THICK / 2 : 0;
    const words = fitText(`${changes ? '◆ ' : ''}${name}`, width, estimateWidth(12));
    return [
      ...(bar == null
        ? []
        : [
            element('rect', { ...bar.low, y: y + 19, height: THICK - half, fill: theme.error }),
            element('rect', { ...bar.high, y: y + 19 + half, height: THICK - half, fill: theme.good }),
          ]),
      textLine(0, y + 14, words, {
        'font-size': 12,
        fill: theme.ink,
        'font-weight': changes ? 600 : undefined,
      }),
    ].join('');
  });
  const line = element('line', { x1: base, x2: base, y1: 0, y2: height, stroke: theme.ink });
  return drawChart(
    {
      title,
      axis: texts.pictures.tornadoAxis,
      height,
      left: 0,
      ticks,
      content: [...rows, line].join(''),
    },
    theme,
  );
}
