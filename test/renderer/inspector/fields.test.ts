import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  describeWhen,
  readDay,
  readMoment,
  showMoment,
} from '../../../renderer/inspector/fields/describe.ts';
import { readTags, showTags } from '../../../renderer/inspector/fields/tags.ts';
import { withEntry, withProperty } from '../../../renderer/inspector/fields/with-entry.ts';
import { sharedValue } from '../../../renderer/inspector/many/shared-value.ts';
import { branchName, fieldProblem, problemsAt } from '../../../renderer/inspector/problems-at.ts';

test('a window is described with its zone, an instant elsewhere in the document’s time too', () => {
  expect(describeWhen({ date: '2025-06-24', until: '2025-06-25' }, 'Asia/Seoul')).toBe(
    '24–25 Jun 2025 · Seoul',
  );
  expect(describeWhen({ date: '2025-06-25T14:30', timeZone: 'Europe/Amsterdam' }, 'Asia/Seoul')).toBe(
    '25 Jun 2025 14:30 · Amsterdam = 25 Jun 2025 21:30 Seoul',
  );
});

test('a moment is one day or minute in the document’s zone', () => {
  expect(readMoment('20 June 9:00', 2025)).toEqual({ ok: true, value: '2025-06-20T09:00' });
  expect(readMoment('', 2025)).toEqual({ ok: true, value: undefined });
  for (const text of ['June 2025', '2025', '24–25 June', '20 June 9:00 Washington', '31 June'])
    expect(readMoment(text, 2025).ok, text).toBe(false);
});

test('a day of a source may be as vague as a year, but no window', () => {
  expect(readDay('Sep 2025', 2025)).toEqual({ ok: true, value: '2025-09' });
  expect(readDay('24–25 June', 2025).ok).toBe(false);
});

test('every moment survives showing and reading', () => {
  const minutes = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(minutes, fc.boolean(), (date, day) => {
      const moment = date.toISOString().slice(0, day ? 10 : 16);
      expect(readMoment(showMoment(moment), 2025)).toEqual({ ok: true, value: moment });
    }),
  );
});

test('tags are trimmed, unique, and none is no list at all', () => {
  expect(readTags(' travel, summit,,travel ')).toEqual({ ok: true, value: ['travel', 'summit'] });
  expect(readTags(' , ')).toEqual({ ok: true, value: undefined });
  expect(showTags(['travel', 'summit'])).toBe('travel, summit');
});

test('setting an entry leaves the record as it was, and the last one taken out leaves none', () => {
  const record = { a: 1 };
  expect(withEntry(record, 'b', 2)).toEqual({ a: 1, b: 2 });
  expect(withEntry(record, 'a', undefined)).toBeUndefined();
  expect(withEntry(undefined, 'a', 1)).toEqual({ a: 1 });
  expect(record).toEqual({ a: 1 });
  expect(withProperty<{ a: number; b?: number }, 'b'>({ a: 1, b: 2 }, 'b', undefined)).toEqual({ a: 1 });
});

test('what several have in common', () => {
  const tags = (item: { tags?: readonly string[] }) => item.tags;
  expect(sharedValue([{ tags: ['a'] }, { tags: ['a'] }], tags)).toEqual(['a']);
  expect(sharedValue([{ tags: ['a'] }, {}], tags)).toBeNull();
  expect(sharedValue([{}, {}], tags)).toBeUndefined();
  expect(sharedValue([], tags)).toBeNull();
});

test('problems are found where they are, with those about several nodes at each of them', () => {
  const problem = (at: object, message: string) =>
    ({ code: 'expression', severity: 'error', message, at }) as const;
  const all = [
    problem({ node: 'a', field: 'effects.gain' }, 'first'),
    problem({ nodes: ['a', 'b'] }, 'second'),
    problem({ edge: 'e', field: 'guard' }, 'third'),
    problem({ plan: 'p' }, 'fourth'),
  ];
  expect(problemsAt(all, { node: 'a' }).map(({ message }) => message)).toEqual(['first', 'second']);
  expect(problemsAt(all, { node: 'b' }).map(({ message }) => message)).toEqual(['second']);
  expect(problemsAt(all, { edge: 'e' }).map(({ message }) => message)).toEqual(['third']);
  expect(fieldProblem(all, 'guard')).toBe('third');
  expect(fieldProblem(all, 'probability')).toBeUndefined();
});

test('a branch without a label is called after where it leads', () => {
  const edge = { id: 'e', from: 'a', to: 'b' };
  expect(branchName(edge, (id) => `the ${id}`)).toBe('the b');
  expect(branchName({ ...edge, label: 'Goes' }, () => '')).toBe('Goes');
});
