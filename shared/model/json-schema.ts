import { z } from 'zod';
import * as format from './schema.ts';

const { IsoDuration, LocalDate, LocalMoment, Scenario } = format;

/** The form of texts that the schema checks by functions, which JSON Schema cannot hold. */
const PATTERNS = new Map<z.core.$ZodType, { readonly pattern: string; readonly description: string }>([
  [
    LocalDate,
    {
      pattern: '^\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2})?)?)?$',
      description: 'ISO 8601 local date: 2025, 2025-09, 2025-07-08 or 2025-06-25T14:30',
    },
  ],
  [
    LocalMoment,
    {
      pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?$',
      description: 'ISO 8601 local day or minute: 2025-07-08 or 2025-06-25T14:30',
    },
  ],
  [IsoDuration, { pattern: '^P[0-9YMWDTHS.,]+$', description: 'ISO 8601 duration: P3D, PT2H30M, P1M' }],
]);

/** Every exported schema but the whole gets a definition of its own, under the name that it has in the code. */
const names = z.registry<{ readonly id: string }>();
for (const [id, part] of Object.entries(format))
  if (part instanceof z.ZodType && part !== Scenario) names.add(part, { id });

/**
 * The format as a JSON Schema, draft 2020-12: what `scenario.schema.json` holds. It accepts every file
 * that `readScenario` accepts, and some more: rules across fields, calendars and zones are not in it.
 */
export function scenarioJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(Scenario, {
    target: 'draft-2020-12',
    io: 'input',
    metadata: names,
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, PATTERNS.get(zodSchema));
    },
  });
  return {
    $schema,
    title: 'Scenario Desk scenario, version 1',
    description: 'Properties that are not named here are allowed everywhere and kept.',
    ...schema,
  };
}
