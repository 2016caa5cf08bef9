import { compile, evaluate, topPaths } from '../engine/index.ts';
import type { Scenario } from '../model/index.ts';
import type { ExportFormat, ExportInput, LoadResource, Rendered } from './format.ts';
import { type Redacted, type Redaction, redact } from './redact.ts';
import { type Leak, leaksIn } from './redact-check.ts';
import { wordless } from './redact-names.ts';
import { svg } from './svg.ts';

/** As many of the most probable paths as are listed. */
export const LISTED_PATHS = 1000;

export const EXPORT_STEPS = ['redact', 'compute', 'write', 'check'] as const;
export type ExportStep = (typeof EXPORT_STEPS)[number];

/** What is chosen about an export besides its format. */
export interface ExportChoices
  extends Pick<ExportInput, 'plan' | 'view' | 'theme' | 'scale' | 'transparent' | 'language'> {
  /** null: nothing is left out. */
  readonly redaction: Redaction | null;
  /** How many paths to list at most. */
  readonly top?: number;
}

/** The file; or where what was to be left out still stands, in the scenario or in the file made of it: then there is none. */
export type Made =
  | { readonly ok: true; readonly file: Rendered /** What it was made of. */; readonly input: ExportInput }
  | { readonly ok: false; readonly remaining: Redacted['remaining']; readonly leaks: readonly Leak[] };

/**
 * A scenario as a file for others: redacted, evaluated, written, and what was written looked through for
 * what was left out. `tell` is told each step as it begins. Rejects where the format's `render` does.
 */
export async function makeExport(
  scenario: Scenario,
  format: ExportFormat,
  choices: ExportChoices,
  load: LoadResource,
  tell: (step: ExportStep) => void | Promise<void> = () => {},
): Promise<Made> {
  await tell('redact');
  const redacted = choices.redaction === null ? null : redact(scenario, choices.redaction);
  if (redacted !== null && redacted.remaining.length > 0)
    return { ok: false, remaining: redacted.remaining, leaks: [] };
  await tell('compute');
  const input = computed(redacted?.scenario ?? scenario, choices);
  await tell('write');
  const file = await format.render(input, load);
  if (redacted === null) return { ok: true, file, input };
  await tell('check');
  const blank = async () => await searched(format, computed(wordless(redacted.scenario), choices), load);
  const leaks = await leaksIn(
    format.id === 'png' ? await svg.render(input, load) : file,
    redacted.removed,
    blank,
  );
  return leaks.length === 0 ? { ok: true, file, input } : { ok: false, remaining: [], leaks };
}

/** Pixels hold no text: what they are drawn from is looked through instead. */
async function searched(format: ExportFormat, input: ExportInput, load: LoadResource): Promise<Rendered> {
  return await (format.id === 'png' ? svg : format).render(input, load);
}

function computed(scenario: Scenario, choices: ExportChoices): ExportInput {
  const { redaction: _, top = LISTED_PATHS, ...rest } = choices;
  const { plan } = choices;
  const model = compile(scenario);
  const evaluated = evaluate(model, { plan });
  const paths = topPaths(model, { top, by: 'probability', plan, evaluated });
  return { ...rest, scenario, evaluation: evaluated.evaluation, paths };
}
