import { useTranslation } from 'react-i18next';
import { goTo } from '../../app/router.ts';
import { openCommandBox } from '../../command-box/open-command-box.ts';
import { commandOf, runCommand } from '../../commands/commands.ts';
import { keysOf } from '../../commands/keys.ts';
import { Button, Icon, IconButton, Segmented, Tooltip } from '../../components/index.ts';
import { documentStore, useDocument, useView, viewStore } from '../../state/stores.ts';
import { VIEWS } from '../../state/view-store.ts';
import { HistoryMenu } from '../history/history-menu.tsx';
import { CommandMenu } from './command-menu.tsx';
import { DocumentTitle } from './document-title.tsx';
import styles from './header.module.css';
import { SaveChip } from './save-chip.tsx';

/** The bar above every view of a document. */
export function Header() {
  const { t } = useTranslation();
  const route = useView((state) => state.route);
  const panels = useView((state) => state.panels);
  const undoLabel = useDocument((state) => state.history?.past.at(-1)?.label);
  const redoLabel = useDocument((state) => state.history?.future.at(-1)?.label);
  if (route.page !== 'document') return null;
  const { togglePanel, show } = viewStore.getState();
  return (
    <header className={styles.header}>
      <div className={styles.start}>
        <IconButton label={t('app.library')} onPress={() => goTo({ page: 'library' })}>
          <Icon name="library" />
        </IconButton>
        <IconButton
          label={t(panels.left ? 'document.panels.hideLeft' : 'document.panels.showLeft')}
          shortcut={keysOf(commandOf('view.left'))}
          aria-pressed={panels.left}
          onPress={() => togglePanel('left')}
        >
          <Icon name="left" />
        </IconButton>
        <CommandMenu />
        <DocumentTitle />
        <SaveChip />
      </div>
      <Segmented
        label={t('document.views')}
        choices={VIEWS.map((id) => ({ id, label: t(`document.view.${id}`) }))}
        value={route.view}
        onChange={(view) => goTo({ ...route, view })}
      />
      <div className={styles.end}>
        <IconButton
          label={
            undoLabel === undefined ? t('document.nothingToUndo') : t('document.undo', { label: undoLabel })
          }
          shortcut={keysOf(commandOf('edit.undo'))}
          variant="plain"
          isDisabled={undoLabel === undefined}
          onPress={() => documentStore.getState().undo()}
        >
          <Icon name="undo" />
        </IconButton>
        <IconButton
          label={
            redoLabel === undefined ? t('document.nothingToRedo') : t('document.redo', { label: redoLabel })
          }
          shortcut={keysOf(commandOf('edit.redo'))}
          variant="plain"
          isDisabled={redoLabel === undefined}
          onPress={() => documentStore.getState().redo()}
        >
          <Icon name="redo" />
        </IconButton>
        <Button onPress={openCommandBox}>
          <span className={styles.search}>{t('document.searchOrRun')}</span>
          <kbd>{keysOf(commandOf('app.commandBox'))}</kbd>
        </Button>
        <HistoryMenu />
        <Tooltip text={t('sharing.title')} shortcut={keysOf(commandOf('document.share'))}>
          <Button variant="primary" onPress={() => show('share')}>
            {t('document.share.label')}
          </Button>
        </Tooltip>
        <IconButton
          label={t(panels.right ? 'document.panels.hideRight' : 'document.panels.showRight')}
          shortcut={keysOf(commandOf('view.right'))}
          aria-pressed={panels.right}
          onPress={() => runCommand('view.right')}
        >
          <Icon name="right" />
        </IconButton>
      </div>
    </header>
  );
}
