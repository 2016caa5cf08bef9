import type { Page } from '@playwright/test';

/** Numbers are computed beside the page, and panning is animated: a picture is taken when nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  let before = '';
  for (let i = 0; i < 30; i++) {
    await page.waitForTimeout(300);
    const now = (await page.screenshot()).toString('base64');
    if (now === before) return;
    before = now;
  }
}
