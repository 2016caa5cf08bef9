import { useTranslation } from 'react-i18next';
import { OPTIONS_OF, severalPlans } from '#shared/exchange/options.ts';
import { isShown, SECTIONS } from '#shared/exchange/report/sections.ts';
import { listOf, type ScenarioDocument } from '#shared/model/index.ts';
import { ComboBox, MultiSelect } from '../../components/index.ts';
import { t } from '../../i18n/i18n.ts';
import { zoneChoices } from '../../input/zone-choices.ts';
import { choicesOf, shareStore, useShare } from './share-store.ts';
import { BEST } from './share-task.ts';

interface ContentOptionsProps {
  readonly document: ScenarioDocument;
  readonly plan: string | null;
}

/** What of the document is in the file: further plans, sections, the zone of its times. */
export function ContentOptions({ document, plan }: ContentOptionsProps) {
  const format = useShare((state) => state.format);
  const fits = new Set(OPTIONS_OF[format]);
  return (
    <>
      {fits.has('plans') ? <FurtherPlans document={document} plan={plan} /> : null}
      {fits.has('sections') ? <Sections document={document} /> : null}
      {fits.has('zone') ? <TimeZone document={document} /> : null}
    </>
  );
}

function FurtherPlans({ document, plan }: ContentOptionsProps) {
  const { t } = useTranslation();
  const { format, view, of } = useShare((state) => state);
  const { id } = document.fields;
  const { omitted, further } = choicesOf(of, id);
  const kind = severalPlans(format, view);
  const choices = [
    { id: BEST, label: t('document.plans.best') },
    ...listOf(document.plans).map(({ id, name }) => ({ id, label: name })),
  ].filter((choice) => choice.id !== (plan ?? BEST));
  if (kind === 'none' || choices.length === 0) return null;
  const compared = kind === 'compared';
  const values = choices
    .map((choice) => choice.id)
    .filter((each) => (compared ? !omitted.includes(each) : further.includes(each)));
  const change = (chosen: readonly string[]) => {
    const changed = choices.map((choice) => choice.id);
    const others = (list: readonly string[]) => list.filter((each) => !changed.includes(each));
    shareStore
      .getState()
      .chooseOf(
        id,
        compared
          ? { omitted: [...others(omitted), ...changed.filter((each) => !chosen.includes(each))] }
          : { further: [...others(further), ...chosen] },
      );
  };
  return (
    <MultiSelect
      label={t(`sharing.plans.${kind}`)}
      choices={choices}
      values={values}
      onChange={change}
      summary={summaryOf(values.length, choices.length)}
    />
  );
}

function Sections({ document }: { readonly document: ScenarioDocument }) {
  const { t } = useTranslation();
  const { id, report } = document.fields;
  const chosen = useShare(({ of }) => choicesOf(of, id).sections);
  const values = chosen ?? SECTIONS.filter((section) => isShown({ ...(report && { report }) }, section));
  return (
    <MultiSelect
      label={t('sharing.option.sections')}
      choices={SECTIONS.map((section) => ({ id: section, label: t(`report.section.${section}`) }))}
      values={values}
      onChange={(sections) => shareStore.getState().chooseOf(id, { sections })}
      summary={summaryOf(values.length, SECTIONS.length)}
    />
  );
}

function TimeZone({ document }: { readonly document: ScenarioDocument }) {
  const { t } = useTranslation();
  const { id, timeZone } = document.fields;
  const zone = useShare(({ of }) => choicesOf(of, id).zone) ?? timeZone;
  return (
    <ComboBox
      label={t('sharing.option.zone')}
      choices={zoneChoices(timeZone)}
      value={zone}
      onChange={(value) => shareStore.getState().chooseOf(id, { zone: value })}
    />
  );
}

function summaryOf(chosen: number, all: number): string {
  if (chosen === 0) return t('sharing.none');
  return chosen === all ? t('sharing.all') : t('sharing.some', { chosen, all });
}
