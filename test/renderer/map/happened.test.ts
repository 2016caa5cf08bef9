import { beforeAll, expect, test, vi } from 'vitest';
import { fromScenario, newScenario, type Observation } from '#shared/model/index.ts';

let waysOf: typeof import('../../../renderer/views/map/happened/happened.ts')['waysOf'];
beforeAll(async () => {
  vi.stubGlobal('window', { scenarioDesk: {}, addEventListener: () => {} });
  ({ waysOf } = await import('../../../renderer/views/map/happened/happened.ts'));
});

const asked = (edge: string | null, cameAbout: boolean, observed: readonly Observation[] = [], count = 3) => {
  const document = fromScenario({
    ...newScenario({ title: 'Asked', timeZone: 'UTC', start: '2025-06-01' }),
    nodes: [
      { id: 'a', kind: 'chance', title: 'A' },
      ...['x', 'y', 'z'].map((id) => ({ id, kind: 'outcome' as const, title: id })),
    ],
    edges: ['x', 'y', 'z'].slice(0, count).map((to) => ({ id: `a${to}`, from: 'a', to })),
    observations: [...observed],
  });
  const { ways, proposed } = waysOf(document, { node: 'a', edge, cameAbout });
  return [ways.map(({ id }) => id).join(' '), proposed];
};

test('that a branch came about is proposed as it was asked', () => {
  expect(asked('ay', true)).toEqual(['ax ay az', 'ay']);
});

test('where a branch did not come about, one of the others did; of two it can only be the other', () => {
  expect(asked('ay', false)).toEqual(['ax az', null]);
  expect(asked('ay', false, [], 2)).toEqual(['ax', 'ax']);
});

test('of a node, what was marked before is proposed', () => {
  expect(asked(null, true)).toEqual(['ax ay az', null]);
  expect(asked(null, true, [{ node: 'a', edge: 'az' }])).toEqual(['ax ay az', 'az']);
  expect(asked(null, true, [{ node: 'a' }])).toEqual(['ax ay az', '']);
  expect(asked('az', false, [{ node: 'a', edge: 'az' }])).toEqual(['ax ay', null]);
  expect(asked(null, true, [], 0)).toEqual(['', '']);
});
