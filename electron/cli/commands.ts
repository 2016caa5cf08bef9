import type { Command } from './command.ts';

export interface CommandEntry {
  readonly name: string;
  /** The arguments as the help shows them. */
  readonly synopsis: string;
  readonly summary: string;
  /** Loaded when called, so that a command pays only for what it needs itself. */
  load(): Promise<{ readonly command: Command }>;
}

/** Every command, in the order of the help. A new one is a file in `commands/` and a line here. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'validate',
    synopsis: 'FILE…',
    summary: 'every error, repair and problem, one per line',
    load: () => import('./commands/validate.ts'),
  },
  {
    name: 'evaluate',
    synopsis: 'FILE [--plan ID]',
    summary: 'a summary: best choices, score with range, criteria, dates, conflicts',
    load: () => import('./commands/evaluate.ts'),
  },
  {
    name: 'paths',
    synopsis: 'FILE [--top N] [--by ORDER] [--plan ID]',
    summary: 'the most probable, best, worst or earliest-ending paths with their dates',
    load: () => import('./commands/paths.ts'),
  },
  {
    name: 'compare',
    synopsis: 'FILE [PLAN…] [--policy]',
    summary: 'plans side by side: figures, where they differ, dominance, regret',
    load: () => import('./commands/compare.ts'),
  },
  {
    name: 'sensitivity',
    synopsis: 'FILE [--parameter ID] [--two A,B]',
    summary: 'which inputs matter, where the best choice changes, what knowing more is worth',
    load: () => import('./commands/sensitivity.ts'),
  },
  {
    name: 'simulate',
    synopsis: 'FILE [--trials N] [--seed S] [--plan ID]',
    summary: 'many runs with times and chances drawn at random: scores, ends, missed dates',
    load: () => import('./commands/simulate.ts'),
  },
  {
    name: 'agenda',
    synopsis: 'FILE [--plan ID]',
    summary: 'what comes next: decisions and by when, dates to keep, what is open, what to watch',
    load: () => import('./commands/agenda.ts'),
  },
  {
    name: 'diff',
    synopsis: 'A B',
    summary: 'the difference of two scenarios in words',
    load: () => import('./commands/diff.ts'),
  },
  {
    name: 'export',
    synopsis: 'FILE --to FORMAT [--out PATH] [--plan ID] [--redact]',
    summary: 'the scenario, or what was computed, in another format',
    load: () => import('./commands/export.ts'),
  },
  {
    name: 'import',
    synopsis: 'FILE [--out PATH]',
    summary: 'a file as a scenario, with what could not be carried over',
    load: () => import('./commands/import.ts'),
  },
  {
    name: 'new',
    synopsis: 'TEMPLATE [--out PATH]',
    summary: 'a fresh copy of a built-in scenario',
    load: () => import('./commands/new.ts'),
  },
  {
    name: 'templates',
    synopsis: '',
    summary: 'the built-in scenarios',
    load: () => import('./commands/templates.ts'),
  },
  {
    name: 'schema',
    synopsis: '',
    summary: 'the JSON Schema of the format',
    load: () => import('./commands/schema.ts'),
  },
  {
    name: 'serve',
    synopsis: '[--port N] [--no-open]',
    summary: 'the application in a browser, on this machine only',
    load: () => import('./commands/serve.ts'),
  },
];
