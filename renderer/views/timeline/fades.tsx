import { NODE_KINDS } from '#shared/model/schema.ts';

/** Gradients from nothing to a kind's colour and back: an uncertain time thins out away from the likely one. */
export function Fades({ paint }: { readonly paint: string }) {
  return (
    <defs>
      {NODE_KINDS.flatMap((kind) =>
        (['in', 'out'] as const).map((side) => (
          <linearGradient key={kind + side} id={`${paint}-${kind}-${side}`}>
            <stop offset="0" stopColor={`var(--${kind})`} stopOpacity={side === 'in' ? 0.04 : 0.42} />
            <stop offset="1" stopColor={`var(--${kind})`} stopOpacity={side === 'in' ? 0.42 : 0.04} />
          </linearGradient>
        )),
      )}
    </defs>
  );
}
