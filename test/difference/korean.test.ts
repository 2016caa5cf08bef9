import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { difference, differenceInWords } from '#shared/difference/index.ts';
import { readScenario, type Scenario } from '#shared/model/index.ts';

function nato(): Scenario {
  const read = readScenario(readFileSync('scenarios/nato-2025.scenario.json', 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.scenario;
}

test('a difference in Korean names the same things, in Korean order', () => {
  const before = nato();
  const [first, second, ...nodes] = before.nodes;
  if (first === undefined || second === undefined) throw new Error('NATO has nodes');
  const edge = before.edges.find(({ from }) => from === second.id);
  const after: Scenario = {
    ...before,
    timeZone: 'Asia/Tokyo',
    nodes: [{ ...first, title: '위성락 브리핑' }, { ...second, tags: ['순방'] }, ...nodes],
    edges: before.edges.filter(({ id }) => id !== edge?.id),
  };
  const words = differenceInWords(before, after, difference(before, after), 'ko').map(
    ({ subject, what }) => `${subject}: ${what}`,
  );
  expect(words).toContain('시나리오: 시간대: Asia/Seoul → Asia/Tokyo');
  expect(words).toContain('사건 “위성락 브리핑”: 제목: “Wi briefs at the G7 in Calgary” → “위성락 브리핑”');
  expect(words).toContain(`의사결정 “${second.title}”: 태그: 순방 추가`);
  expect(words.find((each) => each.includes('없어짐'))).toMatch(
    /^“.*”의 선택지 “.*”: 없어짐: “.*”(?:으로|로|\(으\)로) 이어짐/,
  );
  // Nothing of the English sentences is left.
  expect(words.join('\n')).not.toMatch(/\b(?:is gone|is new|leads to|Option|time zone|added)\b/);
});
