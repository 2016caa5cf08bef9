import { expect, test } from 'vitest';
import type { DocumentCard, DocumentDetails } from '#shared/host.ts';
import { createLibraryStore } from '../../../renderer/state/library-store.ts';
import { compareIn, type Order, tagsOf } from '../../../renderer/views/library/order.ts';

const card = (id: string, changes: Partial<DocumentCard> = {}): DocumentCard => ({
  id,
  file: `${id}.scenario.json`,
  title: id,
  summary: '',
  modified: '2026-01-01T00:00:00.000Z',
  bytes: 1,
  nodes: 1,
  plans: 0,
  start: null,
  revision: `revision of ${id}`,
  branchOf: null,
  broken: null,
  ...changes,
});
const details = (id: string, changes: Partial<DocumentDetails> = {}): DocumentDetails => ({
  id,
  revision: `revision of ${id}`,
  tags: [],
  problems: { errors: 0, warnings: 0 },
  deadline: null,
  thumbnail: { nodes: [], edges: [] },
  ...changes,
});
const byId = (list: readonly DocumentDetails[]) => Object.fromEntries(list.map((one) => [one.id, one]));
const sorted = (order: Order, cards: DocumentCard[], known: DocumentDetails[]) =>
  cards.toSorted(compareIn(order, byId(known))).map(({ id }) => id);

test('by the next deadline: the nearest first, those without one last, the newer before the older', () => {
  const at = (day: string) => ({ title: 'x', at: Date.parse(day), date: day });
  const cards = [
    card('none'),
    card('late'),
    card('newer', { modified: '2026-02-01T00:00:00.000Z' }),
    card('soon'),
  ];
  const known = [
    details('late', { deadline: at('2026-05-01') }),
    details('soon', { deadline: at('2026-04-01') }),
  ];
  expect(sorted('deadline', cards, known)).toEqual(['soon', 'late', 'newer', 'none']);
});

test('by problems: broken files, then errors, then warnings, then none, then not known', () => {
  const broken = card('broken', { broken: { code: 'refused', message: 'x' }, revision: null });
  const cards = [card('unknown'), card('fine'), card('warned'), card('wrong'), broken, card('large')];
  const known = [
    details('fine'),
    details('warned', { problems: { errors: 0, warnings: 9 } }),
    details('wrong', { problems: { errors: 1, warnings: 0 } }),
    details('large', { problems: null }),
  ];
  expect(sorted('problems', cards, known)).toEqual(['broken', 'wrong', 'warned', 'fine', 'unknown', 'large']);
});

test('tags are those of all documents, each with how many have it', () => {
  const known = [details('a', { tags: ['summit', 'press'] }), details('b', { tags: ['summit'] })];
  expect(tagsOf([card('a'), card('b'), card('c')], byId(known))).toEqual([
    { tag: 'press', count: 1 },
    { tag: 'summit', count: 2 },
  ]);
});

test('details are asked for a few at a time, and again only for what has changed', async () => {
  let cards = Array.from({ length: 50 }, (_, n) => card(`d${n}`));
  cards.push(card('broken', { broken: { code: 'refused', message: 'x' } }));
  const asked: string[][] = [];
  const ok = <T>(value: T) => Promise.resolve({ ok: true as const, value });
  const host = {
    listDocuments: () => ok(cards),
    listTrash: () => ok([]),
    listTemplates: () => ok([]),
    describeDocuments: ({ ids }: { ids: string[] }) => {
      asked.push(ids);
      // One of them is gone meanwhile.
      return ok(ids.filter((id) => id !== 'd7').map((id) => details(id)));
    },
  };
  const store = createLibraryStore(host as unknown as Parameters<typeof createLibraryStore>[0], 'a');
  await store.getState().load();
  await Promise.all([store.getState().describe(), store.getState().describe()]);
  expect(Math.max(...asked.map(({ length }) => length))).toBeLessThan(50);
  expect(asked.flat().toSorted()).toEqual(cards.flatMap(({ id, broken }) => (broken ? [] : id)).toSorted());
  expect(Object.keys(store.getState().details)).toHaveLength(49);
  cards = cards.map((one) => (one.id === 'd3' ? { ...one, revision: 'another' } : one));
  asked.length = 0;
  await store.getState().load();
  await store.getState().describe();
  expect(asked).toEqual([['d3']]);
});
