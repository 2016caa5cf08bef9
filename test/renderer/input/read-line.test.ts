import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LineContext,
  readBranch,
  readLine,
  type TypedLine,
  unreadIn,
} from '../../../renderer/input/read-line.ts';

const leaving = (from: LineContext['from']): LineContext => ({
  year: 2025,
  from,
  problem: (text, type) =>
    /^(?:pull_aside|if\(.*\))$/.test(text) === (type === 'number') && /^[\w"=(),; .]+$/.test(text)
      ? null
      : 'no expression',
  criterion: (name) => ({ alliance: 'alliance', 'domestic approval': 'approval' })[name.toLowerCase()],
  actor: (name) => ({ 'the ppp': 'ppp' })[name.toLowerCase()],
  variable: (id) => ({ met: 'boolean' as const })[id],
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
  for (const [text, line] of cases) it(text, () => expect(readLine(text, leaving('chance'))).toEqual(line));
});

it('odds only after chance, missed only after dated nodes, branches only where there is one', () => {
  expect(readLine('Press (40%) → Push', leaving('decision'))).toEqual({
    title: 'Push',
    label: 'Press (40%)',
  });
  expect(readLine('Too late (missed) → Sidelines', leaving('event'))).toEqual({
    title: 'Sidelines',
    label: 'Too late',
    on: 'missed',
  });
  expect(readLine('Too late (missed) → Sidelines', leaving('decision'))).toEqual({
    title: 'Sidelines',
    label: 'Too late (missed)',
  });
  expect(readLine('Lee → Trump', leaving(null))).toEqual({ title: 'Lee → Trump' });
  expect(readBranch('No word with him (rest)', leaving('chance'))).toEqual({
    label: 'No word with him',
    probability: 'rest',
  });
  expect(readBranch(' ', leaving('chance'))).toEqual({});
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
        const line = readLine(text, leaving(from));
        if (!/[(:>→]/.test(text)) expect(line).toEqual({ title: text.replaceAll(/\s+/g, ' ').trim() });
      },
    ),
    { numRuns: 2000 },
  );
});

describe('what else stands in the brackets, divided by semicolons', () => {
  it('of a branch: a condition, how long it takes, effects, new values', () => {
    const typed =
      'Comes, faces Lee (likely; if met; after 2-3 days; Alliance +0.7; domestic approval −0,3; set met = true)';
    expect(readBranch(typed, leaving('chance'))).toEqual({
      label: 'Comes, faces Lee',
      probability: 'likely',
      guard: 'met',
      lag: { min: 'P2D', likely: 'P2DT12H', max: 'P3D' },
      effects: { alliance: 0.7, approval: -0.3 },
      set: { met: 'true' },
    });
  });

  it('of a node: when, how long it takes, who, effects, new values', () => {
    const typed =
      'Sent (after 1 day) → e: Kim speaks (25 Jun; takes 3d; by the PPP; alliance = if(met, 1, 0))';
    expect(readLine(typed, leaving('decision'))).toEqual({
      label: 'Sent',
      lag: 'P1D',
      kind: 'event',
      title: 'Kim speaks',
      when: { date: '2025-06-25' },
      own: { duration: 'P3D', actor: 'ppp', effects: { alliance: 'if(met, 1, 0)' } },
    });
  });

  it('a branch without a label, an effect without a sign, a semicolon within a string', () => {
    expect(readBranch('(after 2 days)', leaving('event'))).toEqual({ lag: 'P2D' });
    expect(readLine('o: End (alliance 2)', leaving(null))).toEqual({
      kind: 'outcome',
      title: 'End',
      own: { effects: { alliance: 2 } },
    });
    expect(readLine('End (alliance = if(met == "a;b", 1, 0))', leaving(null)).own).toEqual({
      effects: { alliance: 'if(met == "a;b", 1, 0)' },
    });
  });

  it('one part that is not understood, or one that is said twice, and all is part of the words', () => {
    for (const typed of [
      'Comes (likely; soon)',
      'Comes (likely; unlikely)',
      'Comes (alliance +1; alliance +2)',
      'Comes (nobody +1)',
      'Comes (likely;)',
      'Comes (set other = 1)',
      'Comes (by nobody)',
    ])
      expect(readBranch(typed, leaving('chance'))).toEqual({ label: typed });
  });
});

describe('what in brackets was meant to say something and is not understood', () => {
  it.each([
    ['Attend → c: Does he come? (20 Nov 2026; by Seoul)', 'by Seoul'],
    ['Does he come? (by Seoul)', 'by Seoul'],
    ['Summit (Value +3)', 'Value +3'],
    ['Summit (Value −1.5)', 'Value −1.5'],
    ['Comes (likely; if sun > 3) → Summit', 'if sun > 3'],
    ['Summit (25 June; likely maybe)', 'likely maybe'],
  ])('%s: %s', (typed, part) => {
    expect(unreadIn(typed, leaving('chance'))).toBe(part);
  });
  it.each([
    'Do they talk? (by the PPP; Alliance +1; takes 3 h)',
    'Comes (likely; alliance +1) → Summit (25 June)',
    'Meeting (1)',
    'North Atlantic Treaty Organization (NATO)',
    'The talks (or what is left of them)',
    'Comes (likely)',
  ])('nothing: %s', (typed) => {
    expect(unreadIn(typed, leaving('chance'))).toBeNull();
  });
});
