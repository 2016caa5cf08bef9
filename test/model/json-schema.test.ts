import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scenarioJsonSchema } from '#shared/model/index.ts';
import { scenarios } from './scenarios.ts';

const ROOT = join(import.meta.dirname, '../..');
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(scenarioJsonSchema());

async function json(path: string): Promise<unknown> {
  return JSON.parse(await readFile(join(ROOT, path), 'utf8')) as unknown;
}

test('the file in the repository is the schema of the code', async () => {
  const kept = await readFile(join(ROOT, 'shared/model/scenario.schema.json'), 'utf8');
  expect(kept, 'scenario.schema.json is out of date: run `npm run schema`').toBe(
    `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`,
  );
});

test('it accepts whatever the reader accepts', async () => {
  expect(validate(await json('scenarios/nato-2025.scenario.json'))).toBe(true);
  fc.assert(fc.property(scenarios(), (scenario) => validate(scenario)));
});

test.for(['wrong-types', 'bad-dates', 'bad-ids'])(
  'it refuses the wrong types and texts of %s',
  async (name) => {
    expect(validate(await json(`test/fixtures/bad-input/${name}.scenario.json`))).toBe(false);
  },
);
