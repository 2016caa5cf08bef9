import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { HostResult } from '#shared/host.ts';
import { newScenario, type Scenario } from '#shared/model/index.ts';
import { type DataFolder, dataFolder } from '../../electron/library/data-folder.ts';
import { Library } from '../../electron/library/library.ts';

/** A folder of its own that goes away with the test. */
export async function temporaryFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'scenario-desk-test-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** A library on a folder of its own, closed with the test. */
export async function temporaryLibrary(
  options: { home?: string; templates?: string | null } = {},
): Promise<{ library: Library; folder: DataFolder }> {
  const folder = dataFolder(options.home ?? (await temporaryFolder()));
  const library = await Library.open({ folder, templates: options.templates ?? null });
  onTestFinished(() => library.close());
  return { library, folder };
}

export function scenarioOf(title: string, changes: Partial<Scenario> = {}): Scenario {
  const id = changes.id ?? crypto.randomUUID();
  return { ...newScenario({ title, timeZone: 'Asia/Seoul', start: '2025-06-24', id }), ...changes };
}

/** The value of a result that must have succeeded. */
export function succeeded<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** The code of a result that must have failed. */
export function codeOf(result: HostResult<unknown>): string {
  if (result.ok) throw new Error('it succeeded');
  return result.error.code;
}
