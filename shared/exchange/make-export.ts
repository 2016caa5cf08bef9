import { compile, evaluate, topPaths } from '../engine/index.ts';
import type { Scenario } from '../model/index.ts';
import { type FileKind, fileKind, renderFile } from './file-each.ts';
import type { ExportFormat, ExportInput, LoadResource, Rendered } from './format.ts';
import { OPTIONS_OF } from './options.ts';
import { type Redacted, type Redaction, redact } from './redact.ts';
import { type Leak, leaksIn } from './redact-check.ts';
import { wordless } from './redact-names.ts';
import { type SectionId, withSections } from './report/sections.ts';
import { svg } from './svg.ts';

/** As many of the most probable paths as are listed. */
export const LISTED_PATHS = 1000;

export const EXPORT_STEPS = ['redact', 'compute', 'write', 'check'] as const;
export type ExportStep = (typeof EXPORT_STEPS)[number];

/** What is chosen about an export besides its format. */
export interface ExportChoices
  extends Pick<
    ExportInput,
    'plan' | 'plans' | 'view' | 'zone' | 'theme' | 'scale' | 'transparent' | 'top' | 'language'
  > {
  /** null: nothing is left out. */
  readonly redaction: Redaction | null;
  /** Of reports: the sections that it has; without them as the document says. */
  readonly sections?: readonly SectionId[];
}

/** The file; or where what was to be left out still stands, in the scenario or in the file made of it: then there is none. */
export type Made =
  | {
      readonly ok: true;
      readonly file: Rendered;
      readonly kind: FileKind;
      /** What it was made of. */
      readonly input: ExportInput;
    }
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
  const redacted = choices.redaction === null ? null : redact(scenario, choices.redaction, choices.language);
  if (redacted !== null && redacted.remaining.length > 0)
    return { ok: false, remaining: redacted.remaining, leaks: [] };
  await tell('compute');
  const chosen =
    redacted === null ? choices : { ...choices, ...plansAs(redacted.scenario, scenario, choices) };
  const input = computed(redacted?.scenario ?? scenario, format, chosen);
  await tell('write');
  const file = await renderFile(format, input, load);
  const kind = fileKind(format, input);
  if (redacted === null) return { ok: true, file, kind, input };
  await tell('check');
  // Pixels hold no text: what they are drawn from is looked through instead.
  const searched = format.id === 'png' ? svg : format;
  const blank = () => renderFile(searched, computed(wordless(redacted.scenario), format, chosen), load);
  const leaks = await leaksIn(
    searched === format ? file : await renderFile(searched, input, load),
    redacted.removed,
    blank,
  );
  return leaks.length === 0 ? { ok: true, file, kind, input } : { ok: false, remaining: [], leaks };
}

/** The plans chosen, by the ids that they have when what tells something has been left out. */
function plansAs(
  redacted: Scenario,
  scenario: Scenario,
  { plan, plans }: ExportChoices,
): Pick<ExportChoices, 'plan' | 'plans'> {
  const as = (id: string | null) => {
    const index = (scenario.plans ?? []).findIndex((each) => each.id === id);
    return redacted.plans?.[index]?.id ?? id;
  };
  return { plan: as(plan), ...(plans === undefined ? {} : { plans: plans.map(as) }) };
}

function computed(scenario: Scenario, { id }: ExportFormat, choices: ExportChoices): ExportInput {
  const { redaction: _, sections, ...rest } = choices;
  const { plan, top = LISTED_PATHS } = choices;
  const model = compile(scenario);
  const evaluated = evaluate(model, { plan });
  const paths = topPaths(model, { top, by: 'probability', plan, evaluated });
  const shown =
    sections !== undefined && OPTIONS_OF[id].includes('sections')
      ? withSections(scenario, sections)
      : scenario;
  return { ...rest, top, scenario: shown, evaluation: evaluated.evaluation, paths };
}
