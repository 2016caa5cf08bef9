import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROBLEM_CODES, type ProblemCode, type ProblemPlace } from '#shared/engine/results.ts';
import { fileTexts } from '#shared/exchange/file-texts.ts';
import { EXPORTS, type ExportId, type ExportInput } from '#shared/exchange/index.ts';
import { OPTIONS_OF } from '#shared/exchange/options.ts';
import { plainText } from '#shared/exchange/plain-text.ts';
import { wholeBriefing } from '#shared/exchange/report/whole-briefing.ts';
import { en } from '#shared/exchange/texts/en/index.ts';
import { ko } from '#shared/exchange/texts/ko/index.ts';
import { readScenario } from '#shared/model/index.ts';
import { loadResource } from '../../electron/cli/resources.ts';
import { exportInput } from './hostile.ts';

function nato(): ExportInput {
  const read = readScenario(readFileSync('scenarios/nato-2025.scenario.json', 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return exportInput(read.scenario, null, 5);
}
const english: ExportInput = { ...nato(), language: 'en' };
const korean: ExportInput = { ...english, language: 'ko' };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** The numbers in a text, each once, months as such: languages put them in another order, and say a year once. */
function numbersIn(text: string): number[] {
  const numbered = text
    .replace(new RegExp(`\\b(${MONTHS.join('|')})\\b`, 'g'), (name) => `${MONTHS.indexOf(name) + 1}`)
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(\d)-(?=\d)/g, '$1 ');
  return [...new Set([...numbered.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number))].sort((a, b) => a - b);
}

test('every sentence and cell of the briefing has the same figures in Korean', () => {
  const [one, other] = [wholeBriefing(english).briefing, wholeBriefing(korean).briefing];
  expect(other.sections.map(({ id }) => id)).toEqual(one.sections.map(({ id }) => id));
  for (const [at, { blocks }] of one.sections.entries()) {
    const theirs = other.sections[at]?.blocks ?? [];
    expect(theirs.map(({ kind }) => kind)).toEqual(blocks.map(({ kind }) => kind));
    for (const [index, block] of blocks.entries()) {
      const same = theirs[index];
      if (block.kind === 'table' && same?.kind === 'table') {
        expect(same.table.head).toHaveLength(block.table.head.length);
        expect(same.table.rows.map((row) => row.map(numbersIn))).toEqual(
          block.table.rows.map((row) => row.map(numbersIn)),
        );
      } else if ((block.kind === 'list' || block.kind === 'paragraphs') && same?.kind === block.kind)
        expect(same.texts.map(numbersIn)).toEqual(block.texts.map(numbersIn));
    }
  }
});

/** Every text of a catalogue that is no function. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
/** Long enough to be of the catalogue and of nothing else; names of standards are the same in every language. */
const ENGLISH = textsOf({ ...en, words: { ...en.words, tag: '' } }).filter((text) => text.length >= 12);

const written = async (id: ExportId, input: ExportInput) => {
  const file = await EXPORTS.find((each) => each.id === id)?.render(input, loadResource);
  if (file === undefined) throw new Error(id);
  return fileTexts(file)
    .map(({ text }) => [text, plainText(text), plainText(text, true)].join('\n'))
    .join('\n');
};

/** What is drawn from the model and is text in the file; pixels are drawn from the SVG. */
const SPEAKING = (Object.keys(OPTIONS_OF) as ExportId[]).filter(
  (id) => OPTIONS_OF[id].includes('language') && id !== 'png',
);

test.each(SPEAKING)(
  '%s in Korean says nothing of ours in English',
  async (id) => {
    const text = await written(id, korean);
    const own = JSON.stringify(korean.scenario);
    for (const sentence of ENGLISH) if (!own.includes(sentence)) expect(text).not.toContain(sentence);
    expect(text).not.toMatch(
      /\bTimes are in|Choose “|The expected score|\bto spare|late by|Decide by|· score /,
    );
    expect(text).toMatch(/[가-힣]/);
  },
  120_000,
);

test('the page and the calendar name their language', async () => {
  expect(`${await EXPORTS.find(({ id }) => id === 'html')?.render(korean, loadResource)}`).toContain(
    '<html lang="ko"',
  );
  expect(`${await EXPORTS.find(({ id }) => id === 'ics')?.render(korean, loadResource)}`).toContain('//KO');
});

test('particles fit what they follow', () => {
  const { choice, bestPlan, turn } = ko.findings;
  const plain = { decision: '누가 가는가?', standing: 'robust' as const, dependsOnState: false, by: null };
  expect(choice({ ...plain, best: '위성락 파견', next: null })).toContain('“위성락 파견”을 선택');
  expect(choice({ ...plain, best: '총리', next: { name: 'Seoul', behind: '0.3' } })).toBe(
    '누가 가는가? “총리”를 선택하는 것이 최선입니다. 입력한 범위 전체에서 최선으로 유지됩니다. “Seoul”이 0.3점 차로 뒤를 잇습니다.',
  );
  expect(bestPlan('가', '2', '나무', '1')).toContain('“나무”가 1점 차로');
  const turning = { input: '확률', now: null, from: '가', to: '나', decision: '다', share: null };
  expect(turn({ ...turning, value: '0.35' })).toContain('0.35를 넘으면');
  expect(turn({ ...turning, value: '10' })).toContain('10을 넘으면');
});

test('dates, spans and percentages are written as in Korean', () => {
  const zone = { id: 'Asia/Seoul', offsetAt: () => 9 * 3_600_000, instantAt: (wall: number) => wall };
  const at = Date.UTC(2025, 5, 25, 5, 30);
  expect(ko.figures.instant(at, zone)).toBe('2025년 6월 25일(수) 14:30');
  expect(ko.figures.shortDay(at, zone)).toBe('6월 25일');
  expect(ko.figures.entered('2025-06-25T14:30', undefined)).toBe('2025년 6월 25일 14:30');
  expect(ko.figures.entered('2025-06-24', '2025-06-25')).toBe('2025년 6월 24일 ~ 6월 25일');
  expect(ko.figures.entered('2025-09', undefined)).toBe('2025년 9월');
  expect(ko.figures.span(76 * 3_600_000)).toBe('3일 4시간');
  expect(ko.figures.span(0)).toBe('0분');
  expect(ko.figures.percent(0.384)).toBe('38%');
  expect(ko.figures.percent(0.001)).toBe('<1%');
  expect(ko.figures.instant(null, zone)).toBe('–');
});

test('problems are said in Korean with their dates and sums; a reason that is English only stands in full', () => {
  const names = { node: () => '관세 유예 종료', edge: () => '타결', plan: () => '계획' };
  const said = (code: ProblemCode, message: string, at: ProblemPlace) =>
    ko.problem({ code, severity: PROBLEM_CODES[code], message, at }, names);
  expect(
    said(
      'missed-deadline',
      '“x 2024-01-01 00:00” is reached on 2025-07-11 00:00, too late for its date, which ends on 2025-07-09 13:00: add an edge for the missed date, or start earlier. The same in 3 other states.',
      { node: 'n' },
    ),
  ).toBe(
    '“관세 유예 종료”에는 2025년 7월 11일 00:00에야 도달합니다. 2025년 7월 9일 13:00까지 도달해야 합니다. 놓친 경우의 가지를 더하거나 더 일찍 시작하십시오. 다른 상태 3개에서도 마찬가지입니다.',
  );
  expect(
    said('probability-sum', 'At “x” the probabilities add up to 1.2, not 1: change one.', { node: 'n' }),
  ).toContain('1이 아니라 1.2입니다');
  expect(said('expression', '“x”, guard: “foo” is not known.', { edge: 'e' })).toContain(
    '“x”, guard: “foo” is not known.',
  );
  for (const code of Object.keys(PROBLEM_CODES) as ProblemCode[])
    expect(said(code, 'Why.', { node: 'n', edge: 'e', nodes: ['n'] })).toMatch(/[가-힣](?:\.|: Why\.)$/);
});
