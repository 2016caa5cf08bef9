import type PptxGenJS from 'pptxgenjs';
import type { Point } from '../../drawing/map/edge-route.ts';
import { CARD_HEIGHT, CARD_WIDTH, placesOf } from '../../drawing/map/places.ts';
import { THEMES } from '../../drawing/theme.ts';
import type { Edge, Node } from '../../model/schema.ts';
import { score } from '../figures.ts';
import type { ExportInput } from '../format.ts';
import { onBestWay, probabilityOf, writtenDate } from '../graph-labels.ts';
import { type Names, namesOf } from '../names.ts';
import { shortened } from '../text.ts';
import { connectorName } from './connectors.ts';

/** What one slide shows of the map, px at 100 %, and where it stands on a slide of 13.33 × 7.5 in. */
const TILE = { width: 2000, height: 1040 };
const FRAME = { x: 0.3, y: 0.8, width: 12.73, height: 6.5 };
const PER_PX = Math.min(FRAME.width / TILE.width, FRAME.height / TILE.height);
const LONGEST = 70;

interface Tile {
  readonly left: number;
  readonly top: number;
  readonly nodes: readonly Node[];
}

/** Slides of the map with a shape per card and a connector per branch; a map that is too large for one is cut into tiles. */
export function addMap(deck: PptxGenJS, input: ExportInput, colors: ReturnType<typeof hex>): void {
  const { scenario, language } = input;
  const places = placesOf(scenario.nodes, scenario.edges);
  const tiles = tilesOf(scenario.nodes, places);
  const names = namesOf(scenario, language);
  const after = Map.groupBy(scenario.edges, ({ from }) => from);
  for (const [index, tile] of tiles.entries()) {
    const slide = deck.addSlide();
    slide.background = { color: colors.background };
    const { map, mapPart } = names.texts.files.slides;
    slide.addText(tiles.length === 1 ? map : mapPart(index + 1, tiles.length), {
      x: 0.3,
      y: 0.2,
      w: 12.7,
      h: 0.5,
      fontSize: 20,
      bold: true,
      color: colors.ink,
    });
    const here = new Set(tile.nodes.map(({ id }) => id));
    const at = (id: string) => onSlide(places.get(id) as Point, tile);
    for (const node of tile.nodes) addCard(deck, slide, node, at(node.id), input, names, colors);
    for (const node of tile.nodes)
      for (const edge of after.get(node.id) ?? []) {
        if (here.has(edge.to)) addBranch(deck, slide, edge, at(edge.from), at(edge.to), input, names, colors);
        else addLeaving(slide, edge, at(edge.from), (after.get(node.id) ?? []).indexOf(edge), names, colors);
      }
  }
}

const size = { w: CARD_WIDTH * PER_PX, h: CARD_HEIGHT * PER_PX };

function addCard(
  deck: PptxGenJS,
  slide: PptxGenJS.Slide,
  node: Node,
  { x, y }: Point,
  input: ExportInput,
  names: Names,
  colors: ReturnType<typeof hex>,
): void {
  const result = input.evaluation.nodes[node.id];
  const date = writtenDate(node, input);
  const figures =
    result === undefined ? '' : `${names.texts.figures.percent(result.reach)} · ${score(result.score)}`;
  const small = { fontSize: 7, color: colors.mute };
  slide.addText(
    [
      {
        text: shortened(names.node(node.id), LONGEST),
        options: { fontSize: 9, bold: true, color: colors.ink },
      },
      ...[date, figures]
        .filter((line) => line !== '')
        .map((line) => ({ text: line, options: { ...small, breakLine: false } })),
    ].map((run, index, all) => ({ ...run, options: { ...run.options, breakLine: index < all.length - 1 } })),
    {
      ...size,
      x,
      y,
      shape: deck.ShapeType.roundRect,
      rectRadius: 0.06,
      margin: 3,
      fit: 'shrink',
      fill: { color: colors.panel },
      line: { color: colors.kinds[node.kind], width: 1.25 },
      objectName: `node ${node.id}`,
    },
  );
}

function addBranch(
  deck: PptxGenJS,
  slide: PptxGenJS.Slide,
  edge: Edge,
  from: Point,
  to: Point,
  { evaluation, language }: ExportInput,
  names: Names,
  colors: ReturnType<typeof hex>,
): void {
  const start = { x: from.x + size.w, y: from.y + size.h / 2 };
  const end = { x: to.x, y: to.y + size.h / 2 };
  const taken = onBestWay(edge, evaluation);
  slide.addShape(deck.ShapeType.line, {
    x: Math.min(start.x, end.x),
    y: Math.min(start.y, end.y),
    w: Math.abs(end.x - start.x),
    h: Math.abs(end.y - start.y),
    flipH: end.x < start.x,
    flipV: end.y < start.y,
    line: {
      color: taken ? colors.accent : colors.edge,
      width: taken ? 1.75 : 1,
      endArrowType: 'triangle',
      dashType: edge.on === 'missed' ? 'dash' : 'solid',
    },
    objectName: connectorName(edge.id, edge.from, edge.to),
  });
  const words = [
    edge.label === undefined ? '' : names.edge(edge.id),
    probabilityOf(edge, evaluation, language),
  ];
  const label = words.filter((part) => part !== '').join(' ');
  if (label === '') return;
  slide.addText(shortened(label, 40), {
    x: (start.x + end.x) / 2 - 0.5,
    y: (start.y + end.y) / 2 - 0.1,
    w: 1,
    h: 0.2,
    fontSize: 7,
    align: 'center',
    margin: 0,
    color: taken ? colors.accent : colors.ink,
    fill: { color: colors.panel },
    objectName: `label ${edge.id}`,
  });
}

/** A branch to a card on another slide is named beside the card that it leaves. */
function addLeaving(
  slide: PptxGenJS.Slide,
  edge: Edge,
  { x, y }: Point,
  row: number,
  names: Names,
  colors: ReturnType<typeof hex>,
): void {
  slide.addText(shortened(`→ ${names.edge(edge.id)}: ${names.node(edge.to)}`, 60), {
    x: Math.min(x + size.w + 0.05, 12.2),
    y: y + 0.14 * row,
    w: 1.1,
    h: 0.14,
    fontSize: 6,
    margin: 0,
    fit: 'shrink',
    color: colors.mute,
    objectName: `leaves ${edge.id}`,
  });
}

function tilesOf(nodes: readonly Node[], places: ReadonlyMap<string, Point>): readonly Tile[] {
  const corners = [...places.values()];
  const left = Math.min(...corners.map(({ x }) => x));
  const top = Math.min(...corners.map(({ y }) => y));
  // A card belongs to the tile of its corner: tiles leave room for a card's width and height.
  const [width, height] = [TILE.width - CARD_WIDTH, TILE.height - CARD_HEIGHT];
  const tiles = new Map<string, { left: number; top: number; nodes: Node[] }>();
  for (const node of nodes) {
    const { x, y } = places.get(node.id) as Point;
    const [column, row] = [Math.floor((x - left) / width), Math.floor((y - top) / height)];
    const key = `${column} ${row}`;
    const tile = tiles.get(key) ?? { left: left + column * width, top: top + row * height, nodes: [] };
    tiles.set(key, tile);
    tile.nodes.push(node);
  }
  return [...tiles.values()].sort((a, b) => a.left - b.left || a.top - b.top);
}

function onSlide({ x, y }: Point, { left, top }: Tile): Point {
  return { x: FRAME.x + (x - left) * PER_PX, y: FRAME.y + (y - top) * PER_PX };
}

/** The theme's colours as presentations write them, without the sign in front. */
export function hex(theme: keyof typeof THEMES) {
  const { panel, ink, mute, line, edge, accent, error, background, kinds } = THEMES[theme];
  const bare = (color: string) => color.slice(1).toUpperCase();
  return {
    panel: bare(panel),
    ink: bare(ink),
    mute: bare(mute),
    line: bare(line),
    edge: bare(edge),
    accent: bare(accent),
    error: bare(error),
    background: bare(background),
    kinds: {
      decision: bare(kinds.decision),
      chance: bare(kinds.chance),
      event: bare(kinds.event),
      deadline: bare(kinds.deadline),
      outcome: bare(kinds.outcome),
    },
  };
}
