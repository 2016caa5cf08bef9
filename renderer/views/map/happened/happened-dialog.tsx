import { type KeyboardEvent, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ScenarioDocument } from '#shared/model/index.ts';
import fieldStyles from '../../../components/field.module.css';
import { afterClosing, Button, Dialog, TextField } from '../../../components/index.ts';
import { describeMoment, readMoment, showMoment } from '../../../inspector/fields/describe.ts';
import { branchName } from '../../../inspector/problems-at.ts';
import { useDocument } from '../../../state/stores.ts';
import { focusSelected } from '../focus.ts';
import { mapUi, useMapUi } from '../map-ui-store.ts';
import { observedIn, type Question, record, takeBack, waysOf } from './happened.ts';
import styles from './happened-dialog.module.css';

/** Asks what has happened at a node: which way it went, and when. */
export function HappenedDialog() {
  const question = useMapUi((state) => state.happened);
  const document = useDocument((state) => state.document);
  if (question === null || document === null || !Object.hasOwn(document.nodes, question.node)) return null;
  return <Opened key={question.node} question={question} document={document} />;
}

interface OpenedProps {
  readonly question: Question;
  readonly document: ScenarioDocument;
}

function Opened({ question, document }: OpenedProps) {
  const { t } = useTranslation();
  const { node } = question;
  const { timeZone, start } = document.fields;
  const before = observedIn(document.observations).get(node);
  const { ways, proposed } = waysOf(document, question);
  const [way, setWay] = useState(proposed);
  const [when, setWhen] = useState(showMoment(before?.at));
  const titleOf = (id: string) => document.nodes[id]?.value.title || t('common.untitledNode');
  const reading = readMoment(when, Number(start.slice(0, 4)));
  const meaning = reading.ok && reading.value !== undefined ? describeMoment(reading.value, timeZone) : '';
  const ready = way !== null && reading.ok;
  const answer = () => {
    if (way === null || !reading.ok) return;
    record(node, way, reading.value);
    close();
  };
  const onEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) answer();
  };
  const choices = [
    ...ways.map((edge) => ({ id: edge.id, label: branchName(edge, titleOf) })),
    ...(question.cameAbout || ways.length > 1
      ? [{ id: '', label: t(ways.length === 0 ? 'happened.reached' : 'happened.unknownWay') }]
      : []),
  ];
  return (
    <Dialog
      title={t('happened.title', { title: titleOf(node) })}
      open
      onClose={close}
      size="small"
      actions={
        <>
          {before === undefined ? null : (
            <Button
              variant="danger"
              onPress={() => {
                takeBack(node);
                close();
              }}
            >
              {t('happened.takeBack')}
            </Button>
          )}
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={!ready} onPress={answer}>
            {t('happened.mark')}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in any of its fields answers, as in a form. */}
      <div className={styles.fields} onKeyDown={onEnter}>
        <RadioGroup className={styles.ways ?? ''} value={way} onChange={setWay}>
          <Label className={fieldStyles.label ?? ''}>
            {t(question.cameAbout ? 'happened.way' : 'happened.otherWay')}
          </Label>
          {choices.map(({ id, label }, index) => (
            <Radio
              key={id}
              value={id}
              className={styles.way ?? ''}
              autoFocus={proposed === null && index === 0}
            >
              <span className={styles.dot} aria-hidden="true" />
              <span>{label}</span>
            </Radio>
          ))}
        </RadioGroup>
        <TextField
          label={t('happened.when')}
          value={when}
          onChange={setWhen}
          autoFocus={proposed !== null}
          placeholder={t('happened.example')}
          {...(meaning !== '' && { hint: t('input.understood', { value: meaning }) })}
          {...(!reading.ok && { error: reading.message })}
        />
      </div>
    </Dialog>
  );
}

/** Closes it; the focus goes on to the map when the dialog has given it back. */
function close(): void {
  if (mapUi.getState().happened === null) return;
  afterClosing(focusSelected);
  mapUi.setState({ happened: null });
}
