import { useState } from 'react';
import { Autocomplete, Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Edge, listOf } from '#shared/model/index.ts';
import { finder } from '../../command-box/find.ts';
import fieldStyles from '../../components/field.module.css';
import { afterClosing, Button, Dialog, KindIcon } from '../../components/index.ts';
import listStyles from '../../components/list.module.css';
import { useDocument } from '../../state/stores.ts';
import styles from './connect-dialog.module.css';
import { focusCanvas, focusNode } from './focus.ts';
import { connectTyped, mayConnect } from './map-actions.ts';
import { mapUi, useMapUi } from './map-ui-store.ts';
import { rejoin } from './structure-actions.ts';
import { connectionOf, describeLine } from './typed-lines.ts';

/** More than this nobody reads; typing on narrows them down. */
const MOST = 50;

/** Connects a node, or lets a branch lead, to a node that is found by typing: what dragging does, for the keyboard. */
export function ConnectDialog() {
  const connecting = useMapUi((state) => state.connecting);
  const edges = useDocument((state) => state.document?.edges);
  if (connecting === null) return null;
  if ('node' in connecting) return <Opened key={connecting.node} from={connecting.node} branch={null} />;
  const edge = edges?.[connecting.branch]?.value;
  return edge === undefined ? null : <Opened key={edge.id} from={edge.from} branch={edge} />;
}

interface OpenedProps {
  readonly from: string;
  /** The branch that is to lead elsewhere; null for a new one, of which label and odds may be typed, too. */
  readonly branch: Edge | null;
}

function Opened({ from, branch }: OpenedProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const document = useDocument((state) => state.document);
  if (document === null) return null;
  const line = branch === null ? connectionOf(document, from, text) : { title: text };
  const finds = finder(line.title);
  const meaning = branch === null && line.title !== '' ? describeLine(line, document) : '';
  const back = () => (branch === null ? focusNode(from) : focusCanvas());
  const close = () => {
    afterClosing(back);
    mapUi.setState({ connecting: null });
  };
  const choices = listOf(document.nodes)
    .filter(({ id, title }) => mayConnect(from, id) && id !== branch?.to && finds(title))
    .slice(0, MOST);
  const choose = (to: string) => {
    if (branch === null) connectTyped(from, to, line);
    else rejoin(branch.id, to);
    close();
  };
  return (
    <Dialog
      title={t(branch === null ? 'map.connect.title' : 'map.connect.rejoin')}
      open
      onClose={close}
      size="small"
      actions={<Button onPress={close}>{t('common.cancel')}</Button>}
    >
      <Autocomplete inputValue={text} onInputChange={setText}>
        <TextField autoFocus className={fieldStyles.field ?? ''}>
          <Label className={fieldStyles.label ?? ''}>{t('map.connect.target')}</Label>
          <Input
            role="combobox"
            data-map-connect=""
            aria-expanded="true"
            className={`${fieldStyles.input} ${styles.input}`}
            placeholder={branch === null ? t('map.connect.example') : ''}
            autoComplete="off"
            spellCheck={false}
          />
        </TextField>
        {meaning === '' ? null : (
          <p className={styles.meaning} role="status">
            {t('input.understood', { value: meaning })}
          </p>
        )}
        <ListBox
          aria-label={t('map.connect.target')}
          className={styles.list ?? ''}
          renderEmptyState={() => <p className={styles.nothing}>{t('map.connect.nothing')}</p>}
        >
          {choices.map(({ id, kind, title }) => (
            <ListBoxItem
              key={id}
              id={id}
              textValue={title || t('common.untitledNode')}
              className={listStyles.item ?? ''}
              onAction={() => choose(id)}
            >
              <KindIcon kind={kind} named />
              <span className={listStyles.text}>{title || t('common.untitledNode')}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}
