import type { Language } from '../language/language.ts';
import { type Report, type Scenario, scenarioJsonSchema } from '../model/index.ts';
import { tellsOf, withoutTellingIds } from './redact-ids.ts';
import { namedOnly } from './redact-named.ts';
import { isText, namePattern, replaceNames, standIns } from './redact-names.ts';
import { SECTIONS } from './report/sections.ts';
import { textsIn } from './texts/texts.ts';

/** What is left out; everything by default. */
export interface Redaction {
  /** Notes, the summary, tags, signposts. */
  readonly notes: boolean;
  /** Sources and the references to them. */
  readonly sources: boolean;
  /** Names of actors: "Actor 1" and so on instead, in every text. */
  readonly names: boolean;
  readonly assumptions: boolean;
  readonly report: boolean;
  /** Properties that the format does not name. */
  readonly unknown: boolean;
  /** Which document and version it comes from, and what repair has set aside. */
  readonly history: boolean;
  /** Names of others, people say: "Name 1" and so on instead, in every text. */
  readonly others?: readonly string[];
}

/** What can be left out as a whole. */
export type RedactedPart = Exclude<keyof Redaction, 'others'>;

export const REDACT_ALL: Readonly<Record<RedactedPart, boolean>> = {
  notes: true,
  sources: true,
  names: true,
  assumptions: true,
  report: true,
  unknown: true,
  history: true,
};

/** What was left out, to be looked for in files: whole texts, and names, which count as words of their own. */
export interface Removed {
  readonly texts: readonly string[];
  readonly names: readonly string[];
}

export interface Redacted {
  readonly scenario: Scenario;
  readonly removed: Removed;
  /** Texts that were left out and still stand in what remains: somebody has repeated them in a title, say. */
  readonly remaining: readonly { readonly removed: string; readonly path: string }[];
}

/** Words of the format, ids and dates: they say nothing by themselves, and stand elsewhere, too. */
const STRUCTURAL =
  /\.(?:status|confidence|date|at|edge|id|sections|path|version|document|(?:nodes|edges|sources)\[\d+\])$/;
/** Of what is kept: words of the format, zones, dates, references. A note that is one of them gives nothing away. */
const REFERRING =
  /\.(?:format|id|kind|goal|rule|on|color|root|perspective|actor|group|from|to|timeZone|start|today|date|until|at|edge)$/;
/** Shorter texts are words that may stand anywhere. */
const SHORTEST = 4;

/** The scenario without what is to be left out, and whether that succeeded wholly. The engine's results stay the same. */
export function redact(
  scenario: Scenario,
  what: Redaction = REDACT_ALL,
  language: Language = 'en',
): Redacted {
  const known = what.unknown ? (namedOnly(scenario, scenarioJsonSchema()) as Scenario) : scenario;
  const left = without(known, what);
  const leaving = { actors: what.names, others: what.others ?? [] };
  const { words } = textsIn(language);
  const named = replaceNames(left, leaving, words);
  const kept = strings(left);
  const places = new Set(kept.map(({ path }) => path));
  const references = new Set(kept.filter(({ path }) => REFERRING.test(path)).map(({ text }) => text));
  const texts = strings(scenario)
    .filter(({ path }) => !places.has(path) && !STRUCTURAL.test(path))
    .map(({ text }) => text)
    .filter((text) => text.trim().length >= SHORTEST && !references.has(text));
  const names = standIns(scenario, leaving, words).map(({ name }) => name);
  const removed = { texts: [...new Set(texts)], names: [...new Set(names)] };
  const told = withoutTellingIds(named, tellsOf(removed));
  return { scenario: told, removed, remaining: remainingOf(told, removed) };
}

function without(scenario: Scenario, what: Redaction): Scenario {
  const top = new Set([
    ...(what.notes ? ['summary'] : []),
    ...(what.sources ? ['sources'] : []),
    ...(what.assumptions ? ['assumptions'] : []),
    ...(what.history ? ['quarantine', 'branchOf'] : []),
  ]);
  const inner = new Set([
    ...(what.notes ? ['notes', 'tags', 'indicators'] : []),
    ...(what.sources ? ['sources'] : []),
  ]);
  const bare = <T extends object>(item: T, names: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(item).filter(([name]) => !names.has(name))) as T;
  const { report, ...others } = bare(scenario, top);
  const rest: Scenario =
    report === undefined ? others : { ...others, report: what.report ? sectionsOf(report) : report };
  return {
    ...rest,
    nodes: rest.nodes.map((node) => bare(node, inner)),
    edges: rest.edges.map((edge) => bare(edge, inner)),
    ...(rest.plans ? { plans: rest.plans.map((plan) => bare(plan, inner)) } : {}),
  };
}

/** Which sections are switched off is no secret, and shapes what is shared. */
function sectionsOf({ sections = {} }: Report): Report {
  const known = Object.entries(sections).filter(([name]) => SECTIONS.some((each) => each === name));
  return { sections: Object.fromEntries(known) };
}

interface Placed {
  readonly text: string;
  readonly path: string;
}

/** Every text in it, names of unnamed properties included. */
function strings(value: unknown): readonly Placed[] {
  const found: Placed[] = [];
  const open: { readonly value: unknown; readonly path: string }[] = [{ value, path: '$' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: each, path } = next;
    if (typeof each === 'string') found.push({ text: each, path });
    else if (typeof each === 'object' && each !== null)
      for (const [name, inner] of Object.entries(each))
        open.push({ value: inner, path: Array.isArray(each) ? `${path}[${name}]` : `${path}.${name}` });
  }
  return found;
}

function remainingOf(scenario: Scenario, { texts, names }: Removed): Redacted['remaining'] {
  const kept = strings(scenario).filter(({ path }) => !REFERRING.test(path));
  // One text to look through instead of all pairs; the place is looked for only where there is one.
  const all = kept.map(({ text }) => text).join('\n');
  const words = kept.filter(({ path }) => isText(path));
  const found = (text: string, place: Placed | undefined) =>
    place === undefined ? [] : [{ removed: text, path: place.path }];
  const repeated = texts
    .filter((text) => all.includes(text))
    .flatMap((text) =>
      found(
        text,
        kept.find((each) => each.text.includes(text)),
      ),
    );
  const mentioned = names.flatMap((name) =>
    found(
      name,
      words.find((each) => namePattern(name).test(each.text)),
    ),
  );
  return [...repeated, ...mentioned];
}
