import type { Distribution } from '../../engine/results.ts';
import { textsIn } from '../../exchange/texts/texts.ts';
import { element, type Picture, textLine } from '../svg.ts';
import type { Theme } from '../theme.ts';
import { drawChart, plotWidth } from './draw-chart.ts';
import { profileOf } from './profile.ts';

const HEIGHT = 240;
const LEFT = 44;
const LEVELS = [0, 0.25, 0.5, 0.75, 1];

export interface ProfileLine {
  readonly name: string;
  readonly color: string;
  /** Null where it is not known: no line, and a legend that says so. */
  readonly distribution: Distribution | null;
}

/** Risk profiles of plans: how probable it is to score at most so much. */
export function drawProfile(
  title: string,
  plans: readonly ProfileLine[],
  theme: Theme,
  texts = textsIn(),
): Picture {
  const width = plotWidth(LEFT);
  const { lines, ticks } = profileOf(
    plans.map(({ distribution }) => distribution),
    { width, height: HEIGHT },
  );
  const content = [
    ...LEVELS.map((level) =>
      textLine(-8, HEIGHT * (1 - level) + 4, texts.figures.percent(level), {
        'font-size': 11,
        fill: theme.mute,
        'text-anchor': 'end',
      }),
    ),
    ...plans.map(({ color }, index) =>
      lines[index] == null
        ? ''
        : element('path', { d: lines[index], fill: 'none', stroke: color, 'stroke-width': 2 }),
    ),
  ];
  const legend = plans.map(({ name, color, distribution }) => ({
    name: distribution === null ? texts.pictures.notKnown(name) : name,
    color,
  }));
  return drawChart(
    {
      title,
      axis: texts.pictures.profileAxis,
      height: HEIGHT,
      left: LEFT,
      ticks,
      legend,
      content: content.join(''),
    },
    theme,
  );
}
