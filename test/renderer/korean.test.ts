import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en/index.ts';
import * as format from '../../renderer/i18n/format.ts';
import { languageOf, speak, t } from '../../renderer/i18n/i18n.ts';
import { ko } from '../../renderer/i18n/ko/index.ts';

/** Texts by their whole keys; of plural forms the one that every language has. */
function keysOf(catalogue: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]): (readonly [string, string])[] => {
      const at = path === '' ? key : `${path}.${key}`;
      if (typeof value === 'object') return [...keysOf(value, at)];
      return key.endsWith('_one') ? [] : [[at, value]];
    }),
  );
}
const english = keysOf(en);
const korean = keysOf(ko);

describe('the Korean catalogue', () => {
  it('has every text that the English one has', () => {
    expect([...english.keys()].filter((key) => !korean.has(key))).toEqual([]);
  });

  it('has no text that is gone from the English one', () => {
    expect([...korean.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  it('puts in the same values', () => {
    const values = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
    const wrong = [...korean].filter(
      ([key, text]) => values(text).join() !== values(english.get(key) ?? '').join(),
    );
    expect(wrong).toEqual([]);
  });

  it('is in Korean, but for names and signs', () => {
    const same = [...korean].filter(
      ([key, text]) => text === english.get(key) && /[a-z]{3}/.test(text.replace(/\{\{\w+\}\}/g, '')),
    );
    expect(same.map(([key]) => key).filter((key) => !NAMES.test(key))).toEqual([]);
  });

  it('writes no particle behind a value that asks for another', () => {
    const bare = [...korean].filter(([, text]) =>
      /\}\}[”’]?(?:을|를|은|는|과|와|으로|로|이|가)(?=[\s.,]|$)/.test(text),
    );
    expect(bare).toEqual([]);
  });
});

/** Names of programs and formats, and what stands in expressions. */
const NAMES = /^(?:common\.appName|sharing\.(?:name|group)\.|inspector\.set\.example)/;

describe('Korean spoken', () => {
  beforeAll(() => speak('ko'));
  afterAll(() => speak('en'));

  it('gives particles the form that the title asks for', () => {
    expect(t('library.trashed', { title: '관세 시나리오' })).toBe('“관세 시나리오”를 휴지통으로 옮겼습니다.');
    expect(t('library.trashed', { title: '파업' })).toBe('“파업”을 휴지통으로 옮겼습니다.');
    expect(t('map.step.convert', { kind: t('common.kind.decision') })).toBe('의사결정으로 바꾸기');
    expect(t('map.step.convert', { kind: t('common.kind.outcome') })).toBe('결과로 바꾸기');
  });

  it('has one form for every number', () => {
    expect(t('library.nodes', { count: 1 })).toBe('마디 1개');
    expect(t('library.nodes', { count: 12 })).toBe('마디 12개');
  });

  it('writes dates and spans', () => {
    const zone = 'Asia/Seoul';
    const at = Date.UTC(2025, 5, 25, 5, 30);
    const day = Date.UTC(2025, 5, 23, 15);
    expect(format.formatInstant(at, { zone })).toBe('2025년 6월 25일 14:30');
    expect(format.formatInstant(at, { zone, year: 2025 })).toBe('6월 25일 14:30');
    expect(format.formatInstantRange(day, day + 86_400_000, { zone, year: 2025 })).toBe('6월 24–25일');
    expect(format.formatWindow(Date.UTC(2025, 7, 31, 15), Date.UTC(2025, 8, 30, 15), { zone })).toBe(
      '2025년 9월',
    );
    expect(format.formatWindow(Date.UTC(2025, 7, 31, 15), Date.UTC(2025, 9, 31, 15), { zone })).toBe(
      '2025년 9–10월',
    );
    expect(format.formatLocalDay('2025-06-17')).toBe('2025년 6월 17일');
    expect(format.formatLocalDay('2025-09')).toBe('2025년 9월');
    expect(format.formatSpan(20.5 * 3_600_000)).toBe('20시간 30분');
    expect(format.formatEnteredProbability('likely')).toBe('가능성 높음 55–80%');
  });
});

it('speaks the system’s language where it is known', () => {
  expect(languageOf('system', ['ko-KR', 'en'])).toBe('ko');
  expect(languageOf('system', ['de-DE', 'ko'])).toBe('ko');
  expect(languageOf('system', ['fr'])).toBe('en');
  expect(languageOf('en', ['ko-KR'])).toBe('en');
});
