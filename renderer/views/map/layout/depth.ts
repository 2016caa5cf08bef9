import type { LayoutInput } from './elk-layout.ts';

/** How many nodes the longest way along the branches has; what lies on circles, and behind them, is left out. */
export function depthOf({ nodes, edges }: LayoutInput): number {
  const next = new Map(nodes.map((id): [string, string[]] => [id, []]));
  const entering = new Map(nodes.map((id) => [id, 0]));
  for (const { from, to } of edges) {
    next.get(from)?.push(to);
    entering.set(to, (entering.get(to) ?? 0) + 1);
  }
  const depth = new Map<string, number>();
  const ready = nodes.filter((id) => entering.get(id) === 0);
  let deepest = 0;
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    const here = (depth.get(id) ?? 0) + 1;
    deepest = Math.max(deepest, here);
    for (const to of next.get(id) ?? []) {
      depth.set(to, Math.max(depth.get(to) ?? 0, here));
      const left = (entering.get(to) ?? 0) - 1;
      entering.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return deepest;
}
