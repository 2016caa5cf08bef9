/** Whether observed times run forward along the way that was observed. */
import { isLate, windowOf } from '../../time/index.ts';
import type { CompiledModel } from '../compile/compiled-model.ts';
import { nodeName, problem } from '../compile/wording.ts';
import type { Problem } from '../results.ts';
import type { Fact } from './observations.ts';

/**
 * A problem at each of the `facts` (observations that hold together) whose time ends before one observed further
 * up begins. Every path that is left passes them all, and so in one order, whichever path it is.
 */
export function observedBackwards(model: CompiledModel, facts: readonly Fact[]): Problem[] {
  const timed = facts
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => model.position[a.node]! - model.position[b.node]!);
  const written = ({ index }: Fact) => model.scenario.observations?.[index]?.at ?? '';
  const problems: Problem[] = [];
  let latest = timed[0];
  for (const fact of timed) {
    if (latest !== undefined && isLate(latest.at, windowOf({ date: written(fact) }, model.zone))) {
      const name = nodeName(model.scenario.nodes[fact.node]);
      const before = nodeName(model.scenario.nodes[latest.node]);
      const [at, from] = [fact, latest].map((each) => written(each).replace('T', ' '));
      const message = `${name} was observed at ${at}, but ${before}, which comes before it, only at ${from}: correct one of the times.`;
      const place = { observation: fact.index, node: model.nodeIds[fact.node]! };
      problems.push(
        problem('observed-backwards', message, { ...place, nodes: [model.nodeIds[latest.node]!] }),
      );
    }
    if (latest === undefined || fact.at > latest.at) latest = fact;
  }
  return problems;
}
