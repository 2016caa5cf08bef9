import { useTranslation } from 'react-i18next';
import type { Fields, Rule } from '#shared/model/index.ts';
import { ComboBox, Select } from '../../components/index.ts';
import { type Reading, refused, understood } from '../../input/reading.ts';
import { zoneChoices } from '../../input/zone-choices.ts';
import { useDocument } from '../../state/stores.ts';
import { editFields } from '../edit.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { describeMoment, readMoment, showMoment } from '../fields/describe.ts';
import { readShare, showNumber } from '../fields/expressions.ts';
import { PlainText } from '../fields/plain-text.tsx';
import { TypedField } from '../fields/typed-field.tsx';
import styles from '../inspector.module.css';
import { useList } from '../use-scenario.ts';
import { ActorsList } from './actors-list.tsx';
import { AssumptionsList } from './assumptions-list.tsx';
import { CriteriaList } from './criteria-list.tsx';
import { GroupsList } from './groups-list.tsx';
import { ParametersList } from './parameters-list.tsx';
import { SetAsideList } from './set-aside-list.tsx';
import { SourcesList } from './sources-list.tsx';
import { VariablesList } from './variables-list.tsx';

const RULES = ['expected', 'optimistic', 'pessimistic', 'hurwicz'] as const;

/** The document itself: what it is about, its clock, how it is judged, and its lists. */
export function DocumentInspector() {
  const { t } = useTranslation();
  const fields = useDocument((state) => state.document?.fields);
  if (fields === undefined) return null;
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2>{t('inspector.document.heading')}</h2>
      </div>
      <div className={styles.body}>
        <AboutFields fields={fields} />
        <ClockFields fields={fields} />
        <JudgementFields fields={fields} />
      </div>
      <SetAsideList />
      <ActorsList />
      <CriteriaList />
      <ParametersList />
      <VariablesList />
      <GroupsList />
      <AssumptionsList />
      <SourcesList />
    </div>
  );
}

interface PartProps {
  readonly fields: Fields;
}

function AboutFields({ fields }: PartProps) {
  const { t } = useTranslation();
  const title = t('inspector.document.title');
  const summary = t('inspector.document.summary');
  const readTitle = (text: string): Reading<string> => {
    const trimmed = text.trim();
    return trimmed === '' || trimmed.length > 200 ? refused(t('document.titleEmpty')) : understood(trimmed);
  };
  return (
    <>
      <TypedField<string>
        field=":document/title"
        label={title}
        value={fields.title}
        show={(value) => value ?? ''}
        read={readTitle}
        describe={() => ''}
        onTake={(value) => value !== undefined && editFields(title, { title: value })}
      />
      <PlainText
        label={summary}
        multiline
        rows={5}
        value={fields.summary ?? ''}
        onChange={(text) => editFields(summary, { summary: text === '' ? undefined : text }, ':summary')}
      />
    </>
  );
}

function ClockFields({ fields }: PartProps) {
  const { t } = useTranslation();
  const { timeZone } = fields;
  const year = Number(fields.start.slice(0, 4));
  const start = t('inspector.document.start');
  const asOf = t('inspector.document.asOf');
  const zone = t('inspector.document.timeZone');
  const moment = {
    show: showMoment,
    read: (text: string) => readMoment(text, year),
    describe: (value: string) => describeMoment(value, timeZone),
  };
  const readStart = (text: string): Reading<string> => {
    const reading = moment.read(text);
    return reading.ok && reading.value === undefined ? refused(t('inspector.moment')) : reading;
  };
  return (
    <>
      <div className={styles.two}>
        <TypedField<string>
          {...moment}
          field=":document/start"
          label={start}
          value={fields.start}
          read={readStart}
          onTake={(value) => value !== undefined && editFields(start, { start: value })}
        />
        <TypedField<string>
          {...moment}
          field=":document/asOf"
          label={asOf}
          value={fields.asOf}
          placeholder={t('inspector.document.noAsOf')}
          onTake={(value) => editFields(asOf, { asOf: value })}
        />
      </div>
      <ComboBox
        label={zone}
        choices={zoneChoices(timeZone)}
        value={timeZone}
        onChange={(value) => value !== null && value !== timeZone && editFields(zone, { timeZone: value })}
      />
    </>
  );
}

function JudgementFields({ fields }: PartProps) {
  const { t } = useTranslation();
  const actors = useList('actors');
  const rule = t('inspector.document.rule');
  const optimism = t('inspector.document.optimism');
  const perspective = t('inspector.document.perspective');
  return (
    <>
      <ChoiceField
        label={perspective}
        none={t('inspector.document.noPerspective')}
        choices={actors.map(({ id, name }) => ({ id, label: name || id }))}
        value={fields.perspective}
        onChange={(value) => editFields(perspective, { perspective: value })}
      />
      <Select<Rule>
        label={rule}
        choices={RULES.map((id) => ({ id, label: t(`inspector.document.rules.${id}`) }))}
        value={fields.rule ?? 'expected'}
        onChange={(value) => editFields(rule, { rule: value })}
      />
      {fields.rule === 'hurwicz' ? (
        <TypedField<number>
          field=":document/optimism"
          label={optimism}
          value={fields.optimism}
          show={showNumber}
          read={readShare}
          onTake={(value) => value !== undefined && editFields(optimism, { optimism: value })}
        />
      ) : null}
    </>
  );
}
