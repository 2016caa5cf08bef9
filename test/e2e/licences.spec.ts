import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

test('the licences of all that is built in are a command away, and can be read through by keys', async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await expect(page.getByRole('button', { name: 'New from a template' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('dialog').getByRole('combobox').fill('Licences');
  await page.getByRole('option', { name: 'Licences' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Licences of what Scenario Desk contains' });
  const text = dialog.getByRole('region', { name: 'Licences, the whole text' });
  for (const part of [
    'react-dom',
    'Pretendard (font) · OFL-1.1',
    'Droid Sans Fallback (font, a part of it) · Apache-2.0',
    '@resvg/resvg-wasm 2',
    'elkjs 0',
    // Only in workers, and only in a library that its makers published in one file.
    'pdfmake 0',
    'fontkit 2',
  ])
    await expect(text).toContainText(part);
  for (const source of ['https://github.com/yisibl/resvg-js', 'https://github.com/kieler/elkjs'])
    await expect(text).toContainText(`you may take under that licence, is at\n${source} (version`);
  await text.focus();
  await page.keyboard.press('End');
  await expect.poll(() => text.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(1000);
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
