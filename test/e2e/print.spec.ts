import { expect, test } from './fixtures.ts';

declare global {
  interface Window {
    printed: number;
  }
}

test('Ctrl+P on the map prints the report: its paper alone, in light pictures, whatever the theme', {
  tag: '@browser',
}, async ({ page, host }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.addInitScript(() => {
    window.printed = 0;
    window.print = () => {
      window.printed += 1;
    };
  });
  await page.goto(host.url);
  await page.getByRole('button', { name: 'New from a template' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'NATO 2025: how Seoul meets Trump' }).click();
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+P');
  await expect(page.getByRole('main', { name: 'Report' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.printed), { timeout: 60_000 }).toBe(1);

  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const paper = page.getByRole('article', { name: 'The briefing' });
  await expect(paper.getByText(/^Printed on .* from Scenario Desk$/)).toBeVisible();
  for (const around of ['banner', 'navigation', 'complementary', 'contentinfo'] as const)
    await expect(page.getByRole(around)).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeHidden();
  await expect(paper).toHaveCSS('color', 'rgb(24, 32, 46)');
  // The map as a whole and in parts that can be read, all drawn light.
  const pictures = paper.locator('[data-section=map] img:visible');
  expect(await pictures.count()).toBeGreaterThan(1);
  const sources = await pictures.evaluateAll((all) => all.map((each) => (each as HTMLImageElement).src));
  const ofFrames = sources.map((source) => /fill="#eef0f5"/.test(decodeURIComponent(source)));
  expect(ofFrames).toEqual(sources.map(() => true));

  // As Chromium prints it: tagged, several pages, of which those of the map lie on their side.
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
  expect(pdf).toContain('/StructTreeRoot');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const lying = boxes.filter(([, width, height]) => Number(width) > Number(height));
  expect(lying.length).toBeGreaterThan(0);
  expect(lying.length).toBeLessThan(boxes.length);
  // Asked for once, printed once; going elsewhere and back prints nothing.
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('ControlOrMeta+1');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+5');
  await expect(page.locator('[data-section=findings] li').first()).toBeVisible();
  expect(await page.evaluate(() => window.printed)).toBe(1);
});
