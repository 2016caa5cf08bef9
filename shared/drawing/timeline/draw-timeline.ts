import type { Manner } from '../../exchange/shown-zone.ts';
import { oneLine, shortened } from '../../exchange/text.ts';
import { type Texts, textsIn } from '../../exchange/texts/texts.ts';
import type { ScenarioDocument } from '../../model/index.ts';
import { zoneOf } from '../../time/index.ts';
import { KIND_SIGNS } from '../kind-signs.ts';
import { element, type Picture, picture, textLine } from '../svg.ts';
import type { Theme } from '../theme.ts';
import { axisOf, type Tick, type TickUnit } from './axis.ts';
import { instantOfItem } from './items.ts';
import { type LanePlan, planLanes } from './lanes.ts';
import { layOut, type PlacedItem } from './layout.ts';
import { linesOf, placeLines } from './lines.ts';
import { fitTo, placeOf } from './scale.ts';
import { estimateWidth } from './text.ts';

const WIDTH = 1400;
/** Of the axis and of each row of line labels. */
const AXIS = 44;
const LINE_ROW = 16;
const LINE_ROWS = 3;
/** Characters of a deadline's title above the lanes. */
const MOST_OF_TITLE = 48;
const FOOT = 16;
const measure = estimateWidth(12);
const tiny = estimateWidth(11);

export interface TimelineOptions extends Manner {
  /** Only the rows between these px from the top of the first lane. */
  readonly part?: { readonly from: number; readonly to: number };
}

const WHOLE = { from: 0, to: Number.POSITIVE_INFINITY } as const;

/**
 * The dates of plans, on a lane each, as a vector picture: windows as boxes, uncertainty paler, deadlines and
 * today across.
 */
export function drawTimeline(
  document: ScenarioDocument,
  plans: readonly LanePlan[],
  theme: Theme,
  { part = WHOLE, zone: asked, language }: TimelineOptions = {},
): Picture {
  const zone = zoneOf(asked ?? document.fields.timeZone);
  const texts = textsIn(language);
  const named = plans.map((plan) => ({ ...plan, name: oneLine(plan.name) }));
  const lanes = planLanes(document, named).map((lane) => ({
    ...lane,
    items: lane.items.map((item) => ({ ...item, title: oneLine(item.title) || item.node })),
  }));
  const lines = linesOf(
    document,
    plans.map(({ evaluation }) => evaluation),
  );
  const [low, high] = span(
    lanes.flatMap(({ items }) => items),
    lines.map(({ at }) => at),
  );
  const view = fitTo(low, high, WIDTH);
  const layout = layOut(lanes, {
    origin: view.from,
    perPx: view.perPx,
    measure,
    text: (item) => ({ title: item.title, detail: texts.figures.shortDay(instantOfItem(item), zone) }),
    slack: true,
  });
  const top = AXIS + LINE_ROWS * LINE_ROW;
  const height = top + Math.min(layout.height, part.to) - Math.min(layout.height, part.from) + FOOT;
  const ends = layout.lanes.flatMap(({ items }) => items.map(({ room }) => room[1] + FOOT));
  const width = Math.max(WIDTH, ...ends);
  const axis = axisOf(view, width, zone);
  const placed = placeLines(
    lines,
    (at) => placeOf(view, at),
    width,
    LINE_ROWS,
    (line) => (line.kind === 'today' ? texts.pictures.today : shortened(oneLine(line.title), MOST_OF_TITLE)),
    tiny,
  );
  const content = [
    ...axis.ticks.map((tick) =>
      element('line', { x1: tick.x, x2: tick.x, y1: AXIS - 6, y2: height, stroke: theme.line }),
    ),
    ...axis.ticks.map((tick) => tickText(tick, axis.unit, AXIS - 12, width, theme, texts)),
    ...axis.contexts.map((tick) =>
      axis.context === null
        ? ''
        : tickText({ ...tick, x: Math.max(6, tick.x) }, axis.context, 16, width, theme, texts),
    ),
    ...placed.flatMap(({ line, x, label }) => {
      const color = line.kind === 'today' ? theme.accent : theme.error;
      return [
        element('line', { x1: x, x2: x, y1: AXIS, y2: height, stroke: color, 'stroke-dasharray': '4 3' }),
        label === null
          ? ''
          : textLine(label.x, AXIS + 12 + label.row * LINE_ROW, label.text, { fill: color, 'font-size': 11 }),
      ];
    }),
    ...layout.lanes.map((lane) =>
      element(
        'g',
        { transform: `translate(0 ${top - part.from})` },
        [
          lane.top <= 0 || lane.top < part.from || lane.top >= part.to
            ? ''
            : element('line', { x1: 0, x2: width, y1: lane.top, y2: lane.top, stroke: theme.line }),
          lane.top < part.from || lane.top >= part.to
            ? ''
            : textLine(12, lane.top + 18, lane.lane.title, { 'font-weight': 600, fill: theme.ink }),
          ...lane.items.filter(({ y }) => y >= part.from && y < part.to).map((item) => sign(item, theme)),
        ].join(''),
      ),
    ),
  ];
  const name = `${oneLine(document.fields.title)}: ${named.map((plan) => plan.name).join(', ')}`;
  return picture({ x: 0, y: 0, width, height }, name, theme, content.join('\n'));
}

function sign({ item, y, box, fade, stay, slack, sign: x, label }: PlacedItem, theme: Theme): string {
  const color = item.missed > 0 ? theme.error : theme.kinds[item.kind];
  const bar = (part: readonly [number, number] | null, high: number, opacity: number) =>
    part === null
      ? ''
      : element('rect', {
          x: part[0],
          y: y - high / 2,
          width: Math.max(1, part[1] - part[0]),
          height: high,
          rx: 3,
          fill: color,
          'fill-opacity': opacity,
        });
  return [
    slack === null
      ? ''
      : element('line', {
          x1: slack[0],
          x2: slack[1],
          y1: y + 9,
          y2: y + 9,
          stroke: theme.mute,
          'stroke-dasharray': '2 2',
        }),
    bar(box, 20, 0.14),
    bar(fade, 8, 0.25),
    bar(stay, 8, 0.6),
    element('path', {
      d: KIND_SIGNS[item.kind],
      transform: `translate(${Math.round(x - 7)} ${y - 7})`,
      fill: theme.panel,
      stroke: color,
      'stroke-width': 1.75,
      'stroke-linejoin': 'round',
    }),
    textLine(label.x, y + 4, `${label.title} ${label.detail}`.trim(), { fill: theme.ink, 'font-size': 12 }),
  ].join('');
}

function span(items: readonly Parameters<typeof instantOfItem>[0][], lines: readonly number[]) {
  const instants = [...items.map(instantOfItem), ...lines].filter(Number.isFinite);
  return instants.length === 0
    ? ([Number.NaN, Number.NaN] as const)
    : ([Math.min(...instants), Math.max(...instants)] as const);
}

/** At the right edge a text stands so far left that it is whole. */
function tickText(
  { x, wall }: Tick,
  unit: TickUnit,
  y: number,
  width: number,
  theme: Theme,
  { figures }: Texts,
): string {
  const words = figures.tick(wall, unit, y <= 20);
  return textLine(Math.min(x + 3, width - tiny(words) - 3), y, words, { fill: theme.mute, 'font-size': 11 });
}
