interface PlanMarkProps {
  /** Of the plan among those compared: says which shape. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
}

/** Disc, square, diamond, triangle up, triangle down, cross: colour is not all that tells six plans apart. */
const SHAPES = [
  'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z',
  'M-4 -4h8v8h-8z',
  'M0 -5.5L5.5 0L0 5.5L-5.5 0z',
  'M0 -5L5 4H-5z',
  'M0 5L5 -4H-5z',
  'M-5 -1.5h3.5v-3.5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5z',
] as const;

/** A plan's mark in a chart. */
export function PlanMark({ index, x, y, colour }: PlanMarkProps) {
  return (
    <path
      d={SHAPES[index % SHAPES.length]}
      transform={`translate(${x} ${y})`}
      style={{ fill: colour, stroke: 'var(--panel)' }}
    />
  );
}
