import type { Edit } from '../edit.ts';
import { tableNow, writeItem } from './draft-tables.ts';

/**
 * Gives criteria other weights for the perspective: in the weights of the actor whose perspective it is,
 * or, where that actor has none or there is no perspective, in the criteria's own. A weight of a criterion
 * that is not there is left out.
 */
export function setWeights(weights: Readonly<Record<string, number>>): Edit {
  return (draft) => {
    const criteria = tableNow(draft, 'criteria');
    const known = Object.entries(weights).filter(([id]) => Object.hasOwn(criteria, id));
    const { perspective } = draft.fields;
    const actor =
      perspective === undefined || !Object.hasOwn(draft.actors, perspective)
        ? undefined
        : tableNow(draft, 'actors')[perspective]?.value;
    if (actor?.weights !== undefined) {
      const next = { ...actor.weights };
      // One that is not named counts 0: naming it so would change nothing but the file.
      for (const [id, weight] of known) if (weight !== 0 || Object.hasOwn(next, id)) next[id] = weight;
      writeItem(draft, 'actors', actor.id, { ...actor, weights: next });
      return;
    }
    for (const [id, weight] of known) {
      const criterion = criteria[id]?.value;
      if (criterion !== undefined && (criterion.weight ?? 1) !== weight)
        writeItem(draft, 'criteria', id, { ...criterion, weight });
    }
  };
}
