import { isShown, type SectionId } from '#shared/exchange/report/sections.ts';
import type { Report } from '#shared/model/index.ts';
import { t } from '../../i18n/i18n.ts';
import { editFields } from '../../inspector/edit.ts';
import { documentStore } from '../../state/stores.ts';

type Words = 'headline' | 'remarks';

/** Writes the analyst's words; empty ones are taken out. One step of undo while they are typed. */
export function writeWords(which: Words, text: string): void {
  const { [which]: _, ...rest } = reportNow();
  edit(t(`report.${which}`), text === '' ? rest : { ...rest, [which]: text }, `:report/${which}`);
}

/** Shows a section, or leaves it out. What is shown unless said otherwise is not written down. */
export function switchSection(section: SectionId, shown: boolean): void {
  const { sections = {}, ...rest } = reportNow();
  const { [section]: _, ...others } = sections;
  const next = shown ? others : { ...others, [section]: false };
  if (isShown({ report: reportNow() }, section) === shown) return;
  edit(t('report.switched'), Object.keys(next).length === 0 ? rest : { ...rest, sections: next });
}

function reportNow(): Report {
  return documentStore.getState().document?.fields.report ?? {};
}

function edit(what: string, report: Report, group?: string): void {
  editFields(what, { report: Object.keys(report).length === 0 ? undefined : report }, group);
}
