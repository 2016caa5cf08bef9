/** Nodes and branches as simple shapes on a 2D canvas. */
import { NODE_KINDS, type NodeKind } from '#shared/model/index.ts';
import { KIND_SHAPES } from '../../../components/kind-icon.tsx';
import { arrivalOffset } from '../edge-route.ts';
import type { Marks } from '../finding-store.ts';
import { NODE_HEIGHT, NODE_WIDTH } from '../geometry.ts';
import type { MapFlowEdge, MapFlowNode } from '../map-elements.ts';
import { meets, type Rect } from './window.ts';

export interface Content {
  readonly nodes: readonly MapFlowNode[];
  readonly edges: readonly MapFlowEdge[];
  readonly marks: Marks;
  /** The colour of the chosen plan's way. */
  readonly way: string | undefined;
  /** Of the colours; another one needs another picture. */
  readonly theme: string;
}

type Color = NodeKind | 'bg' | 'panel' | 'edge' | 'accent' | 'warn';
export type Colors = Readonly<Record<Color, string>>;

/**
 * The theme's colours. They are read where they are defined, at the document's root: to read them further
 * inside, the browser would have to bring the styles of all elements up to date first.
 */
export function themeColors(): Colors {
  const style = getComputedStyle(document.documentElement);
  const names = [...NODE_KINDS, 'bg', 'panel', 'edge', 'accent', 'warn'] as const;
  return Object.fromEntries(
    names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
  ) as Colors;
}

const mix = (color: string, percent: number, other: string) =>
  `color-mix(in srgb, ${color} ${percent}%, ${other})`;

/** Below these scales a curve cannot be told from a line, and a kind's sign not from a spot. */
const CURVED = 0.1;
const SIGNED = 0.12;
const SIGN = 68;
const BORDER = 3;
/** Branches that are stroked at once: one stroke of very many is slow, as is one each. */
const BATCH = 40;
const HAIRLINE = 0.8;

type Line = 'unknown' | 'off' | 'way' | 'best' | 'selected';

function lineOf({ data, selected }: MapFlowEdge): Line {
  if (selected === true) return 'selected';
  const { reach, best } = data?.line ?? { reach: null, best: false };
  if (reach === null) return 'unknown';
  if (reach === 0) return 'off';
  return best ? 'best' : 'way';
}

/**
 * Draws what meets `region`, branches first. Yields after about each shape's worth of work, so that the
 * caller can go on in a later frame.
 *
 * @param context scaled so that the canvas's coordinates hold
 */
export function* shapes(
  context: CanvasRenderingContext2D,
  { nodes, edges, marks, way }: Content,
  colors: Colors,
  region: Rect,
  scale: number,
): Generator<void> {
  const ends = new Map<string, MapFlowNode>();
  for (const node of nodes) {
    ends.set(node.id, node);
    yield;
  }
  const strokes: Record<Line, string> = {
    unknown: colors.edge,
    off: mix(colors.edge, 55, colors.bg),
    way: way === undefined ? colors.edge : mix(way, 60, colors.edge),
    best: way ?? colors.accent,
    selected: colors.accent,
  };
  const groups = new Map<string, MapFlowEdge[]>();
  for (const edge of edges) {
    const key = `${lineOf(edge)} ${marks.faded.edges.has(edge.id) ? 'faded' : ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edge]);
    else group.push(edge);
    yield;
  }
  context.lineWidth = Math.max(1.8, HAIRLINE / scale);
  for (const [key, group] of groups) {
    const [line, faded] = key.split(' ') as [Line, string];
    context.strokeStyle = strokes[line];
    context.globalAlpha = faded === '' ? 1 : 0.25;
    let waiting = 0;
    context.beginPath();
    for (const edge of group) {
      const from = ends.get(edge.source)?.position;
      const to = ends.get(edge.target)?.position;
      if (from === undefined || to === undefined || edge.data === undefined) continue;
      const x1 = from.x + NODE_WIDTH;
      const y1 = from.y + NODE_HEIGHT / 2;
      const y2 = to.y + NODE_HEIGHT / 2 + arrivalOffset(edge.data.arrives);
      context.moveTo(x1, y1);
      if (scale < CURVED) context.lineTo(to.x, y2);
      else {
        const bend = Math.max(40, Math.abs(to.x - x1) / 2);
        context.bezierCurveTo(x1 + bend, y1, to.x - bend, y2, to.x, y2);
      }
      waiting += 1;
      if (waiting === BATCH) {
        context.stroke();
        context.beginPath();
        waiting = 0;
      }
      yield;
    }
    if (waiting > 0) context.stroke();
  }
  yield* blocks(context, nodes, marks, colors, region, scale);
  context.globalAlpha = 1;
}

function* blocks(
  context: CanvasRenderingContext2D,
  nodes: readonly MapFlowNode[],
  marks: Marks,
  colors: Colors,
  region: Rect,
  scale: number,
): Generator<void> {
  const signs = new Map(NODE_KINDS.map((kind) => [kind, new Path2D(KIND_SHAPES[kind])]));
  const found = new Set(marks.found.filter(({ on }) => on === 'node').map(({ id }) => id));
  const current = marks.found[marks.at];
  const border = Math.max(BORDER, HAIRLINE / scale);
  for (const { id, position, type, data, selected } of nodes) {
    const { x, y } = position;
    if (!meets({ left: x, top: y, right: x + NODE_WIDTH, bottom: y + NODE_HEIGHT }, region)) continue;
    const color = colors[type ?? 'event'];
    context.globalAlpha = marks.faded.nodes.has(id) ? 0.25 : 1;
    context.fillStyle = data.off ? mix(color, 6, colors.bg) : mix(color, 18, colors.panel);
    context.strokeStyle = data.off ? mix(color, 45, colors.bg) : color;
    context.lineWidth = border;
    context.fillRect(x, y, NODE_WIDTH, NODE_HEIGHT);
    context.strokeRect(x + border / 2, y + border / 2, NODE_WIDTH - border, NODE_HEIGHT - border);
    const sign = scale < SIGNED ? undefined : signs.get(type ?? 'event');
    if (sign !== undefined) {
      context.save();
      context.translate(x + (NODE_WIDTH - SIGN) / 2, y + (NODE_HEIGHT - SIGN) / 2);
      context.scale(SIGN / 14, SIGN / 14);
      context.lineWidth = 1.5;
      context.stroke(sign);
      context.restore();
    }
    if (selected === true) frame(context, x, y, 8, colors.accent, scale);
    if (found.has(id)) frame(context, x, y, id === current?.id ? 14 : 7, colors.warn, scale);
    yield;
  }
}

function frame(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  color: string,
  scale: number,
): void {
  const wide = Math.max(width, 1.5 / scale);
  context.strokeStyle = color;
  context.lineWidth = wide;
  context.strokeRect(x - wide / 2, y - wide / 2, NODE_WIDTH + wide, NODE_HEIGHT + wide);
}
