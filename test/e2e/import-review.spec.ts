import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

const DRAWING = `flowchart LR
  A{Go to Paris?} -->|Yes| B(Flight booked)
  A -->|No| C[Stay at home]
  B -->|Strike 30%| D[Train instead]
  B -->|No strike 70%| E[In Paris]
  style A fill:red
`;

for (const colorScheme of ['light', 'dark'] as const)
  test(`after a drawing was imported its kinds are looked through and corrected, ${colorScheme}`, async ({
    page,
    host,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(host.url);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import a file' }).click();
    await (await chooser).setFiles({
      name: 'trip.mmd',
      mimeType: 'text/plain',
      buffer: Buffer.from(DRAWING),
    });
    const dialog = page.getByRole('dialog', { name: 'Look through “trip.mmd”' });
    await expect(dialog).toContainText('style A fill:red');
    const row = (title: string) => dialog.getByRole('row').filter({ hasText: title });
    await expect(row('Go to Paris?')).toContainText('its shape speaks for it');
    await expect(row('Flight booked')).toContainText('its branches carry odds');
    await expect(row('Flight booked')).toContainText('Strike 30%, No strike 70%');
    await expect(row('In Paris')).toContainText('nothing follows it');
    expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);

    await row('In Paris')
      .getByRole('button', { name: /Kind of “In Paris”/ })
      .click();
    await page.getByRole('option', { name: 'Event' }).click();
    await expect(row('In Paris')).toContainText('corrected by you');
    for (const title of ['Stay at home', 'Train instead'])
      await row(title).getByRole('checkbox').check({ force: true });
    await dialog.getByRole('button', { name: 'Deadline' }).click();
    await expect(row('Stay at home')).toContainText('Deadline');
    await dialog.getByRole('button', { name: 'Undo: 2 × Deadline' }).click();
    await expect(row('Stay at home')).toContainText('Outcome');
    await expect(row('In Paris')).toContainText('Event');
    await dialog.getByRole('button', { name: 'Done' }).click();

    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('dialog').getByRole('combobox').fill('Look through the imported');
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText('style A fill:red');
    await expect(row('In Paris')).toContainText('corrected by you');
  });
