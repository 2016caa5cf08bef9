import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CDPSession, devices, type Page } from '@playwright/test';
import { expect, type RunningHost, test } from './fixtures.ts';

/** Fingers, pen and trackpad, as the browser itself makes events of them; only of Chromium. */
const ID = '0a4a9f0e-7f4e-4d0e-9b1a-5a8f1c3d2e18';
const NATO = join(import.meta.dirname, '../../scenarios/nato-2025.scenario.json');
const node = (page: Page, id: string) => page.locator(`[data-map-node="${id}"]`);
interface Point {
  readonly x: number;
  readonly y: number;
}

test.use({ hasTouch: devices['iPad Pro 11'].hasTouch });

async function openNato(page: Page, host: RunningHost): Promise<CDPSession> {
  const scenario = JSON.parse(await readFile(NATO, 'utf8'));
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await writeFile(
    join(host.home, 'documents', 'nato.scenario.json'),
    JSON.stringify({ ...scenario, id: ID }),
  );
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${host.url}#/document/${ID}/map`);
  await page.getByRole('application', { name: /^Map of/ }).waitFor();
  await expect(page.locator('[data-map-node]').first()).toBeVisible();
  await page.keyboard.press('Shift+F');
  await expect(page.locator('[data-map-node]')).toHaveCount(31);
  return await page.context().newCDPSession(page);
}
const touch = (cdp: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[] = []) =>
  cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
/** The canvas as it lies: zoom, and where its origin is. */
const lies = (page: Page) =>
  page.locator('.react-flow__viewport').evaluate((viewport) => {
    const { a, e, f } = new DOMMatrix(getComputedStyle(viewport).transform);
    return { zoom: a, x: e, y: f };
  });
const middleOf = async (page: Page, id: string): Promise<Point> => {
  const box = await node(page, id).boundingBox();
  if (box === null) throw new Error(`${id} is out of sight`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
/** Where nothing is. */
async function emptyGround(page: Page): Promise<Point> {
  const at = await page.evaluate(() => {
    const box = document.querySelector('[data-map-canvas]')?.getBoundingClientRect();
    if (box === undefined) return null;
    for (let y = box.bottom - 120; y > box.top + 120; y -= 20)
      for (let x = box.left + 60; x < box.right - 260; x += 20)
        if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane')) return { x, y };
    return null;
  });
  if (at === null) throw new Error('there is no empty ground');
  return at;
}

test('one finger pans and taps, two zoom about their middle wherever they are, a long press opens the menu', async ({
  page,
  host,
}) => {
  const cdp = await openNato(page, host);
  const ground = await emptyGround(page);
  const before = await lies(page);
  await touch(cdp, 'touchStart', [ground]);
  await touch(cdp, 'touchMove', [{ x: ground.x + 30, y: ground.y + 10 }]);
  await touch(cdp, 'touchMove', [{ x: ground.x + 80, y: ground.y + 40 }]);
  await touch(cdp, 'touchEnd');
  await expect.poll(async () => Math.round((await lies(page)).x - before.x)).toBe(80);
  expect(await lies(page)).toMatchObject({ zoom: before.zoom });

  const at = await middleOf(page, 'who');
  await touch(cdp, 'touchStart', [at]);
  await touch(cdp, 'touchEnd');
  await expect(node(page, 'who')).toHaveAttribute('aria-current', 'true');

  // The first finger is on a node, which stays where it is while the map grows around it.
  const places = await node(page, 'who').evaluate(
    (each) => each.closest<HTMLElement>('.react-flow__node')?.style.transform,
  );
  await touch(cdp, 'touchStart', [at]);
  await touch(cdp, 'touchStart', [at, { x: at.x + 100, y: at.y }]);
  for (const apart of [120, 160, 200])
    await touch(cdp, 'touchMove', [
      { x: at.x + 50 - apart / 2, y: at.y },
      { x: at.x + 50 + apart / 2, y: at.y },
    ]);
  await touch(cdp, 'touchEnd');
  await expect.poll(async () => (await lies(page)).zoom / before.zoom).toBeCloseTo(2, 1);
  const after = await middleOf(page, 'who');
  expect(Math.abs(after.x - (at.x - 50))).toBeLessThan(3);
  expect(Math.abs(after.y - at.y)).toBeLessThan(3);
  expect(
    await node(page, 'who').evaluate(
      (each) => each.closest<HTMLElement>('.react-flow__node')?.style.transform,
    ),
  ).toBe(places);
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);

  await touch(cdp, 'touchStart', [after]);
  await expect(page.getByRole('menu', { name: 'Node' })).toBeVisible();
  await touch(cdp, 'touchEnd');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.getByRole('menuitem', { name: 'Type the date' }).tap();
  await expect(page.getByRole('main').getByRole('textbox', { name: 'Date' })).toBeFocused();
});

test('a pen draws a marquee, a wheel pans, a pinch on the trackpad zooms', async ({ page, host }) => {
  const cdp = await openNato(page, host);
  const before = await lies(page);
  const target = await middleOf(page, 'who');
  const pen = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', { x, y }: Point) =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      pointerType: 'pen',
      button: type === 'mouseMoved' ? 'none' : 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    });
  const ground = await emptyGround(page);
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...ground, pointerType: 'pen' });
  await pen('mousePressed', ground);
  await pen('mouseMoved', { x: ground.x + 5, y: ground.y - 5 });
  await pen('mouseMoved', { x: target.x, y: target.y });
  await pen('mouseReleased', target);
  await expect(node(page, 'who')).toHaveAttribute('aria-current', 'true');
  expect(await lies(page)).toEqual(before);

  await page.mouse.move(ground.x, ground.y);
  await page.mouse.wheel(40, 60);
  await expect.poll(async () => Math.round(before.y - (await lies(page)).y)).toBe(60);
  expect(await lies(page)).toMatchObject({ zoom: before.zoom });
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await lies(page)).zoom).toBeGreaterThan(before.zoom * 1.1);
});
