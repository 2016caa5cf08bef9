import { expect, test } from 'vitest';
import { cli, fileWith } from './run-cli.ts';

/** One of everything: one way, one plan, one input, one run, and nothing to judge by. */
const ONE = JSON.stringify({
  format: 'scenario-desk',
  version: 1,
  id: '11111111-2222-4333-8444-555555555556',
  title: 'One',
  timeZone: 'UTC',
  start: '2026-01-01',
  nodes: [
    { id: 'a', kind: 'chance', title: 'A' },
    { id: 'b', kind: 'outcome', title: 'B' },
  ],
  edges: [{ id: 'e', from: 'a', to: 'b', probability: { low: 0.5, high: 1 } }],
  plans: [{ id: 'p', name: 'P', choices: {} }],
});

test('one is spoken of as one', async () => {
  const file = await fileWith(ONE);
  const [evaluate, paths, compare, simulate] = await Promise.all([
    cli(['evaluate', file]),
    cli(['paths', file]),
    cli(['compare', file]),
    cli(['simulate', file, '--trials', '1']),
  ]);
  expect(evaluate?.out).toContain('1 way through;');
  expect(paths?.out).toMatch(/^1 of 1 way /);
  expect(simulate?.out).toContain('\n1 run, seed 1.');
  expect(compare?.out).toContain('\nOne plan.');
  expect(compare?.out).not.toContain('Criteria');
});
