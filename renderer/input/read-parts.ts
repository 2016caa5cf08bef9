/** What stands in the brackets of a typed line, part by part: `likely; if envoy == "wi"; after 2 days; alliance +0.7`. */
import type { Duration, NodeKind, Probability, When } from '#shared/model/schema.ts';
import { readDuration } from './read-duration.ts';
import { readProbability } from './read-probability.ts';
import { readWhen } from './read-when.ts';
import { plain, type Reading } from './reading.ts';

type ValueType = 'boolean' | 'number' | 'string';

export interface LineContext {
  /** The year meant where none is written. */
  readonly year: number;
  /** The kind of the node that the branch leaves; null where there is no branch. */
  readonly from: NodeKind | null;
  /** Why a text is no expression of the type, or null. */
  readonly problem: (text: string, type: ValueType) => string | null;
  /** The id of the criterion, or of the actor, with this name or id; undefined for none. */
  readonly criterion: (name: string) => string | undefined;
  readonly actor: (name: string) => string | undefined;
  /** The type of a variable; undefined for none. */
  readonly variable: (id: string) => ValueType | undefined;
}

/** What entering a node, or taking a branch, does. */
export interface TypedWorking {
  readonly effects?: Readonly<Record<string, number | string>>;
  readonly set?: Readonly<Record<string, string>>;
}
/** What the brackets of a branch say. */
export interface BranchParts extends TypedWorking {
  readonly probability?: Probability;
  /** It is taken when the date of the node that it leaves is missed. */
  readonly on?: 'missed';
  readonly guard?: string;
  readonly lag?: Duration;
}
/** What the brackets of a node say. */
export interface NodeParts extends TypedWorking {
  readonly when?: When;
  readonly duration?: Duration;
  readonly actor?: string;
}

/** Reads the parts of a branch, divided by semicolons; null if one of them is none. */
export function readBranchParts(inside: string, context: LineContext): BranchParts | null {
  return readParts<BranchParts>(inside, (part) => branchPart(part, context));
}

/** Reads the parts of a node, divided by semicolons; null if one of them is none. */
export function readNodeParts(inside: string, context: LineContext): NodeParts | null {
  return readParts<NodeParts>(inside, (part) => nodePart(part, context));
}

/** Begins like a part, so that whoever wrote it meant one: `by …`, `takes …`, `alliance +1`. */
const MEANT = /^(?:by|takes|after|if|set)\s+\S|^\D+\s*[+-]\s?\d+(?:[.,]\d+)?$/i;

/**
 * The first part in brackets that says nothing of a node (or of a branch, or of either) though it seems to be meant
 * to: others beside it do, or it begins like one. Null where there is none.
 */
export function unreadPart(
  inside: string,
  sides: readonly ('branch' | 'node')[],
  context: LineContext,
): string | null {
  const reads = (part: string) =>
    sides.some((side) => (side === 'node' ? nodePart(part, context) : branchPart(part, context)) !== null);
  const parts = divided(inside).filter((part) => part !== '');
  const unread = parts.filter((part) => !reads(part));
  const meant = unread.length < parts.length || unread.some((part) => MEANT.test(plain(part)));
  return meant ? (unread[0] ?? null) : null;
}

function readParts<T extends TypedWorking>(inside: string, read: (part: string) => T | null): T | null {
  const parts = divided(inside);
  if (parts.some((part) => part === '')) return null;
  let all: T | null = null;
  for (const part of parts) {
    const said = read(part);
    if (said === null) return null;
    const { effects, set } = { ...all, ...said };
    const joined: T = {
      ...all,
      ...said,
      ...(effects !== undefined && { effects: { ...all?.effects, ...said.effects } }),
      ...(set !== undefined && { set: { ...all?.set, ...said.set } }),
    };
    // Said twice, the first would be lost without a word.
    if (count(joined) !== (all === null ? 0 : count(all)) + count(said)) return null;
    all = joined;
  }
  return all;
}

const count = ({ effects, set, ...rest }: TypedWorking) =>
  Object.keys(rest).length + Object.keys(effects ?? {}).length + Object.keys(set ?? {}).length;

function branchPart(part: string, context: LineContext): BranchParts | null {
  const { from, problem } = context;
  if (/^(?:missed|놓침|놓치면)$/i.test(part))
    return from === 'event' || from === 'deadline' ? { on: 'missed' } : null;
  if (from === 'chance') {
    const probability = understoodAs(readProbability(part, (text) => problem(text, 'number')));
    if (probability !== undefined) return { probability };
  }
  const guard = /^if\s+(.+)$/i.exec(part)?.[1];
  if (guard !== undefined && problem(guard, 'boolean') === null) return { guard };
  const lag = understoodAs(readDuration(/^(?:after|takes)\s+(.+)$/i.exec(part)?.[1] ?? ''));
  if (lag !== undefined) return { lag };
  return workingPart(part, context);
}

function nodePart(part: string, context: LineContext): NodeParts | null {
  const when = understoodAs(readWhen(part, context.year));
  if (when !== undefined) return { when };
  const duration = understoodAs(readDuration(/^takes\s+(.+)$/i.exec(part)?.[1] ?? ''));
  if (duration !== undefined) return { duration };
  const actor = context.actor(/^by\s+(.+)$/i.exec(part)?.[1] ?? '');
  if (actor !== undefined) return { actor };
  return workingPart(part, context);
}

const NUMBER = String.raw`[+-]?\s?(?:\d+[.,]?\d*|[.,]\d+)`;
const NAME_FIRST = new RegExp(`^(.+?)\\s*(${NUMBER})$`);
const NUMBER_FIRST = new RegExp(`^(${NUMBER})\\s+(.+)$`);

/** `alliance +0.7`, `−2 approval`, `tariff = if(met, 1, 0)`, `set met = true`. */
function workingPart(part: string, { criterion, variable, problem }: LineContext): TypedWorking | null {
  const text = plain(part);
  const set = /^set\s+([A-Za-z]\w*)\s*=(?!=)\s*(.+)$/i.exec(text);
  if (set !== null) {
    const [, id = '', value = ''] = set;
    const type = variable(id);
    return type === undefined || problem(value, type) !== null ? null : { set: { [id]: value } };
  }
  const [, name = '', formula = ''] = /^([^=<>!]+?)\s*=(?!=)\s*(.+)$/.exec(text) ?? [];
  const formulaOf = criterion(name);
  if (formulaOf !== undefined) {
    const value = numberOf(formula);
    if (!Number.isNaN(value)) return { effects: { [formulaOf]: value } };
    return problem(formula, 'number') === null ? { effects: { [formulaOf]: formula } } : null;
  }
  for (const [pattern, at] of [
    [NAME_FIRST, 1],
    [NUMBER_FIRST, 2],
  ] as const) {
    const match = pattern.exec(text);
    const id = criterion(match?.[at] ?? '');
    if (match !== null && id !== undefined) return { effects: { [id]: numberOf(match[3 - at] ?? '') } };
  }
  return null;
}

const numberOf = (text: string) =>
  new RegExp(`^${NUMBER}$`).test(text) ? Number(text.replace(/\s/g, '').replace(',', '.')) : Number.NaN;
const understoodAs = <T>(reading: Reading<T>): T | undefined => (reading.ok ? reading.value : undefined);

/** Between semicolons that stand in no string. */
function divided(text: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let quote = '';
  for (const letter of text) {
    if (quote === '' && letter === ';') {
      parts.push(part.trim());
      part = '';
      continue;
    }
    if (quote === '' && (letter === '"' || letter === "'")) quote = letter;
    else if (letter === quote) quote = '';
    part += letter;
  }
  return [...parts, part.trim()];
}
