import type { MenuItemConstructorOptions } from 'electron';
import { texts } from './texts.ts';

interface Actions {
  /** Has the focused window run one of the interface's commands. */
  readonly command: (id: string) => void;
  readonly newWindow: () => void;
}

/** The application's menu. Items that are commands of the interface name them; the page does the work. */
export function menuTemplate(
  { command, newWindow }: Actions,
  platform: string,
): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const item = (label: string, id: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    click: () => command(id),
    // Shown, but left to the page: only it knows whether the key is meant for a text field.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const rule: MenuItemConstructorOptions = { type: 'separator' };
  const m = texts.menu;
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: m.file,
      submenu: [
        item(m.library, 'app.library'),
        { id: 'newWindow', label: m.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: newWindow },
        rule,
        item(m.save, 'document.save', 'CmdOrCtrl+S'),
        item(m.exportScenario, 'document.exportRaw'),
        item(m.print, 'document.print', 'CmdOrCtrl+P'),
        item(m.properties, 'document.properties'),
        item(m.newPlan, 'document.newPlan'),
        rule,
        item(m.settings, 'app.settings', 'CmdOrCtrl+,'),
        rule,
        { role: mac ? 'close' : 'quit' },
      ],
    },
    {
      label: m.edit,
      submenu: [
        item(m.undo, 'edit.undo', 'CmdOrCtrl+Z'),
        item(m.redo, 'edit.redo', 'CmdOrCtrl+Shift+Z'),
        rule,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        rule,
        item(m.run, 'app.commandBox', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: m.view,
      submenu: [
        item(m.map, 'view.map', 'CmdOrCtrl+1'),
        item(m.timeline, 'view.timeline', 'CmdOrCtrl+2'),
        item(m.compare, 'view.compare', 'CmdOrCtrl+3'),
        item(m.agenda, 'view.agenda', 'CmdOrCtrl+4'),
        item(m.report, 'view.report', 'CmdOrCtrl+5'),
        rule,
        item(m.leftPanel, 'view.left', 'CmdOrCtrl+B'),
        item(m.inspector, 'view.right', 'CmdOrCtrl+I'),
        rule,
        { role: 'togglefullscreen' },
        { role: 'toggleDevTools' },
      ],
    },
    { label: m.window, role: 'windowMenu' },
    {
      label: m.help,
      role: 'help',
      submenu: [item(m.shortcuts, 'app.shortcuts'), item(m.licences, 'app.licences')],
    },
  ];
}
