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

/** The overview in the lower right corner, and how far its left and upper side are from the canvas's sides; px. */
export const OVERVIEW = { width: 176, height: 104 };
export const OVERVIEW_ROOM = { width: OVERVIEW.width + 27, height: OVERVIEW.height + 27 };
