/** Expressions, dates and durations of the random scenarios. */
import type { Node, Scenario } from '#shared/model/schema.ts';
import type { Recipe } from './arbitraries.ts';

export const ZONES = ['Europe/Amsterdam', 'America/New_York', 'Asia/Seoul', 'Australia/Lord_Howe'] as const;
/** Days just before the clocks change in one or another of the zones. */
const STARTS = ['2025-03-28', '2025-10-24', '2025-03-07', '2025-10-31', '2025-04-03', '2025-10-02'] as const;
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  'Europe/Amsterdam': ['2025-03-28', '2025-10-24'],
  'America/New_York': ['2025-03-07', '2025-10-31'],
  'Australia/Lord_Howe': ['2025-04-03', '2025-10-02'],
};

export function pick<T>(list: readonly T[], n: number): T {
  return list[n % list.length] as T;
}

export function startOf({ zone, start, startHour }: Recipe): string {
  const day = pick(CHANGES[pick(ZONES, zone)] ?? STARTS, start);
  return startHour === undefined ? day : `${day}T${String(startHour).padStart(2, '0')}:30`;
}

export function dayAfter(recipe: Recipe, days: number): Temporal.PlainDate {
  return Temporal.PlainDate.from(startOf(recipe).slice(0, 10)).add({ days });
}

type Dated = NonNullable<Recipe['nodes'][number]['when']>;
export function whenOf(recipe: Recipe, { day, form, length, hour, zone }: Dated): NonNullable<Node['when']> {
  const first = dayAfter(recipe, day);
  const last = first.add({ days: length });
  const clock = (h: number) => `T${String(h).padStart(2, '0')}:30`;
  const own = zone === undefined ? {} : { timeZone: pick(ZONES, zone) };
  switch (form) {
    case 'minute':
      return { date: `${first}${clock(hour)}`, ...own };
    case 'minutes':
      return { date: `${first}${clock(hour % 12)}`, until: `${last}${clock(12 + (hour % 12))}`, ...own };
    case 'days':
      return { date: `${first}`, until: `${last}`, ...own };
    case 'month':
      return { date: `${first}`.slice(0, 7), ...own };
    case 'months':
      return { date: `${first}`.slice(0, 7), until: `${last}`, ...own };
    case 'year':
      return { date: `${first}`.slice(0, 4), ...own };
    default:
      return { date: `${first}`, ...own };
  }
}

const DURATIONS: readonly NonNullable<Node['duration']>[] = [
  'P1D',
  'PT2H30M',
  'P3D',
  'P1W',
  'PT36H',
  'P1M',
  'P2DT3H',
  'PT45M',
  'P10D',
  { min: 'P1D', likely: 'P2D', max: 'P4D' },
  { min: 'PT1H', likely: 'PT5H', max: 'P1D' },
  { min: 'P0D', likely: 'P3D', max: 'P1W' },
  { min: 'P1W', likely: 'P2W', max: 'P1M' },
  { min: 'P30D', likely: 'P1M', max: 'P31D' },
  { min: 'PT24H', likely: 'P1D', max: 'P1DT1H' },
];
export function durationOf(n: number): NonNullable<Node['duration']> {
  return pick(DURATIONS, n);
}

/** Ready names: `b` boolean, `n` and `m` numbers, `s` text; parameters `p` in 0 … 1 and `q`. */
export interface Names {
  readonly variables: readonly string[];
  readonly parameters: readonly string[];
}
const VARIABLES = ['n', 'b', 's', 'm'] as const;
const PARAMETERS = ['p', 'q'] as const;
export function namesOf({ variables, parameters }: Pick<Recipe, 'variables' | 'parameters'>): Names {
  return { variables: VARIABLES.slice(0, variables), parameters: PARAMETERS.slice(0, parameters) };
}

export function declared(names: Names): Pick<Scenario, 'variables' | 'parameters'> {
  const initial = { n: 1, b: false, s: 'calm', m: 0 } as const;
  const type = { n: 'number', b: 'boolean', s: 'string', m: 'number' } as const;
  return {
    variables: VARIABLES.filter((v) => names.variables.includes(v)).map((id) => ({
      id,
      name: `Variable ${id}`,
      type: type[id],
      initial: initial[id],
    })),
    parameters: PARAMETERS.filter((p) => names.parameters.includes(p)).map((id) => ({
      id,
      name: `Parameter ${id}`,
      value: id === 'p' ? 0.3 : 2,
      low: 0,
      high: 4,
    })),
  };
}

function using(
  names: Names,
  templates: readonly (readonly [needs: string, text: string])[],
  n: number,
): string {
  const known = [...names.variables, ...names.parameters];
  const usable = templates.filter(([needs]) => [...needs].every((name) => known.includes(name)));
  return pick(usable, n)[1];
}

export function numberText(names: Names, n: number): string {
  return using(
    names,
    [
      ['', '3 - 1'],
      ['n', 'n'],
      ['m', 'm * 5 - 3'],
      ['nq', 'q * n + 1'],
      ['b', 'b ? 9 : -4'],
      ['b', 'if(b, -6, 5)'],
      ['s', 'if(s == "tense", 8, -2)'],
      ['nm', 'max(n, m) - min(n, 2)'],
      ['n', '7 - 4 * ((n + 1) % 3)'],
      ['nb', 'if(not b and n > 1, n ^ 2, abs(n - 3))'],
      ['q', 'q / 2'],
      ['p', 'floor(p * 10)'],
      ['m', 'ceil(m / 2) + round(m / 4)'],
    ],
    n,
  );
}

export function truthText(names: Names, n: number): string {
  return using(
    names,
    [
      ['', '1 < 2'],
      ['', '2 < 1'],
      ['n', 'n > 1'],
      ['n', 'n <= 2'],
      ['b', 'b'],
      ['b', 'not b'],
      ['s', 's == "calm"'],
      ['s', "s != 'tense'"],
      ['nb', 'b or n >= 3'],
      ['nb', '!b && (n == 1)'],
      ['m', 'm < 1'],
      ['q', 'q > 1'],
      ['mq', 'm >= q'],
    ],
    n,
  );
}

export function assignmentText(names: Names, variable: string, n: number): string {
  if (variable === 'b') return pick(['true', truthText(names, n), 'not b', 'false'], n);
  if (variable === 's') return pick(['"tense"', "'calm'", 'if(s == "calm", "tense", s)'], n);
  return pick([`${variable} + 1`, '2', numberText(names, n)], n);
}

/** A pair of texts: a probability and what it leaves of 1. */
export function probabilityTexts(names: Names, n: number): readonly [string, string] {
  const text = using(
    names,
    [
      ['', '1 / 4'],
      ['p', 'p'],
      ['b', 'if(b, 0.75, 0.25)'],
      ['n', 'min(n, 4) / 5'],
      ['s', 's == "tense" ? 0.6 : 0'],
      ['m', 'm > 1 ? 1 : 0.5'],
    ],
    n,
  );
  return [text, `1 - (${text})`];
}
