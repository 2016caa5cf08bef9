import type { Scenario } from '../model/index.ts';

/** The name as a word of its own; in scripts that join words and particles (한국어), wherever it stands. */
export function namePattern(name: string): RegExp {
  const literal = RegExp.escape(name.trim());
  const joined = /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}\p{Z}]/u.test(name);
  return joined
    ? new RegExp(literal, 'iu')
    : new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu');
}

/** Titles, labels and the like, where a name may be mentioned. Ids, expressions and dates are none. */
const TEXTS = new Set([
  'tags',
  'title',
  'name',
  'label',
  'notes',
  'summary',
  'text',
  'headline',
  'remarks',
  'publisher',
  'excerpt',
  'unit',
  'reliability',
]);

/** Whether what stands at a path is for people to read. */
export function isText(path: string): boolean {
  return TEXTS.has(/\.(\w+)(?:\[\d+\])?$/.exec(path)?.[1] ?? '');
}

/** Actors become "Actor 1", "Actor 2", …, with ids that say no more, in every text that mentions them. */
export function replaceNames(scenario: Scenario): Scenario {
  const { actors = [] } = scenario;
  if (actors.length === 0) return scenario;
  const ids = new Map(actors.map(({ id }, index) => [id, `actor${index + 1}`]));
  const patterns = actors
    .map(({ name }, index) => ({ name: name.trim(), stands: `Actor ${index + 1}` }))
    .filter(({ name }) => name.length > 1)
    // "Lee Jae-myung" before "Lee".
    .sort((a, b) => b.name.length - a.name.length)
    .map(({ name, stands }) => ({ pattern: new RegExp(namePattern(name), 'giu'), stands }));
  const renamed = (text: string) =>
    patterns.reduce((each, { pattern, stands }) => each.replaceAll(pattern, stands), text);
  const { perspective } = scenario;
  return {
    ...(inTexts(scenario, renamed) as Scenario),
    ...(perspective === undefined ? {} : { perspective: ids.get(perspective) ?? perspective }),
    actors: actors.map((actor, index) => ({ ...actor, id: `actor${index + 1}`, name: `Actor ${index + 1}` })),
    nodes: scenario.nodes.map((node) => ({
      ...(inTexts(node, renamed) as typeof node),
      ...(node.actor === undefined ? {} : { actor: ids.get(node.actor) ?? node.actor }),
    })),
  };
}

/** The same scenario without a word of its own: texts that a person reads are replaced by a letter. */
export function wordless(scenario: Scenario): Scenario {
  const titled = { ...scenario, nodes: scenario.nodes.map((node) => ({ ...node, title: 'x' })) };
  return inTexts(titled, (text) => (text === '' ? '' : 'x')) as Scenario;
}

function inTexts(value: unknown, change: (text: string) => string, name = ''): unknown {
  if (typeof value === 'string') return TEXTS.has(name) ? change(value) : value;
  if (Array.isArray(value)) return value.map((each) => inTexts(each, change, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inTexts(each, change, key)]));
}
