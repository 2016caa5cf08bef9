import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepItems, planLane } from '#shared/drawing/timeline/index.ts';
import { compile, evaluate } from '#shared/engine/index.ts';
import { applyEdit, fromScenario, readScenario, toScenario, updateNodes } from '#shared/model/index.ts';

const read = readScenario(
  readFileSync(join(import.meta.dirname, '../../../scenarios/nato-2025.scenario.json')),
);
if (!read.ok) throw new Error(read.code);
const before = fromScenario(read.scenario);
const lanesOf = (document: typeof before) =>
  planLane(document, evaluate(compile(toScenario(document)), { plan: null }).evaluation, null, 'Best');

it('keeps the items that say what they said, and no other', () => {
  const old = lanesOf(before);
  expect(keepItems(old, lanesOf(before))[0]?.items.every((item, i) => item === old[0]?.items[i])).toBe(true);
  const { document } = applyEdit(before, updateNodes(['later'], { when: { date: '2025-09' } }));
  const now = lanesOf(document);
  const kept = keepItems(old, now);
  expect(kept).toEqual(now);
  const known = new Map(old[0]?.items.map((item) => [item.key, item]));
  const changed = (kept[0]?.items ?? []).filter((item) => known.get(item.key) !== item);
  expect(changed.map(({ node }) => node)).toContain('later');
  expect(changed.map(({ node }) => node)).not.toContain('ip4');
  for (const item of changed) expect(item).not.toEqual(known.get(item.key));
});
