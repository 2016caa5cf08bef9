import { expect, test } from 'vitest';
import type { HostApi, HostEvent } from '#shared/host.ts';
import { askEarly } from '../../../renderer/host/ask-early.ts';
import { OPERATION_NAMES } from '../../../renderer/host/operation-names.ts';
import { OPERATIONS } from '../../../shared/host.ts';

/** Answers each question with its number, counted from 1, as the revision. */
function counting() {
  const listeners = new Set<(event: HostEvent) => void>();
  const asked: string[] = [];
  const host = {
    openDocument: ({ id }: { id: string }) => {
      asked.push(id);
      return Promise.resolve({ ok: true, value: { id, revision: String(asked.length) } });
    },
    subscribe: (listener: (event: HostEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as HostApi;
  const tell = (event: HostEvent) => {
    for (const listener of listeners) listener(event);
  };
  return { host, asked, listeners, tell };
}
const revisionOf = async (host: HostApi, id: string) => {
  const result = await host.openDocument({ id });
  return result.ok ? result.value.revision : result.error;
};

test('who opens first gets what was asked for early, once; another document is asked for', async () => {
  const { host, asked, listeners } = counting();
  const early = askEarly(host);
  early.askFor('a');
  expect(asked).toEqual(['a']);
  expect(await revisionOf(early.host, 'b')).toBe('2');
  expect(await revisionOf(early.host, 'a')).toBe('1');
  expect(listeners.size).toBe(0);
  expect(await revisionOf(early.host, 'a')).toBe('3');
});

test.each([
  ['it was saved by another program', { type: 'document-changed', id: 'a', revision: 'x', client: null }],
  ['events may have been missed', { type: 'events-missed' }],
] satisfies [string, HostEvent][])('an answer that may be outdated is not given: %s', async (_, event) => {
  const { host, tell } = counting();
  const early = askEarly(host);
  early.askFor('a');
  tell({ type: 'document-changed', id: 'b', revision: 'x', client: null });
  tell(event);
  expect(await revisionOf(early.host, 'a')).toBe('2');
});

test('a change of another document leaves the answer as good as it was', async () => {
  const { host, tell } = counting();
  const early = askEarly(host);
  early.askFor('a');
  tell({ type: 'document-changed', id: 'b', revision: 'x', client: null });
  expect(await revisionOf(early.host, 'a')).toBe('1');
});

test('the names are those of the contract', () => {
  expect(OPERATION_NAMES.toSorted()).toEqual(Object.keys(OPERATIONS).toSorted());
});
