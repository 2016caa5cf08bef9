import { readScenario } from '../../model/index.ts';
import { decode } from '../../model/read/decode.ts';
import type { ImportContext, ImportFormat, ImportResult } from '../format.ts';

export interface Imported {
  /** Whose file it was taken for; null if nobody knows it: the result then says so. */
  readonly format: ImportFormat | null;
  readonly result: ImportResult;
}

/**
 * Reads a file of any of the formats, by its content and name. What no format recognises is read as a
 * scenario, whose errors say what it is instead, or what is wrong with it. Never throws; bounded in time
 * and memory whatever the file.
 */
export function importFile(
  input: string | Uint8Array,
  context: ImportContext,
  formats: readonly ImportFormat[],
): Imported {
  const text = decode(input);
  if (typeof text !== 'string')
    return { format: null, result: { ok: false, code: text.code, issues: [text] } };
  const format = formats.find((each) => each.recognises(context.name, text));
  if (format !== undefined) return { format, result: format.read(text, context) };
  const read = readScenario(text);
  return { format: null, result: read.ok ? { ...read, notes: [] } : read };
}
