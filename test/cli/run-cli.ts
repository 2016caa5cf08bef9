import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export const root = resolve(import.meta.dirname, '../..');
export const nato = join(root, 'scenarios/nato-2025.scenario.json');
export const main = join(root, 'electron/cli/main.ts');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a user does: a process of its own, in a folder of its own. */
export function cli(
  words: readonly string[],
  {
    input = '',
    node = [],
    cwd = root,
  }: { input?: string | Uint8Array; node?: readonly string[]; cwd?: string } = {},
): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [...node, main, ...words], { cwd, stdio: 'pipe' });
    const said = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said.err += text;
    });
    child.on('error', failed);
    child.on('close', (code) => done({ code, ...said }));
    // A command that reads no input may be gone before it is written.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** A folder that is removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scenario-desk-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function fileWith(content: string | Uint8Array, name = 'x.scenario.json'): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}

/** A small scenario that is in order: one decision with two ends. */
export function small(change: Record<string, unknown> = {}): string {
  return JSON.stringify({
    format: 'scenario-desk',
    version: 1,
    id: '11111111-2222-4333-8444-555555555555',
    title: 'Small',
    timeZone: 'Asia/Seoul',
    start: '2025-06-17',
    root: 'go',
    criteria: [{ id: 'gain', name: 'Gain', goal: 'max' }],
    nodes: [
      { id: 'go', kind: 'decision', title: 'Go?' },
      { id: 'yes', kind: 'outcome', title: 'Gone', effects: { gain: 2 } },
      { id: 'no', kind: 'outcome', title: 'Stayed', effects: { gain: 1 } },
    ],
    edges: [
      { id: 'e1', from: 'go', to: 'yes', label: 'Go' },
      { id: 'e2', from: 'go', to: 'no', label: 'Stay' },
    ],
    ...change,
  });
}
