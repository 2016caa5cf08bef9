import { expect, it } from 'vitest';
import { menuTemplate } from '../../electron/shell/menu.ts';
import { commands } from '../../renderer/i18n/en/commands.ts';

type Item = {
  id?: string;
  role?: string;
  label?: string;
  accelerator?: unknown;
  submenu?: unknown;
  click?: unknown;
};
const flat = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu as Item[]) : [])]);

for (const platform of ['linux', 'darwin', 'win32']) {
  it(`has every item act or have a role of Electron's (${platform})`, () => {
    const called: string[] = [];
    const items = flat(
      menuTemplate(
        { command: (id) => called.push(id), newWindow: () => called.push('newWindow') },
        platform,
      ) as Item[],
    );
    const acting = items.filter((item) => item.id !== undefined);
    for (const item of acting) (item.click as () => void)();
    expect(called).toEqual(acting.map((item) => item.id));
    // The page knows every command that the menu can send.
    for (const id of called) if (id !== 'newWindow') expect(commands.label).toHaveProperty([id]);
    const keys = items.map((item) => item.accelerator).filter((key) => key !== undefined);
    expect(new Set(keys).size).toBe(keys.length);
  });
}
