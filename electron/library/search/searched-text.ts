/** Where in a document something was found. */
export const SEARCHED = ['title', 'summary', 'nodes', 'notes', 'tags', 'sources'] as const;
export type Searched = (typeof SEARCHED)[number];
export type SearchedText = Readonly<Record<Searched, string>>;

type Loose = Readonly<Record<string, unknown>>;

/**
 * The words of a document's file by where they stand: titles and labels under `nodes`, all notes and
 * other longer texts under `notes`. Empty for what is no scenario; never throws on one that is damaged.
 */
export function searchedText(bytes: Uint8Array): SearchedText {
  let scenario: unknown = null;
  try {
    scenario = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // A broken file is found by nothing but its name, which the list has.
  }
  const top = record(scenario);
  const texts = (lists: readonly string[], fields: readonly string[]) =>
    lists.flatMap((list) =>
      items(top[list]).flatMap((item) => fields.flatMap((field) => words(item[field]))),
    );
  return {
    title: words(top.title).join('\n'),
    summary: words(top.summary).join('\n'),
    nodes: texts(['nodes', 'edges', 'plans', 'groups', 'actors'], ['title', 'label', 'name']).join('\n'),
    notes: [
      ...texts(['nodes', 'edges', 'plans', 'assumptions'], ['notes', 'text']),
      ...items(top.nodes).flatMap((node) => items(node.indicators).flatMap(({ text }) => words(text))),
      ...words(record(top.report).headline),
      ...words(record(top.report).remarks),
    ].join('\n'),
    tags: texts(['nodes'], ['tags']).join('\n'),
    sources: texts(['sources'], ['title', 'publisher', 'excerpt', 'url']).join('\n'),
  };
}

function words(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string') : [];
}

function record(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? (value as Loose) : {};
}

function items(value: unknown): Loose[] {
  return Array.isArray(value) ? value.map(record) : [];
}
