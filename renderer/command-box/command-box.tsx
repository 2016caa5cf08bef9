import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { listOf, type Node } from '#shared/model/index.ts';
import { goTo } from '../app/router.ts';
import { boxCommands } from '../commands/command-groups.ts';
import { COMMANDS, isEnabled, runCommand } from '../commands/commands.ts';
import { showKeys } from '../commands/shortcut.ts';
import dialogStyles from '../components/dialog.module.css';
import { afterClosing, Icon, KindIcon } from '../components/index.ts';
import listStyles from '../components/list.module.css';
import { documentStore, useDocument, useLibrary, useView, viewStore } from '../state/stores.ts';
import { isOpen } from '../views/map/conditions.ts';
import { filterChoices, toggleFilter } from '../views/map/filter-choices.ts';
import { goToNode } from '../views/map/go-to-node.ts';
import styles from './command-box.module.css';
import { finder } from './find.ts';

/** More nodes than this nobody reads; typing on narrows them down. */
const MOST_NODES = 50;
const MOST_DOCUMENTS = 10;
const MOST_FILTERS = 20;
const NO_NODES: readonly Node[] = [];

/** Search or run: every command with its keys, every node of the open document, the other documents. */
export function CommandBox() {
  const { t } = useTranslation();
  const open = useView((state) => state.overlay === 'command-box');
  return (
    <ModalOverlay
      className={dialogStyles.overlay ?? ''}
      isOpen={open}
      isDismissable
      onOpenChange={(isOpen) => isOpen || close()}
    >
      <Modal className={`${dialogStyles.modal} ${styles.modal}`}>
        <Dialog className={styles.dialog ?? ''} aria-label={t('commands.title')}>
          <Contents />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function close(): void {
  if (viewStore.getState().overlay === 'command-box') viewStore.getState().show(null);
}

function Contents() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const nodes = useDocument((state) => (state.document === null ? NO_NODES : listOf(state.document.nodes)));
  const documents = useLibrary((state) => state.documents);
  const shown = useDocument((state) => state.id);
  const finds = finder(text);
  const searching = text.trim() !== '';
  // What cannot be run now is found too, greyed and last, so that one learns that it exists.
  const commands = boxCommands(COMMANDS)
    .map((command) => ({
      command,
      enabled: isEnabled(command),
      label: t(`commands.label.${command.id}`),
      group: t(`commands.group.${command.group}`),
    }))
    .filter(({ label, group, enabled }) => (enabled || searching) && finds(`${group} ${label}`))
    .toSorted((a, b) => Number(b.enabled) - Number(a.enabled));
  const others = searching ? documents.filter((card) => card.id !== shown && finds(card.title)) : [];
  const found = !searching ? [] : nodes.filter(({ title }) => finds(title)).slice(0, MOST_NODES);

  // Only where there is a map to be filtered.
  const filters = (searching && isOpen() ? filterChoices(documentStore.getState().document) : [])
    .map((choice) => ({
      choice,
      kind: t(`map.filter.${choice.kind}`),
      label: t('map.filter.by', { name: choice.name }),
    }))
    .filter(({ kind, label }) => finds(`${label} ${kind}`))
    .slice(0, MOST_FILTERS);

  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <TextField aria-label={t('commands.title')} autoFocus className={styles.field ?? ''}>
        <Input
          data-command-field
          role="combobox"
          aria-expanded="true"
          className={styles.input ?? ''}
          placeholder={t('commands.placeholder')}
          autoComplete="off"
          spellCheck={false}
        />
      </TextField>
      <ListBox
        aria-label={t('commands.title')}
        className={styles.list ?? ''}
        renderEmptyState={() => <p className={styles.nothing}>{t('commands.nothing')}</p>}
      >
        {found.length === 0 ? null : (
          <ListBoxSection aria-label={t('commands.nodes')}>
            <Header className={listStyles.heading ?? ''}>{t('commands.nodes')}</Header>
            {found.map((node) => (
              <ListBoxItem
                key={node.id}
                id={`node ${node.id}`}
                textValue={node.title || t('common.untitledNode')}
                className={listStyles.item ?? ''}
                onAction={() => choose(() => goToNode(node.id))}
              >
                <KindIcon kind={node.kind} named />
                <span className={listStyles.text}>{node.title || t('common.untitledNode')}</span>
              </ListBoxItem>
            ))}
          </ListBoxSection>
        )}
        {filters.length === 0 ? null : (
          <ListBoxSection aria-label={t('map.filter.all')}>
            <Header className={listStyles.heading ?? ''}>{t('map.filter.all')}</Header>
            {filters.map(({ choice, kind, label }) => (
              <ListBoxItem
                key={`${choice.kind} ${choice.value}`}
                id={`filter ${choice.kind} ${choice.value}`}
                textValue={label}
                className={listStyles.item ?? ''}
                onAction={() => choose(() => toggleFilter(choice))}
              >
                <span className={styles.group}>{kind}</span>
                <span className={listStyles.text}>{label}</span>
              </ListBoxItem>
            ))}
          </ListBoxSection>
        )}
        {commands.length === 0 ? null : (
          <ListBoxSection aria-label={t('commands.commands')}>
            <Header className={listStyles.heading ?? ''}>{t('commands.commands')}</Header>
            {commands.map(({ command, enabled, label, group }) => (
              <ListBoxItem
                key={command.id}
                id={command.id}
                textValue={label}
                isDisabled={!enabled}
                className={listStyles.item ?? ''}
                onAction={() => choose(() => runCommand(command.id))}
              >
                <span className={styles.group}>{group}</span>
                <span className={listStyles.text}>{label}</span>
                {command.keys.map((keys) => (
                  <kbd key={keys}>{showKeys(keys)}</kbd>
                ))}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        )}
        {others.length === 0 ? null : (
          <ListBoxSection aria-label={t('commands.documents')}>
            <Header className={listStyles.heading ?? ''}>{t('commands.documents')}</Header>
            {others.slice(0, MOST_DOCUMENTS).map(({ id, title }) => (
              <ListBoxItem
                key={id}
                id={`document ${id}`}
                textValue={title}
                className={listStyles.item ?? ''}
                onAction={() => choose(() => goTo({ page: 'document', id, view: 'map' }))}
              >
                <Icon name="file" />
                <span className={listStyles.text}>{title}</span>
              </ListBoxItem>
            ))}
          </ListBoxSection>
        )}
      </ListBox>
    </Autocomplete>
  );
}

/** Closes the box, and goes on when it has given the focus back. */
function choose(run: () => void): void {
  afterClosing(run);
  close();
}
