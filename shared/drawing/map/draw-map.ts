import type { Evaluation } from '../../engine/results.ts';
import { score } from '../../exchange/figures.ts';
import { onBestWay, probabilityOf, writtenDate } from '../../exchange/graph-labels.ts';
import type { Manner } from '../../exchange/shown-zone.ts';
import { oneLine } from '../../exchange/text.ts';
import { textsIn } from '../../exchange/texts/texts.ts';
import { xmlText } from '../../exchange/xml-text.ts';
import type { Language } from '../../language/language.ts';
import type { Edge, Node, Scenario } from '../../model/schema.ts';
import { KIND_SIGNS } from '../kind-signs.ts';
import { element, type Picture, picture, textLine } from '../svg.ts';
import type { Theme } from '../theme.ts';
import { estimateWidth, fitText } from '../timeline/text.ts';
import { type Point, type Rank, routeEdge } from './edge-route.ts';
import { type GroupBox, groupBoxes } from './group-boxes.ts';
import { CARD_HEIGHT, CARD_WIDTH, placesOf } from './places.ts';

const MARGIN = 40;
const title = { size: 13, measure: estimateWidth(13) };
const small = { size: 11, measure: estimateWidth(11) };
const FRAME = { width: CARD_WIDTH, height: CARD_HEIGHT, padding: 16, title: 32 };
const TEXT_LEFT = 38;
const TEXT_WIDTH = CARD_WIDTH - TEXT_LEFT - 10;

/** px on the map. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapOptions extends Manner {
  /** Only what this box shows. */
  readonly part?: Box;
  /** Cards and branches without a word: what remains where words would be too small to read. */
  readonly bare?: boolean;
}

/** All that the map takes up, its margin included. */
export function mapBox(scenario: Scenario): Box {
  const places = placesOf(scenario.nodes, scenario.edges);
  return bounds([...places.values()], boxesOf(scenario, places));
}

function boxesOf({ groups = [], nodes }: Scenario, places: ReadonlyMap<string, Point>): readonly GroupBox[] {
  return groupBoxes(
    groups,
    nodes.map(({ id, group }) => ({ group, ...(places.get(id) as Point) })),
    FRAME,
  );
}

/**
 * The map as a vector picture, the same on every host: cards with title, date, reach and score, branches with
 * their odds.
 */
export function drawMap(
  scenario: Scenario,
  evaluation: Evaluation,
  theme: Theme,
  { part, bare = false, ...manner }: MapOptions = {},
): Picture {
  const { language } = manner;
  const places = placesOf(scenario.nodes, scenario.edges);
  const seen = ({ x, y }: Point, to: Point = { x: x + CARD_WIDTH, y: y + CARD_HEIGHT }) =>
    part === undefined ||
    (Math.min(x, to.x) <= part.x + part.width &&
      Math.max(x, to.x) >= part.x &&
      Math.min(y, to.y) - CARD_HEIGHT <= part.y + part.height &&
      Math.max(y, to.y) + CARD_HEIGHT >= part.y);
  const boxes = boxesOf(scenario, places);
  const groups = boxes.map((box) => frame(box, theme));
  const edges = routedEdges(scenario, places)
    .filter(({ from, to }) => seen(from, to))
    .map((routed) => branch(routed, evaluation, theme, language));
  const cards = scenario.nodes.flatMap((node) => {
    const place = places.get(node.id) as Point;
    if (!seen(place)) return [];
    const date = writtenDate(node, { scenario, ...manner });
    return [
      bare ? bareCard(node, place, evaluation, theme) : card(node, place, date, evaluation, theme, language),
    ];
  });
  return picture(
    part ?? bounds([...places.values()], boxes),
    `${oneLine(scenario.title)}`,
    theme,
    [
      ...groups,
      ...edges.map(({ line }) => line),
      ...cards,
      ...(bare ? [] : edges.map(({ label }) => label)),
    ].join('\n'),
  );
}

interface Routed {
  readonly edge: Edge;
  readonly from: Point;
  readonly to: Point;
  readonly leaves: Rank;
  readonly arrives: Rank;
}

/** The branches in the file's order, each with its place among those out of its node and into its target. */
function routedEdges({ edges }: Scenario, places: ReadonlyMap<string, Point>): Routed[] {
  const ranks = (end: 'from' | 'to', other: 'from' | 'to') => {
    const found = new Map<Edge, Rank>();
    for (const list of Map.groupBy(edges, (edge) => edge[end]).values()) {
      const high = (edge: Edge) => places.get(edge[other])?.y ?? 0;
      const sorted = list.toSorted((a, b) => high(a) - high(b));
      for (const [rank, edge] of sorted.entries()) found.set(edge, { rank, count: sorted.length });
    }
    return found;
  };
  const leaving = ranks('from', 'to');
  const arriving = ranks('to', 'from');
  return edges.flatMap((edge): Routed[] => {
    const [a, b] = [places.get(edge.from), places.get(edge.to)];
    const [leaves, arrives] = [leaving.get(edge), arriving.get(edge)];
    if (!a || !b || !leaves || !arrives) return [];
    const from = { x: a.x + CARD_WIDTH, y: a.y + CARD_HEIGHT / 2 };
    return [{ edge, from, to: { x: b.x, y: b.y + CARD_HEIGHT / 2 }, leaves, arrives }];
  });
}

function branch(
  { edge, from, to, leaves, arrives }: Routed,
  evaluation: Evaluation,
  theme: Theme,
  language: Language | undefined,
) {
  const name = oneLine(edge.label ?? '');
  const odds = probabilityOf(edge, evaluation, language);
  const words = [name, odds].filter((part) => part !== '').join('  ');
  // Whole px: sums of letters in another order may differ in the last bit, and would cut what just fits.
  const wide = words === '' ? 0 : Math.ceil(small.measure(words)) + 17;
  const route = routeEdge(from, { x: to.x - 6, y: to.y }, leaves, arrives, wide);
  const taken = onBestWay(edge, evaluation);
  const color = taken ? theme.accent : theme.edge;
  const end = route.path
    .slice(route.path.lastIndexOf(' ') + 1)
    .split(',')
    .map(Number);
  const [x = 0, y = 0] = end;
  const line = element(
    'g',
    { fill: 'none', stroke: color, 'stroke-width': taken ? 2 : 1.25 },
    [
      element('path', { d: route.path, 'stroke-dasharray': edge.on === 'missed' ? '5 4' : undefined }),
      element('path', {
        d: `M${x - 4},${y - 4.5} L${x + 6},${y} L${x - 4},${y + 4.5} Z`,
        fill: color,
        stroke: 'none',
      }),
    ].join(''),
  );
  if (words === '') return { line, label: '' };
  const width = Math.min(wide, route.labelWidth);
  const label = element(
    'g',
    {},
    [
      element('rect', {
        x: route.label.x,
        y: route.label.y - 10,
        width,
        height: 20,
        rx: 10,
        fill: theme.panel,
        stroke: taken ? theme.accent : theme.line,
      }),
      textLine(route.label.x + 8, route.label.y + 4, fitLabel(name, odds, width - 16), {
        fill: taken ? theme.accent : theme.ink,
        'font-size': small.size,
      }),
      element('title', {}, xmlText(words)),
    ].join(''),
  );
  return { line, label };
}

/** The odds stay whole; the name ends in an ellipsis where both have no room. */
function fitLabel(name: string, odds: string, width: number): string {
  if (name === '') return odds;
  if (odds === '') return fitText(name, width, small.measure);
  const left = width - small.measure(`  ${odds}`);
  return `${fitText(name, Math.max(0, left), small.measure)}  ${odds}`;
}

function card(
  node: Node,
  { x, y }: Point,
  when: string,
  evaluation: Evaluation,
  theme: Theme,
  language: Language | undefined,
): string {
  const result = evaluation.nodes[node.id];
  const reach = result?.reach ?? null;
  const name = oneLine(node.title) || node.id;
  const color = theme.kinds[node.kind];
  const [first, second] = wrapped(name);
  const date = fitText(when, TEXT_WIDTH, small.measure);
  const bar = { x: x + 50, y: y + CARD_HEIGHT - 15, width: CARD_WIDTH - 50 - 58, height: 4, rx: 2 };
  const foot = { 'font-size': small.size, fill: theme.mute };
  return element(
    'g',
    { opacity: reach === 0 ? 0.55 : undefined },
    [
      element('title', {}, xmlText(name)),
      element('rect', {
        x,
        y,
        width: CARD_WIDTH,
        height: CARD_HEIGHT,
        rx: 10,
        fill: theme.panel,
        stroke: theme.line,
      }),
      element('path', {
        d: KIND_SIGNS[node.kind],
        transform: `translate(${x + 12} ${y + 12})`,
        fill: color,
        'fill-opacity': 0.2,
        stroke: color,
        'stroke-width': 1.5,
        'stroke-linejoin': 'round',
      }),
      textLine(x + TEXT_LEFT, y + 23, first, {
        'font-weight': 600,
        'font-size': title.size,
        fill: theme.ink,
      }),
      second === ''
        ? ''
        : textLine(x + TEXT_LEFT, y + 39, second, {
            'font-weight': 600,
            'font-size': title.size,
            fill: theme.ink,
          }),
      date === '' ? '' : textLine(x + TEXT_LEFT, y + (second === '' ? 40 : 56), date, foot),
      element('line', { x1: x, x2: x + CARD_WIDTH, y1: y + 66, y2: y + 66, stroke: theme.line }),
      textLine(x + 10, y + CARD_HEIGHT - 9, textsIn(language).figures.percent(reach), foot),
      element('rect', { ...bar, fill: theme.soft }),
      reach === null || reach === 0
        ? ''
        : element('rect', { ...bar, width: Math.max(2, bar.width * reach), fill: theme.accent }),
      textLine(x + CARD_WIDTH - 10, y + CARD_HEIGHT - 9, score(result?.score ?? null), {
        ...foot,
        fill: theme.ink,
        'font-weight': 600,
        'text-anchor': 'end',
      }),
    ].join(''),
  );
}

function bareCard(node: Node, { x, y }: Point, evaluation: Evaluation, theme: Theme): string {
  const reach = evaluation.nodes[node.id]?.reach ?? null;
  const color = theme.kinds[node.kind];
  return element('rect', {
    x,
    y,
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    rx: 9,
    fill: color,
    'fill-opacity': reach === 0 ? 0.15 : 0.45,
    stroke: color,
    'stroke-width': 3,
  });
}

/** On two lines at most, broken between words where there are any. */
function wrapped(name: string): readonly [string, string] {
  if (title.measure(name) <= TEXT_WIDTH) return [name, ''];
  const words = name.split(' ');
  let first = '';
  while (words[0] !== undefined) {
    const longer = first === '' ? words[0] : `${first} ${words[0]}`;
    if (title.measure(longer) > TEXT_WIDTH) break;
    first = longer;
    words.shift();
  }
  if (first === '') return [fitText(name, TEXT_WIDTH, title.measure), ''];
  return [first, fitText(words.join(' '), TEXT_WIDTH, title.measure)];
}

function frame({ group, left, top, right, bottom }: GroupBox, theme: Theme): string {
  return element(
    'g',
    {},
    [
      element('rect', {
        x: left,
        y: top,
        width: right - left,
        height: bottom - top,
        rx: 14,
        fill: theme.soft,
        stroke: theme.line,
      }),
      textLine(left + 12, top + 16, oneLine(group.title), {
        fill: theme.mute,
        'font-size': small.size,
        'font-weight': 600,
      }),
    ].join(''),
  );
}

/** Around all cards and frames. */
function bounds(corners: readonly Point[], boxes: readonly GroupBox[]) {
  if (corners.length === 0) return { x: 0, y: 0, width: 2 * MARGIN, height: 2 * MARGIN };
  const outer = Math.max(0, MARGIN - FRAME.title);
  const xs = [...corners.map(({ x }) => x - MARGIN), ...boxes.map(({ left }) => left - outer)];
  const ys = [...corners.map(({ y }) => y - MARGIN), ...boxes.map(({ top }) => top - outer)];
  const rights = [
    ...corners.map(({ x }) => x + CARD_WIDTH + MARGIN),
    ...boxes.map(({ right }) => right + outer),
  ];
  const bottoms = [
    ...corners.map(({ y }) => y + CARD_HEIGHT + MARGIN),
    ...boxes.map(({ bottom }) => bottom + outer),
  ];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...rights) - x, height: Math.max(...bottoms) - y };
}
