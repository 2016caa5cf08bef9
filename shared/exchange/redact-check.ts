import { fileTexts } from './file-texts.ts';
import type { Rendered } from './format.ts';
import { essence, plainText } from './plain-text.ts';
import type { Removed } from './redact.ts';
import { namePattern } from './redact-names.ts';

/** Something that was to be left out and stands in a file nevertheless; `part` of a zip, empty otherwise. */
export interface Leak {
  readonly removed: string;
  readonly part: string;
}

/** Letters and digits from which on a text is looked for in any spelling; shorter ones as they are. */
const LONG = 12;
/** So many leaks say what there is to say. */
const MOST = 20;

/**
 * What was left out of a scenario and stands in the file that was made of the rest, compressed parts
 * included. `wordless` is the same file made of the same scenario with all of its texts blanked: what stands
 * there as often is one of the format's own words, an id or a date. It is asked for only if something was found.
 */
export async function leaksIn(
  file: Rendered,
  removed: Removed,
  wordless: () => Promise<Rendered>,
): Promise<readonly Leak[]> {
  const found = search(file, removed);
  if (found.size === 0) return [];
  const own = search(await wordless(), removed);
  return [...found]
    .filter(([text, { count }]) => count > (own.get(text)?.count ?? 0))
    .map(([text, { part }]) => ({ removed: text, part }))
    .slice(0, MOST);
}

/** How often each is there, and in which part first. */
type Found = ReadonlyMap<string, { readonly part: string; readonly count: number }>;

function search(file: Rendered, { texts, names }: Removed): Found {
  const all = texts.map((text) => ({ text, essence: essence(text) }));
  const isLong = (each: (typeof all)[number]) => each.essence.length >= LONG;
  const index = Map.groupBy(all.filter(isLong), (each) => each.essence.slice(0, LONG));
  const short = all.filter((each) => !isLong(each)).map(({ text }) => text);
  const patterns = names.map((name) => ({ name, pattern: new RegExp(namePattern(name), 'giu') }));
  const found = new Map<string, { part: string; count: number }>();
  const add = (text: string, part: string, count: number) => {
    if (count === 0) return;
    const known = found.get(text);
    if (known === undefined) found.set(text, { part, count });
    else known.count += count;
  };
  for (const { part, text } of fileTexts(file)) {
    // Words with gaps for the marks between them, without gaps, and with what stands in the marks.
    const forms = [plainText(text), plainText(text, true), plainText(text.replaceAll(/[<>]/g, ' '))];
    for (const form of forms) {
      for (const each of short) add(each, part, form.split(each).length - 1);
      for (const { name, pattern } of patterns) add(name, part, form.match(pattern)?.length ?? 0);
    }
    // Gaps make no difference here.
    if (index.size > 0)
      for (const form of forms.slice(1))
        for (const [each, count] of standingIn(essence(form), index)) add(each, part, count);
  }
  return found;
}

type Index = ReadonlyMap<string, readonly { readonly text: string; readonly essence: string }[]>;

/** In one pass, however many texts are looked for. */
function standingIn(all: string, index: Index): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let at = 0; at + LONG <= all.length; at++)
    for (const { text, essence: short } of index.get(all.slice(at, at + LONG)) ?? [])
      if (all.startsWith(short, at)) found.set(text, (found.get(text) ?? 0) + 1);
  return found;
}
