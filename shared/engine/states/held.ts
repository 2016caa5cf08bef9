/** A plan's `choices` and `given` by index. */
import type { NodeKind } from '../../model/schema.ts';
import type { CompiledModel } from '../compile/compiled-model.ts';
import { nodeName, problem } from '../compile/wording.ts';
import type { Problem } from '../results.ts';
import type { Held } from './evidence.ts';

/** Null where the plan holds nothing. Entries that are not about an edge of their node are reported. */
export function heldBy(model: CompiledModel, planId: string | null, problems: Problem[]): Held | null {
  const plan = planId === null ? undefined : model.scenario.plans?.find(({ id }) => id === planId);
  if (plan === undefined) return null;
  const held: Held = new Int32Array(model.nodeIds.length).fill(-1);
  let any = false;
  const hold = (nodeId: string, edgeId: string, kind: NodeKind): void => {
    const n = model.nodeIndex.get(nodeId) ?? -1;
    const e = model.edgeIndex.get(edgeId) ?? -1;
    if (n >= 0 && e >= 0 && model.kinds[n] === kind && leaves(model, e, n)) {
      held[n] = e;
      any = true;
      return;
    }
    const what = kind === 'decision' ? 'an option of a decision' : 'a branch of a chance node';
    const message = `The plan “${plan.name}” fixes ${nodeName(model.scenario.nodes[n])}, but what it names is not ${what} there: choose again.`;
    problems.push(problem('plan-not-available', message, { plan: plan.id, node: nodeId, edge: edgeId }));
  };
  for (const node in plan.choices) hold(node, plan.choices[node]!, 'decision');
  for (const node in plan.given ?? {}) hold(node, plan.given?.[node] ?? '', 'chance');
  return any ? held : null;
}

/** Whether e is one of the ordinary edges out of n. */
function leaves({ outStart, outEdges, edgeFrom }: CompiledModel, e: number, n: number): boolean {
  return edgeFrom[e] === n && outEdges.subarray(outStart[n]!, outStart[n + 1]!).includes(e);
}
