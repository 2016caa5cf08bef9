import { expect, test, vi } from 'vitest';

test('parts are brought one after the other, and one that cannot be had does not keep the others away', async () => {
  // First what asks for a browser's features; then what takes the host that the window has.
  await import('react-aria-components');
  vi.stubGlobal('window', { scenarioDesk: {}, addEventListener: () => {} });
  const { later, laterCode, loadParts } = await import('../../renderer/app/later.tsx');
  const brought: string[] = [];
  const bring =
    (name: string, fails = false) =>
    async () => {
      brought.push(name);
      if (fails) throw new Error('The host is gone.');
      return () => null;
    };
  later(bring('first'));
  later(bring('second', true));
  const third = laterCode(bring('third', true));
  later(bring('fourth'));
  await loadParts();
  expect(brought).toEqual(['first', 'second', 'third', 'fourth']);
  // What is there is not brought again; what failed is.
  await loadParts();
  expect(brought.slice(4)).toEqual(['second', 'third']);
  await expect(third()).rejects.toThrow('The host is gone.');
});
