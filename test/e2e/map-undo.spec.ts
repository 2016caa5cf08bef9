import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

const ID = '0a4a9f0e-7f4e-4d0e-9b1a-5a8f1c3d2e16';
const NATO = join(import.meta.dirname, '../../scenarios/nato-2025.scenario.json');
/** Keys that edit, by what is selected: what has no sense for it does nothing. */
const EDITS = [
  'Control+d',
  'Delete',
  'Shift+D',
  'Shift+C',
  'Shift+E',
  'Shift+X',
  'Alt+ArrowUp',
  'Alt+ArrowRight',
  'Alt+Shift+ArrowLeft',
  'Alt+Shift+Y',
  'Shift+S',
];
const GOES = ['ArrowRight', 'ArrowDown', 'ArrowUp', 'b', 'Control+a'];
const COUNT = 500;

/** Numbers that look random and are the same each time (Park and Miller's generator). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

test('500 edits by keys, undone and redone in the browser, give back the start and the end', async ({
  page,
  host,
}) => {
  test.setTimeout(120_000);
  const start = { ...JSON.parse(await readFile(NATO, 'utf8')), id: ID };
  const file = join(host.home, 'documents', 'nato.scenario.json');
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await writeFile(file, JSON.stringify(start));
  await page.goto(`${host.url}#/document/${ID}/map`);
  await expect(page.getByRole('application', { name: /^Map of/ })).toBeVisible();
  const saved = async () => {
    await expect(page.getByText('saved', { exact: true })).toBeVisible({ timeout: 15_000 });
    return JSON.parse(await readFile(file, 'utf8'));
  };
  const press = (keys: readonly string[]) =>
    page.evaluate((list) => {
      const where = () => document.querySelector('[data-map-canvas]') ?? document.body;
      for (const each of list) {
        const parts = each.split('+');
        const key = parts.pop() ?? '';
        const held = {
          ctrlKey: parts.includes('Control'),
          altKey: parts.includes('Alt'),
          shiftKey: parts.includes('Shift'),
        };
        (where() as HTMLElement).focus();
        where().dispatchEvent(
          new KeyboardEvent('keydown', { key, ...held, bubbles: true, cancelable: true }),
        );
      }
    }, keys);

  const roll = dice(20_250_624);
  const keys: string[] = [];
  for (let index = 0; index < COUNT; index += 1) {
    // All at once rarely: what is deleted then leaves little to edit.
    const go = GOES[roll(20) === 0 ? 4 : roll(4)] ?? '';
    keys.push(go, EDITS[go === 'Control+a' ? 2 + roll(9) : roll(EDITS.length)] ?? '');
  }
  for (let at = 0; at < keys.length; at += 50) await press(keys.slice(at, at + 50));
  const end = await saved();
  expect(end).not.toEqual(start);

  await press(Array.from({ length: COUNT }, () => 'Control+z'));
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
  expect(await saved()).toEqual(start);
  await press(Array.from({ length: COUNT }, () => 'Control+Shift+Z'));
  await expect(page.getByRole('button', { name: 'Nothing to redo' })).toBeVisible();
  expect(await saved()).toEqual(end);
});
