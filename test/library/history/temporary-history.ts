import { join } from 'node:path';
import { createDataFolder, dataFolder } from '../../../electron/library/data-folder.ts';
import { History } from '../../../electron/library/history/history.ts';
import { temporaryFolder } from '../temporary-library.ts';

export const ID = '2f1d3c5e-7a9b-4c1d-8e3f-5a7b9c1d3e5f';
export const file = 'plan.scenario.json';

/** A history in a folder of its own, with a clock that is set by hand. */
export async function temporaryHistory(start = Date.parse('2026-03-02T08:00:00Z')) {
  const clock = { now: start };
  const folder = dataFolder(await temporaryFolder());
  await createDataFolder(folder);
  const history = new History(folder, () => new Date(clock.now));
  return { history, folder, clock, home: join(folder.history, ID) };
}

export function saved(text: string) {
  return { bytes: new TextEncoder().encode(text), file, kind: 'saved' as const };
}
