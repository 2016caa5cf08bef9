import type { Edge, Node, Scenario } from '../model/index.ts';
import type { Texts } from './texts/texts.ts';

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

/** Names that are left out: of the actors, and of others, people say, whom titles mention. */
export interface NamesToLeaveOut {
  readonly actors: boolean;
  readonly others: readonly string[];
}

/** Each with what stands in its place, the longest first: "Lee Jae-myung" before "Lee". */
export function standIns(
  { actors = [] }: Scenario,
  what: NamesToLeaveOut,
  { standIn }: Texts['words'],
): readonly { readonly name: string; readonly stands: string }[] {
  const ofActors = what.actors ? actors.map(({ name }) => name.trim()) : [];
  const others = what.others.map((name) => name.trim()).filter((name) => !ofActors.includes(name));
  return [
    ...ofActors.map((name, index) => ({ name, stands: standIn.actor(index + 1) })),
    ...others.map((name, index) => ({ name, stands: standIn.other(index + 1) })),
  ]
    .filter(({ name }) => name.length > 1)
    .sort((a, b) => b.name.length - a.name.length);
}

/** Texts in quotes inside expressions. */
const QUOTED = /"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'/g;

/**
 * Actors become "Actor 1", "Actor 2", …, with ids that say no more, and other names "Name 1" and so on, in every
 * text that mentions them; values of variables, too.
 */
export function replaceNames(scenario: Scenario, what: NamesToLeaveOut, words: Texts['words']): Scenario {
  const patterns = standIns(scenario, what, words).map(({ name, stands }) => ({
    // "the Trump administration" is no "the Actor 2".
    pattern: new RegExp(`(?:(?<![\\p{L}\\p{N}])the\\s+)?${namePattern(name).source}`, 'giu'),
    stands,
  }));
  if (patterns.length === 0) return scenario;
  const renamed = (text: string) =>
    patterns.reduce((each, { pattern, stands }) => each.replaceAll(pattern, stands), text);
  const inQuotes = (text: string) => text.replace(QUOTED, renamed);
  const { actors = [], perspective, variables } = scenario;
  const numbered = new Map(actors.map(({ id }, index) => [id, `actor${index + 1}`]));
  const actorId = (id: string) => (what.actors ? (numbered.get(id) ?? id) : id);
  const valued = <T extends Node | Edge>(item: T): T => {
    const { effects, set } = item;
    return {
      ...item,
      ...(effects && {
        effects: mapped(effects, (value) => (typeof value === 'string' ? inQuotes(value) : value)),
      }),
      ...(set && { set: mapped(set, inQuotes) }),
    };
  };
  const texts = inTexts(scenario, renamed) as Scenario;
  return {
    ...texts,
    ...(perspective === undefined ? {} : { perspective: actorId(perspective) }),
    ...(texts.actors && {
      actors: texts.actors.map((actor, index) =>
        what.actors ? { ...actor, id: actorId(actor.id), name: words.standIn.actor(index + 1) } : actor,
      ),
    }),
    ...(variables && {
      variables: (texts.variables ?? []).map((each) =>
        typeof each.initial === 'string' ? { ...each, initial: renamed(each.initial) } : each,
      ),
    }),
    nodes: texts.nodes.map((node) => ({
      ...valued(node),
      ...(node.actor === undefined ? {} : { actor: actorId(node.actor) }),
    })),
    edges: texts.edges.map((edge) => ({
      ...valued(edge),
      ...(edge.guard === undefined ? {} : { guard: inQuotes(edge.guard) }),
      ...(typeof edge.probability === 'string' ? { probability: inQuotes(edge.probability) } : {}),
    })),
  };
}

function mapped<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
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
