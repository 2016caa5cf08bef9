import type { Problem } from '../../../engine/results.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { findings } from './findings.ts';
import { pictures } from './pictures.ts';
import { report } from './report.ts';
import { tables } from './tables.ts';
import { words } from './words.ts';

/** What exports and reports write themselves, in English. Every other language has exactly these keys. */
export const en = { expressionReason, figures, files, findings, pictures, problem, report, tables, words };

/** What parts of the scenario are called in a problem. */
export interface ProblemNames {
  node(id: string): string;
  /** An edge by its label, or else by where it leads. */
  edge(id: string): string;
  plan(id: string | null): string;
}

/** Why a text is no expression, or has no value: in the words of `shared/expression`, which are English. */
function expressionReason(english: string): string {
  return english;
}

/** The engine's own sentence, which is English. */
function problem({ message }: Problem, _names: ProblemNames): string {
  return message;
}
