/** Places are px at 100 %. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** From the node's side to its label, as a share of the way to the target, and its bounds in px. */
const FAN_SHARE = 0.14;
const LEAST_FAN = 12;
const MOST_FAN = 26;
/** Room for the arrowhead and the bend before it. */
const ARROW = 16;
/** Between the labels of one node, centre to centre. */
export const LABEL_STEP = 34;
const TARGET_SPREAD = 48;
const TARGET_STEP = 12;
/** With the fan before it, less than the gap between two columns. */
const MOST_LABEL = 150;
const LEAST_LABEL = 56;

/** The place of a branch among the branches of one node: the first of three is 0 of 3. */
export interface Rank {
  readonly rank: number;
  readonly count: number;
}

export interface Route {
  /** For `d` of an SVG path. */
  readonly path: string;
  /** The middle of the label's left side, and the most it may be wide. */
  readonly label: Point;
  readonly labelWidth: number;
}

const middle = ({ rank, count }: Rank) => rank - (count - 1) / 2;

/** How far beside the middle of its target's side a branch arrives. */
export function arrivalOffset(at: Rank): number {
  return middle(at) * Math.min(TARGET_STEP, TARGET_SPREAD / Math.max(1, at.count));
}

/**
 * The way of a branch: it leaves the node's middle, runs level through its label (the labels of one node
 * stand below each other, so they never overlap, however many branches lead to the same node), then on.
 *
 * @param leaves place among the branches out of the node
 * @param arrives place among the branches into the target
 * @param text width of its label in px; 0 for none
 */
export function routeEdge(from: Point, to: Point, leaves: Rank, arrives: Rank, text: number): Route {
  const end = { x: to.x, y: to.y + arrivalOffset(arrives) };
  const forward = end.x - from.x;
  const fan = forward > 0 ? Math.max(LEAST_FAN, Math.min(MOST_FAN, FAN_SHARE * forward)) : MOST_FAN;
  const room = forward > 0 ? forward - fan - ARROW : MOST_LABEL;
  const labelWidth = Math.max(LEAST_LABEL, Math.min(MOST_LABEL, room));
  const level = from.y + middle(leaves) * LABEL_STEP;
  const label = { x: from.x + fan, y: level };
  if (text === 0) return { path: curve(from, end), label, labelWidth };
  // The label hides the line: it may already bend below the label's end.
  const past = { x: label.x + 0.7 * Math.min(text, labelWidth), y: level };
  return { path: through(from, label, past, end), label, labelWidth };
}

function curve(a: Point, b: Point): string {
  const bend = Math.max(40, Math.abs(b.x - a.x) / 2);
  return `M${a.x},${a.y} C${a.x + bend},${a.y} ${b.x - bend},${b.y} ${b.x},${b.y}`;
}

function through(from: Point, label: Point, past: Point, end: Point): string {
  const half = (label.x - from.x) / 2;
  const bend = end.x > past.x ? Math.max(24, (end.x - past.x) / 2) : 90;
  return (
    `M${from.x},${from.y} C${from.x + half},${from.y} ${label.x - half},${label.y} ${label.x},${label.y} ` +
    `L${past.x},${past.y} C${past.x + bend},${past.y} ${end.x - bend},${end.y} ${end.x},${end.y}`
  );
}
