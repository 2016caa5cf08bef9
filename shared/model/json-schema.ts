import { z } from 'zod';
import { Scenario } from './schema.ts';

/** The format as a JSON Schema, draft 2020-12: what `scenario.schema.json` holds. */
export function scenarioJsonSchema(): object {
  return z.toJSONSchema(Scenario, { target: 'draft-2020-12', io: 'input', reused: 'ref' });
}
