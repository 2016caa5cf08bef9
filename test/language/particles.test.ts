import { expect, test } from 'vitest';
import { particle, quoted, withParticles } from '#shared/language/particles.ts';

test.each([
  ['위성락', '을'],
  ['대통령', '을'],
  ['총리', '를'],
  ['서울', '을'],
  // Quotes, brackets and the ends of sentences are not read.
  ['누가 가는가?', '를'],
  ['NATO (북대서양조약기구)', '를'],
  ['결렬”', '을'],
  // Composed or not, it is the same syllable.
  ['결렬'.normalize('NFD'), '을'],
])('%s%s', (word, form) => {
  expect(particle(word, '을/를')).toBe(form);
});

test.each([
  ['1', '이'],
  ['2', '가'],
  ['3', '이'],
  ['9', '가'],
  ['0', '이'],
  ['10', '이'],
  ['2,000', '이'],
  ['1000000000000', '가'],
  ['2.40', '이'],
  ['38%', '가'],
  ['G7', '이'],
  ['IP4', '가'],
])('numbers as they are read: %s%s', (word, form) => {
  expect(particle(word, '이/가')).toBe(form);
});

test.each([
  ['Trump', '가'],
  ['Seoul', '이'],
  ['Wi', '가'],
  ['NATO', '가'],
  ['APEC', '이'],
  ['EU', '가'],
  ['FTA', '가'],
  ['PPP', '가'],
  ['KTR', '이'],
  ['Washington', '이'],
  ['meeting', '이'],
  ['time', '이'],
  ['talk', '가'],
  ['book', '이(가)'],
  ['😀', '이(가)'],
  ['שלום', '이(가)'],
  ['', '이(가)'],
])('Latin by what is heard, both forms where that cannot be told: %s%s', (word, form) => {
  expect(particle(word, '이/가')).toBe(form);
});

test.each([
  ['서울', '로'],
  ['부산', '으로'],
  ['제주', '로'],
  ['7', '로'],
  ['book', '(으)로'],
])('after ㄹ the direction is as after a vowel: %s%s', (word, form) => {
  expect(particle(word, '으로/로')).toBe(form);
});

test('in quotation marks the particle follows them', () => {
  expect(quoted('위성락 파견', '을/를')).toBe('“위성락 파견”을');
  expect(quoted('대통령 참석?', '은/는')).toBe('“대통령 참석?”은');
});

test('places in a text take the form that what stands before them asks for', () => {
  expect(withParticles('“총리”{을/를} “서울”{으로/로} 보냄, 점수{이/가} 1.2{으로/로} 바뀜')).toBe(
    '“총리”를 “서울”로 보냄, 점수가 1.2로 바뀜',
  );
  expect(withParticles('{을/를} {else} 없음')).toBe('을(를) {else} 없음');
});
