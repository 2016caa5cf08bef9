import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineContext, readBranch, readLine, type TypedLine } from '../../../renderer/input/read-line.ts';

const after = (from: LineContext['from']): LineContext => ({
  year: 2025,
  from,
  isExpression: (text) => (/^(?:pull_aside|if\(.*\))$/.test(text) ? null : 'no expression'),
});

describe('a line after a chance node', () => {
  const cases: readonly (readonly [string, TypedLine])[] = [
    ['Who goes?', { title: 'Who goes?' }],
    ['  Who\n goes? ', { title: 'Who goes?' }],
    [
      'IP4 opens (25 Jun 14:30 Amsterdam)',
      {
        title: 'IP4 opens',
        when: { date: '2025-06-25T14:30', timeZone: 'Europe/Amsterdam' },
      },
    ],
    [
      'Deadline: Suspension ends (8 July)',
      {
        title: 'Suspension ends',
        kind: 'deadline',
        when: { date: '2025-07-08' },
      },
    ],
    ['c: Do they talk?', { title: 'Do they talk?', kind: 'chance' }],
    ['L : Suspension ends', { title: 'Suspension ends', kind: 'deadline' }],
    ['x: no kind', { title: 'x: no kind' }],
    ['Comes (likely) → They talk', { title: 'They talk', label: 'Comes', probability: 'likely' }],
    [
      'Comes (20-45%) -> chance: Do they talk? (Sep 2025)',
      {
        title: 'Do they talk?',
        kind: 'chance',
        when: { date: '2025-09' },
        label: 'Comes',
        probability: { low: 0.2, high: 0.45 },
      },
    ],
    [
      'Pull-aside (pull_aside) => Sidelines',
      {
        title: 'Sidelines',
        label: 'Pull-aside',
        probability: 'pull_aside',
      },
    ],
    [
      'Granted (if(met, 1, if(not met, 0.5, 0))) → Summit (in Washington)',
      {
        title: 'Summit (in Washington)',
        label: 'Granted',
        probability: 'if(met, 1, if(not met, 0.5, 0))',
      },
    ],
    ['Stays away (rest)', { title: 'Stays away', probability: 'rest' }],
    ['→ Only a title', { title: 'Only a title' }],
    // What is neither a date nor odds is part of the words.
    ['Sidelines (Rutte, Marles)', { title: 'Sidelines (Rutte, Marles)' }],
    ['Meeting (1)', { title: 'Meeting (1)' }],
    ['Tariffs at 25% take effect', { title: 'Tariffs at 25% take effect' }],
    ['Comes (perhaps) → Talk', { title: 'Talk', label: 'Comes (perhaps)' }],
  ];
  for (const [text, line] of cases) it(text, () => expect(readLine(text, after('chance'))).toEqual(line));
});

it('odds only after chance, missed only after dated nodes, branches only where there is one', () => {
  expect(readLine('Press (40%) → Push', after('decision'))).toEqual({ title: 'Push', label: 'Press (40%)' });
  expect(readLine('Too late (missed) → Sidelines', after('event'))).toEqual({
    title: 'Sidelines',
    label: 'Too late',
    on: 'missed',
  });
  expect(readLine('Too late (missed) → Sidelines', after('decision'))).toEqual({
    title: 'Sidelines',
    label: 'Too late (missed)',
  });
  expect(readLine('Lee → Trump', after(null))).toEqual({ title: 'Lee → Trump' });
  expect(readBranch('No word with him (rest)', after('chance'))).toEqual({
    label: 'No word with him',
    probability: 'rest',
  });
  expect(readBranch(' ', after('chance'))).toEqual({});
});

it('never throws, and a text without signs of its own is the title', () => {
  const unit = fc.constantFrom(
    'a',
    ' ',
    '(',
    ')',
    '→',
    '->',
    ':',
    'event',
    '40%',
    'rest',
    '8 July',
    'missed',
  );
  fc.assert(
    fc.property(
      fc.string({ unit, maxLength: 12 }),
      fc.constantFrom('chance', 'event', null),
      (text, from) => {
        const line = readLine(text, after(from));
        if (!/[(:>→]/.test(text)) expect(line).toEqual({ title: text.replaceAll(/\s+/g, ' ').trim() });
      },
    ),
    { numRuns: 2000 },
  );
});
