import type { Edit } from '../edit.ts';
import type { Plan } from '../schema.ts';
import { changed, isReserved, itemIn, tableNow, writeItem } from './draft-tables.ts';

/** Fixes which option of a decision a plan takes; null leaves it to the policy. */
export function setChoice(planId: string, decisionId: string, edgeId: string | null): Edit {
  return fix(planId, 'decision', decisionId, edgeId, (plan, set) => ({
    ...plan,
    choices: set(plan.choices),
  }));
}

/** Supposes a branch of a chance node in a plan; null leaves it to the probabilities. */
export function setGiven(planId: string, chanceId: string, edgeId: string | null): Edit {
  return fix(planId, 'chance', chanceId, edgeId, (plan, set) => {
    const given = set(plan.given ?? {});
    return changed(plan, { given: Object.keys(given).length === 0 ? undefined : given });
  });
}

type Chosen = Readonly<Record<string, string>>;

function fix(
  planId: string,
  kind: 'decision' | 'chance',
  nodeId: string,
  edgeId: string | null,
  change: (plan: Plan, set: (chosen: Chosen) => Chosen) => Plan,
): Edit {
  return (draft) => {
    const plan = itemIn(tableNow(draft, 'plans'), planId);
    if (plan === undefined || isReserved(nodeId)) return;
    if (itemIn(tableNow(draft, 'nodes'), nodeId)?.kind !== kind) return;
    if (edgeId !== null && itemIn(tableNow(draft, 'edges'), edgeId)?.from !== nodeId) return;
    const next = change(plan, (chosen) => changed(chosen, { [nodeId]: edgeId ?? undefined }));
    writeItem(draft, 'plans', planId, next);
  };
}
