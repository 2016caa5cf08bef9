import type { Node, ScenarioDocument } from '#shared/model/index.ts';

/** Whether two contents differ in nothing but where nodes are drawn: then the same is computed from both. */
export function differInPlacesOnly(a: ScenarioDocument, b: ScenarioDocument): boolean {
  const { nodes: before, ...rest } = a;
  const others = Object.keys(rest) as (keyof typeof rest)[];
  if (others.some((name) => a[name] !== b[name])) return false;
  const ids = Object.keys(before);
  if (ids.length !== Object.keys(b.nodes).length) return false;
  return ids.every((id) => {
    const [one, other] = [before[id], b.nodes[id]];
    if (one === other) return true;
    if (one === undefined || other === undefined || one.order !== other.order) return false;
    return sameButPlace(one.value, other.value);
  });
}

function sameButPlace(a: Node, b: Node): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Node>;
  names.delete('position');
  return [...names].every((name) => a[name] === b[name]);
}
