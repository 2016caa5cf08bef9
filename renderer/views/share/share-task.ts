import { useMemo } from 'react';
import { OPTIONS_OF, severalPlans } from '#shared/exchange/options.ts';
import type { Language } from '#shared/language/language.ts';
import { type Scenario, type ScenarioDocument, toScenario } from '#shared/model/index.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { ExportTask } from '../../workers/export-messages.ts';
import { choicesOf, type DocumentChoices, type ShareChoices, useShare } from './share-store.ts';

/** The policy without a plan, among ids of plans; no plan's id. */
export const BEST = '';

/** With the language that comes of it. */
type SpokenChoices = ShareChoices & { readonly language: Language };

/** What is to be made. Changes its identity only when another file would come of it. */
export function useTask(document: ScenarioDocument, chosen: string | null): ExportTask {
  const { format, view, theme, scale, transparent, redacting, redaction } = useShare((state) => state);
  const spoken = useLanguage();
  const language = useShare((state) => state.language) ?? spoken;
  const own = useShare(({ of }) => choicesOf(of, document.fields.id));
  const scenario = useMemo(() => toScenario(document), [document]);
  return useMemo(
    () =>
      taskOf(scenario, chosen, own, {
        ...{ format, view, theme, scale, transparent, language, redacting, redaction },
      }),
    [scenario, chosen, own, format, view, theme, scale, transparent, language, redacting, redaction],
  );
}

function taskOf(
  scenario: Scenario,
  chosen: string | null,
  own: DocumentChoices,
  choices: SpokenChoices,
): ExportTask {
  const { format, view, theme, scale, transparent, language, redacting, redaction } = choices;
  const { sections, zone } = own;
  const fits = new Set(OPTIONS_OF[format]);
  const plan = chosen !== null && scenario.plans?.some(({ id }) => id === chosen) ? chosen : null;
  const plans = furtherPlans(scenario, plan, own, choices);
  return {
    scenario,
    format,
    choices: {
      plan,
      ...(plans === undefined ? {} : { plans }),
      ...(fits.has('view') ? { view } : {}),
      ...(fits.has('sections') && sections !== null ? { sections } : {}),
      ...(fits.has('zone') && zone !== null && zone !== scenario.timeZone ? { zone } : {}),
      ...(fits.has('theme') ? { theme } : {}),
      ...(fits.has('scale') ? { scale } : {}),
      ...(fits.has('transparent') ? { transparent } : {}),
      ...(fits.has('language') ? { language } : {}),
      redaction: redacting ? redaction : null,
    },
  };
}

/** Undefined: what the format does by default, so that the same file comes of it as from the command line. */
function furtherPlans(
  scenario: Scenario,
  plan: string | null,
  { omitted, further }: DocumentChoices,
  { format, view }: ShareChoices,
): readonly (string | null)[] | undefined {
  const others = [null, ...(scenario.plans ?? []).map(({ id }) => id)].filter((id) => id !== plan);
  switch (severalPlans(format, view)) {
    case 'compared': {
      const kept = others.filter((id) => !omitted.includes(id ?? BEST));
      return kept.length === others.length ? undefined : kept;
    }
    case 'beside':
    case 'files': {
      const wanted = others.filter((id) => further.includes(id ?? BEST));
      return wanted.length === 0 ? undefined : wanted;
    }
    case 'none':
      return undefined;
  }
}
