import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

const ID = '3c0f2a7e-5b1d-4e8a-9c3f-6d2e1b0a9f89';
const LONG =
  'Will the governing council of the central bank decide to lower its policy rate before the end of the second quarter although expectations are not yet anchored at the target that it announced last autumn?';
const KOREAN =
  '나토 정상회의에 대통령이 직접 참석할 것인가, 안보실장을 보낼 것인가, 아니면 아무도 보내지 않을 것인가';
const ARABIC = 'هل يحضر الرئيس جلسة الشركاء الأربعة في لاهاي أم لا؟';
const DOCUMENT = {
  format: 'scenario-desk',
  version: 1,
  id: ID,
  title: LONG.slice(0, 200),
  timeZone: 'Asia/Seoul',
  start: '2026-01-01',
  criteria: [{ id: 'x', name: KOREAN, goal: 'max' }],
  nodes: [
    { id: 'a', kind: 'decision', title: LONG },
    { id: 'b', kind: 'deadline', title: `${KOREAN}${'?'.repeat(150)}`, when: { date: '2026-07-09' } },
    { id: 'c', kind: 'event', title: ARABIC, when: { date: '2026-07-08T14:30' } },
    { id: 'd', kind: 'outcome', title: 'The end', effects: { x: 3.25 } },
  ],
  edges: [
    { id: 'e1', from: 'a', to: 'b', label: KOREAN },
    { id: 'e2', from: 'a', to: 'c', label: ARABIC },
    { id: 'e3', from: 'b', to: 'd' },
    { id: 'e4', from: 'c', to: 'd' },
  ],
  plans: [
    { id: 'p', name: LONG, choices: { a: 'e1' } },
    { id: 'q', name: ARABIC, choices: { a: 'e2' } },
    { id: 'r', name: '', choices: {} },
  ],
};

test('long titles, Hangul and text from right to left stay within their views, figures the right way round', async ({
  page,
  host,
}) => {
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await writeFile(join(host.home, 'documents', 'titles.scenario.json'), JSON.stringify(DOCUMENT));
  await page.goto(`${host.url}#/document/${ID}/map`);
  const plans = page.getByRole('grid', { name: 'Plans' });
  await expect(plans.getByRole('row')).toContainText(['Best policy', LONG, ARABIC, 'Unnamed plan']);

  // The font comes along where the machine has none with Hangul; it has to be there for the letters.
  const drawn = () =>
    page.evaluate(async () => {
      const loaded = await document.fonts.load('13px "Pretendard Hangul"', '한');
      return loaded.length;
    });
  expect(await drawn()).toBe(1);

  const main = page.getByRole('main');
  for (const view of ['agenda', 'compare'] as const) {
    await page.goto(`${host.url}#/document/${ID}/${view}`);
    await expect(main.getByText(ARABIC).first()).toBeVisible();
    const tooWide = () =>
      main.evaluate((each) =>
        [...each.querySelectorAll('*')].some(
          (part) =>
            part.scrollHeight > part.clientHeight &&
            part.scrollWidth > part.clientWidth + 1 &&
            part.clientWidth > 300,
        ),
      );
    expect(await tooWide(), view).toBe(false);
  }
  // A deadline's line is named within the board, with its date.
  await page.goto(`${host.url}#/document/${ID}/timeline`);
  await plans.getByRole('row', { name: LONG }).click();
  const name = main.locator('svg text', { hasText: KOREAN.slice(0, 10) }).first();
  await expect(name).toContainText('10 Jul');
  const board = await main.boundingBox();
  const label = await name.boundingBox();
  expect((label?.x ?? 0) + (label?.width ?? 0)).toBeLessThanOrEqual((board?.x ?? 0) + (board?.width ?? 0));

  // On a screen the sign of a figure is on its left, and the figure on the right of the name.
  const best = page.getByRole('contentinfo').locator('b');
  await best.evaluate((each) => {
    each.textContent = 'هل';
  });
  const [right, figure] = await best.evaluate((each) => {
    const range = document.createRange();
    const after = [...(each.parentElement?.childNodes ?? [])].find((part) =>
      part.textContent?.includes('3.3'),
    );
    if (after === undefined) throw new Error('no figure');
    range.selectNodeContents(after);
    return [each.getBoundingClientRect().right, range.getBoundingClientRect().right];
  });
  expect(figure).toBeGreaterThan(right ?? 0);
});

test('in a narrow window, as with a page zoomed to 200 %, no part of the header lies on another', async ({
  page,
  host,
}) => {
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await writeFile(join(host.home, 'documents', 'titles.scenario.json'), JSON.stringify(DOCUMENT));
  await page.setViewportSize({ width: 640, height: 720 });
  await page.goto(`${host.url}#/document/${ID}/map`);
  const header = page.getByRole('banner');
  await expect(header.getByRole('button', { name: 'Share' })).toBeVisible();
  const overlaps = await header.evaluate((each) => {
    const boxes = [...each.querySelectorAll('button, [role=radio], label')].map((part) =>
      part.getBoundingClientRect(),
    );
    const shown = boxes.filter(({ width, height }) => width > 1 && height > 1);
    return shown.flatMap((a, i) =>
      shown
        .slice(i + 1)
        .filter(
          (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
        ),
    ).length;
  });
  expect(overlaps).toBe(0);
});
