/** Sizes on the canvas, in px at 100 %. Nodes have one fixed size, so that nothing needs to be measured. */
export const NODE_WIDTH = 208;
export const NODE_HEIGHT = 92;
/** Between two columns: room for the branches' labels. */
export const COLUMN_GAP = 192;
export const ROW_GAP = 36;

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Positions = Readonly<Record<string, Point>>;
