import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ExportInput } from '../format.ts';

/** What libraries stamp into the core properties of Office files. */
const STAMPS = /(<dcterms:(created|modified)[^>]*>)[^<]*/g;

/**
 * An Office Open XML file without the hour at which it was made: parts are dated by the scenario, so that
 * the same scenario makes the same file.
 */
export function repacked(file: Uint8Array, { scenario }: ExportInput): Uint8Array<ArrayBuffer> {
  const stamp = `${(scenario.asOf ?? scenario.start).slice(0, 10)}T00:00:00Z`;
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]): [string, Uint8Array] => {
    if (name !== 'docProps/core.xml') return [name, bytes];
    return [name, strToU8(strFromU8(bytes).replace(STAMPS, `$1${stamp}`))];
  });
  // Zip has no dates before 1980 and no zones.
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1), level: 6 });
}
