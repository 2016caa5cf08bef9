import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../e2e/fixtures.ts';

/** What is hard to draw: no places, many branches, long titles, Korean, groups within groups. */
const root = join(import.meta.dirname, '..', '..');
const ID = '0a4a9f0e-7f4e-4d0e-9b1a-5a8f1c3d2e30';
const FRAME = { format: 'scenario-desk', version: 1, id: ID, timeZone: 'Asia/Seoul', start: '2025-06-17' };
const LONG =
  'Whether the delegation, having crossed eleven time zones with a letter that nobody but the envoy has read, ' +
  'is received before the deadline, after it, or not at all, and by whom, and what is then said of it';
const outcomes = (count: number, title: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => ({ id: `o${index}`, kind: 'outcome', title: title(index) }));
const branches = (count: number, label: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    from: 'a',
    to: `o${index}`,
    label: label(index),
    ...(index === count - 1 ? { probability: 'rest' } : { probability: 0.05 }),
  }));

const CASES: Readonly<Record<string, object>> = {
  'no-places-and-12-branches': {
    title: 'Twelve branches',
    nodes: [
      { id: 'a', kind: 'chance', title: 'Which of twelve?' },
      ...outcomes(12, (index) => `Outcome ${index + 1}`),
    ],
    edges: branches(12, (index) => `Branch ${index + 1}`),
  },
  'long-titles': {
    title: LONG.slice(0, 200),
    nodes: [
      {
        id: 'a',
        kind: 'chance',
        title: LONG.slice(0, 200),
        when: { date: '2025-06-25T14:30', timeZone: 'Europe/Amsterdam' },
        pinned: true,
      },
      ...outcomes(3, () => LONG.slice(0, 200)),
    ],
    edges: branches(3, () => LONG.slice(0, 200)),
  },
  korean: {
    title: '나토 정상회의에 누가 가나',
    actors: [{ id: 'kr', name: '대한민국 대통령실', color: '#2d6be0' }],
    nodes: [
      {
        id: 'a',
        kind: 'chance',
        title: '트럼프 대통령이 인도·태평양 파트너국 회의에 참석하는가?',
        actor: 'kr',
        when: { date: '2025-06-25' },
      },
      ...outcomes(
        3,
        (index) =>
          [
            '정상회담이 성사되고 관세 유예가 연장된다',
            '위성락 안보실장이 친서를 전달한다',
            '만남 없이 귀국한다',
          ][index] ?? '',
      ),
    ],
    edges: branches(3, (index) => ['참석한다', '짧게 들른다', '불참한다'][index] ?? ''),
  },
  'groups-in-5-levels': {
    title: 'Five levels of groups',
    groups: ['Alliance', 'Summit week', 'The Hague', 'IP4 session', 'Corridor'].map((title, index) => ({
      id: `g${index}`,
      title,
      ...(index > 0 && { parent: `g${index - 1}` }),
      ...(index === 2 && { color: '#0f9477' }),
    })),
    nodes: [
      { id: 'a', kind: 'chance', title: 'Does he come?', group: 'g0', position: { x: 0, y: 0 } },
      ...outcomes(4, (index) => `Level ${index + 2}`).map((node, index) => ({
        ...node,
        group: `g${index + 1}`,
        position: { x: 460 + index * 40, y: -360 + index * 240 },
      })),
    ],
    edges: branches(4, (index) => `Way ${index + 1}`),
  },
};

for (const theme of ['light', 'dark'] as const) {
  for (const [name, content] of Object.entries(CASES)) {
    test(`${name}, ${theme}`, async ({ page, host }) => {
      await mkdir(join(host.home, 'documents'), { recursive: true });
      await writeFile(
        join(host.home, 'documents', 'case.scenario.json'),
        JSON.stringify({ ...FRAME, ...content }),
      );
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(`${host.url}#/document/${ID}/map`);
      await expect(page.locator('.react-flow__node').first()).toBeVisible();
      await expect(page.getByText('Laying out')).toHaveCount(0);
      // The odds on the branches say that everything is computed.
      await expect(page.getByRole('main').getByText('%').first()).toBeVisible();
      // Hangul comes with the first text that needs it.
      await page.evaluate(async () => {
        for (const weight of [400, 600])
          await document.fonts.load(`${weight} 13px "Pretendard Hangul"`, '가');
        await document.fonts.ready;
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      });
      await page.screenshot({ path: join(root, 'shots', `case-${name}-${theme}.png`) });
    });
  }
}
