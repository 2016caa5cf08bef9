import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const tree = mkdtempSync(join(tmpdir(), 'scenario-desk-layers-'));
copyFileSync(join(root, 'biome.json'), join(tree, 'biome.json'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** Lints `source` as it would stand at `file`, under the project's rules; gives Biome's exit code and words. */
function lint(file: string, source: string): { status: number | null; output: string } {
  const path = join(tree, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source);
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const result = spawnSync(process.execPath, [biome, 'lint', '--vcs-enabled=false', file], {
    cwd: tree,
    encoding: 'utf8',
  });
  rmSync(path);
  return { status: result.status, output: result.stdout + result.stderr };
}

describe('the layers hold, because lint refuses what crosses them', () => {
  const refused: [file: string, source: string][] = [
    ['shared/engine/x.ts', "import { readFileSync } from 'node:fs';\nexport const y = readFileSync;\n"],
    ['shared/engine/x.ts', "import { useState } from 'react';\nexport const y = useState;\n"],
    ['shared/engine/x.ts', "import { y } from '../exchange/index.ts';\nexport const z = y;\n"],
    ['shared/exchange/x.ts', "import { app } from 'electron';\nexport const y = app;\n"],
    ['shared/exchange/x.ts', "export { y } from '../../renderer/state/x.ts';\n"],
    ['shared/exchange/x.ts', "import type { Y } from '../../electron/host/x.ts';\nexport type Z = Y;\n"],
    ['shared/model/x.ts', "import { compile } from '../engine/index.ts';\nexport const y = compile;\n"],
    ['shared/time/x.ts', "import { compile } from '../engine/index.ts';\nexport const y = compile;\n"],
    ['shared/exchange/x.ts', 'export const title = document.title;\n'],
    ['shared/engine/x.ts', 'export const home = process.env.HOME;\n'],
    ['renderer/state/x.ts', "import { readFileSync } from 'node:fs';\nexport const y = readFileSync;\n"],
    ['renderer/state/x.ts', "import { ipcRenderer } from 'electron';\nexport const y = ipcRenderer;\n"],
    ['renderer/state/x.ts', "export const y = () => import('../../electron/library/x.ts');\n"],
    ['electron/library/x.ts', "import { app } from 'electron';\nexport const y = app;\n"],
    ['electron/host/x.ts', "import { y } from '../../renderer/state/x.ts';\nexport const z = y;\n"],
  ];
  test.each(refused)('%s: %j', (file, source) => {
    const { status, output } = lint(file, source);
    expect(output).toMatch(/noRestricted(Imports|Globals)/);
    expect(status).not.toBe(0);
  });

  const allowed: [file: string, source: string][] = [
    ['shared/engine/x.ts', "import { z } from '../model/schema.ts';\nexport const y = z;\n"],
    ['electron/shell/x.ts', "import { app } from 'electron';\nexport const y = app;\n"],
    ['electron/library/x.ts', "import { readFileSync } from 'node:fs';\nexport const y = readFileSync;\n"],
    ['renderer/state/x.ts', "import { z } from '#shared/host.ts';\nexport const y = z;\n"],
  ];
  test.each(allowed)('%s may: %j', (file, source) => {
    expect(lint(file, source)).toMatchObject({ status: 0 });
  });
});
