import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { compile, evaluate } from '#shared/engine/index.ts';
import { applyEdit, fromScenario, observe, readScenario, toScenario } from '#shared/model/index.ts';
import { type Seen, whatChanged } from '../../renderer/app/what-changed.ts';

async function nato(): Promise<Seen> {
  const file = new URL('../../scenarios/nato-2025.scenario.json', import.meta.url);
  const read = readScenario(await readFile(file));
  if (!read.ok) throw new Error(read.code);
  return seen(fromScenario(read.scenario));
}
const seen = (document: Seen['document']): Seen => ({
  document,
  evaluation: evaluate(compile(toScenario(document))).evaluation,
});

test('an observation that moves the best choices says from what to what, and what it does to the score', async () => {
  const before = await nato();
  const { document } = applyEdit(before.document, observe({ node: 'trump-ip4', edge: 'trump-no' }));
  const after = seen(document);
  const moved = Object.entries(after.evaluation.decisions).filter(
    ([node, { best }]) =>
      best !== before.evaluation.decisions[node]?.best &&
      best !== null &&
      (after.evaluation.nodes[node]?.reach ?? 0) > 0,
  );
  expect(moved.length).toBeGreaterThan(0);
  const told = whatChanged(before, after);
  expect(told[0]).toBe('The score goes from +2.8 to +0.69.');
  expect(told).toHaveLength(1 + Math.min(2, moved.length));
  expect(told[1]).toMatch(/^.+: “.+” was best, now it is “.+”\.$/);
  expect(whatChanged(after, before)[0]).toBe('The score goes from +0.69 to +2.8.');
});

test('one that moves nothing says that the choices stay', async () => {
  const before = await nato();
  const { document } = applyEdit(before.document, observe({ node: 'g7', edge: 'to-who', at: '2025-06-17' }));
  expect(whatChanged(before, seen(document))).toEqual(['The best choices ahead stay the same.']);
});
