import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { speak } from '../../../renderer/i18n/i18n.ts';
import { readDuration, showDuration } from '../../../renderer/input/read-duration.ts';
import { readLine } from '../../../renderer/input/read-line.ts';
import { readProbability, showProbability } from '../../../renderer/input/read-probability.ts';
import { readWhen, showWhen } from '../../../renderer/input/read-when.ts';
import type { Duration, Probability, When } from '../../../shared/model/schema.ts';

const gives = <T>(reading: { readonly ok: boolean; readonly value?: T | undefined }) =>
  reading.ok ? reading.value : reading;

test.each<[string, When]>([
  ['2025년 6월 25일 14:30', { date: '2025-06-25T14:30' }],
  ['2025년 6월 25일(수) 오후 2시 30분', { date: '2025-06-25T14:30' }],
  ['6월 25일 오후 2시 반', { date: '2025-06-25T14:30' }],
  ['6월 25일 오전 12시', { date: '2025-06-25T00:00' }],
  ['6월 25일 14시', { date: '2025-06-25T14:00' }],
  ['7월 8일', { date: '2025-07-08' }],
  ['2026년 9월', { date: '2026-09' }],
  ['2026년', { date: '2026' }],
  ['2025. 6. 25.', { date: '2025-06-25' }],
  ['2025. 6. 25. 14:30', { date: '2025-06-25T14:30' }],
  ['6. 25.', { date: '2025-06-25' }],
  ['6월 24일 ~ 25일', { date: '2025-06-24', until: '2025-06-25' }],
  ['6월 24~25일', { date: '2025-06-24', until: '2025-06-25' }],
  ['6월 28일부터 7월 2일까지', { date: '2025-06-28', until: '2025-07-02' }],
  ['2025년 9–10월', { date: '2025-09', until: '2025-10' }],
  ['6월 25일 14:30 서울', { date: '2025-06-25T14:30', timeZone: 'Asia/Seoul' }],
  ['6월 25일 14:30 헤이그 시각', { date: '2025-06-25T14:30', timeZone: 'Europe/Amsterdam' }],
])('date %s', (typed, when) => {
  expect(gives(readWhen(typed, 2025))).toEqual(when);
});

test.each(['6월 31일', '13월 1일', '언젠가', '6월 25일 25시', '25일 6월쯤', '6월 25일 어딘가'])(
  'no date: %s',
  (typed) => {
    expect(readWhen(typed, 2025).ok).toBe(false);
  },
);

test.each<[string, Duration]>([
  ['3일', 'P3D'],
  ['2시간 30분', 'PT2H30M'],
  ['1개월', 'P1M'],
  ['2주', 'P2W'],
  ['1년 6개월', 'P1Y6M'],
  ['사흘', 'P3D'],
  ['일주일', 'P1W'],
  ['2-3-5일', { min: 'P2D', likely: 'P3D', max: 'P5D' }],
  ['2~3~5일', { min: 'P2D', likely: 'P3D', max: 'P5D' }],
  ['2일에서 4일', { min: 'P2D', likely: 'P3D', max: 'P4D' }],
])('span %s', (typed, duration) => {
  expect(gives(readDuration(typed))).toEqual(duration);
});

test.each(['한참', '3일쯤', '3분의 1'])('no span: %s', (typed) => {
  expect(readDuration(typed).ok).toBe(false);
});

test.each<[string, Probability]>([
  ['가능성 높음', 'likely'],
  ['가능성이 매우 높음', 'very likely'],
  ['반반', 'roughly even chance'],
  ['거의 확실', 'almost certain'],
  ['나머지', 'rest'],
  ['40퍼센트', 0.4],
  ['5분의 2', 0.4],
  ['20~45%', { low: 0.2, high: 0.45 }],
  ['20에서 45%', { low: 0.2, high: 0.45 }],
])('odds %s', (typed, probability) => {
  expect(gives(readProbability(typed))).toEqual(probability);
});

test('a line with Korean words for kind, odds and date', () => {
  const none = () => undefined;
  const named = { problem: () => 'no', criterion: none, actor: none, variable: none };
  const context = { year: 2025, from: 'chance', ...named } as const;
  expect(readLine('참석 (가능성 높음) → 시한: 관세 유예 종료 (7월 8일)', context)).toEqual({
    label: '참석',
    probability: 'likely',
    kind: 'deadline',
    title: '관세 유예 종료',
    when: { date: '2025-07-08' },
  });
  expect(readLine('놓친 경우 (놓침) → 결과: 결렬', { ...context, from: 'deadline' })).toMatchObject({
    on: 'missed',
    kind: 'outcome',
    title: '결렬',
  });
});

describe('spoken in Korean', () => {
  beforeAll(() => speak('ko'));
  afterAll(() => speak('en'));

  it.each<When>([
    { date: '2025-06-25T14:30' },
    { date: '2025-06-25', timeZone: 'Europe/Amsterdam' },
    { date: '2025-09' },
    { date: '2025' },
    { date: '2025-06-24', until: '2025-06-25' },
    { date: '2025-09', until: '2026-01' },
  ])('dates are shown in Korean, and read back: %o', (when) => {
    expect(showWhen(when)).toMatch(/년/);
    expect(gives(readWhen(showWhen(when)))).toEqual(when);
  });

  it.each<Duration>(['P3D', 'PT2H30M', 'P1Y6M', { min: 'P2D', likely: 'P3D', max: 'P5D' }])(
    'spans are shown in Korean, and read back: %o',
    (duration) => {
      expect(showDuration(duration)).toMatch(/[가-힣]/);
      expect(gives(readDuration(showDuration(duration)))).toEqual(duration);
    },
  );

  it.each<Probability>([
    'likely',
    'almost no chance',
    'roughly even chance',
    'rest',
    0.4,
    { low: 0.2, high: 0.45 },
  ])('odds are shown, and read back: %o', (probability) => {
    expect(gives(readProbability(showProbability(probability)))).toEqual(probability);
  });
});
