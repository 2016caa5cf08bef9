import { fromScenario, TABLE_NAMES } from '../document-conversion.ts';
import type { Edit } from '../edit.ts';
import { sameValue } from '../same-value.ts';
import type { Scenario } from '../schema.ts';

/** Makes the document that scenario, as one step: what is equal already stays as it is. */
export function replaceContent(scenario: Scenario): Edit {
  return (draft) => {
    const next = fromScenario(scenario) as unknown as Record<string, unknown>;
    const written = draft as unknown as Record<string, unknown>;
    for (const name of ['fields', ...TABLE_NAMES])
      if (!sameValue(written[name], next[name])) written[name] = next[name];
  };
}
