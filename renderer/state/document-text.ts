import { type ScenarioDocument, toScenario } from '#shared/model/index.ts';

/** The JSON of items that have been written before: a document is never changed, only replaced in parts. */
const written = new WeakMap<object, string>();
/** Of a frame, ms. */
const SLICE = 3;

function textOfItem(item: unknown): string {
  if (typeof item !== 'object' || item === null) return JSON.stringify(item) ?? 'null';
  const known = written.get(item);
  if (known !== undefined) return known;
  const text = JSON.stringify(item);
  written.set(item, text);
  return text;
}

/** What `JSON.stringify` makes of the document's scenario; quick where `prepareText` has gone before. */
export function textOf(document: ScenarioDocument): string {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(toScenario(document))) {
    if (value === undefined) continue;
    const text = Array.isArray(value) ? `[${value.map(textOfItem).join(',')}]` : JSON.stringify(value);
    parts.push(`${JSON.stringify(name)}:${text}`);
  }
  return `{${parts.join(',')}}`;
}

/** Writes what of a document has not been written yet, a little at a time, so that nobody waits for it. */
export async function prepareText(document: ScenarioDocument): Promise<void> {
  let end = performance.now() + SLICE;
  for (const value of Object.values(toScenario(document))) {
    if (!Array.isArray(value)) continue;
    for (const item of value) {
      textOfItem(item);
      if (performance.now() < end) continue;
      await pause();
      end = performance.now() + SLICE;
    }
  }
  // Whoever goes on with the text has a slice of their own.
  await pause();
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 0));
