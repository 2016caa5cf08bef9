import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

test.use({ locale: 'ko-KR' });

test('where the system speaks Korean, so does the application, until another language is chosen, which is kept', async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await expect(page.getByRole('button', { name: '템플릿으로 새로 만들기' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await page.keyboard.press('Control+,');
  await page.getByRole('dialog').getByText('English').click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect
    .poll(async () => await readFile(join(host.home, 'settings.json'), 'utf8').catch(() => ''))
    .toContain('"language": "en"');
  await page.reload();
  await expect(page.getByRole('button', { name: 'New from a template' })).toBeVisible();
});

test('with the Korean input method on: keys are commands, a syllable being composed is not', async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await page.getByRole('button', { name: '템플릿으로 새로 만들기' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /Empty/ }).click();
  await expect(page.getByText('아직 아무것도 없습니다')).toBeVisible();
  const input = await page.context().newCDPSession(page);
  // ㅇ is on the key of D, which adds a decision.
  await page.locator('body').press('Escape');
  const key = { key: 'ㅇ', code: 'KeyD', windowsVirtualKeyCode: 68 };
  await input.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await input.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  const title = page.getByRole('textbox', { name: '제목' }).first();
  await expect(title).toBeFocused();
  await expect(page.locator('.react-flow__node')).toHaveCount(1);
  await input.send('Input.imeSetComposition', { text: '파겨', selectionStart: 2, selectionEnd: 2 });
  // Enter while composing ends the syllable; the field stays open, and nothing is added.
  await input.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await input.send('Input.insertText', { text: '파견' });
  await expect(title).toHaveValue(/파견$/);
  await expect(title).toBeFocused();
  await expect(page.locator('.react-flow__node')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('.react-flow__node').filter({ hasText: '파견' })).toHaveCount(1);
});

test('what is typed in Korean is understood before it is taken, and stands in Korean in the file’s terms', async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await page.getByRole('button', { name: '템플릿으로 새로 만들기' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /NATO/ }).click();
  const node = page.locator('.react-flow__node').first();
  await expect(node).toBeVisible();
  await node.click();
  const date = page.getByRole('textbox', { name: '날짜', exact: true });
  await date.fill('6월 18일 오후 2시 반');
  await expect(page.getByText(/해석: 2025년 6월 18일 14:30/)).toBeVisible();
  await date.press('Enter');
  await expect(date).toHaveValue('2025년 6월 18일 14:30');
});
