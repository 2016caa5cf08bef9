import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile, evaluate } from '#shared/engine/index.ts';
import { applyEdit, fromScenario, observe, readScenario, toScenario } from '#shared/model/index.ts';
import { bestChoice } from '../../renderer/views/document/summary.ts';

function nato() {
  const read = readScenario(readFileSync('scenarios/nato-2025.scenario.json'));
  if (!read.ok) throw new Error('the template does not read');
  return fromScenario(read.scenario);
}
const bestOf = (document: ReturnType<typeof nato>) =>
  bestChoice(document, evaluate(compile(toScenario(document)), { plan: null }).evaluation)?.label;

test('the best choice is the first that is still to be made', () => {
  expect(bestOf(nato())).toBe('Send Wi');
});

test('once it was made it is the next one of those judged for, not what others decide meanwhile', () => {
  const decided = applyEdit(nato(), observe({ node: 'who', edge: 'go-wi' })).document;
  expect(bestOf(decided)).toBe('Send negotiators');
});
