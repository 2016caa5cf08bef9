import { useTranslation } from 'react-i18next';
import { keyGroups } from '../commands/command-groups.ts';
import { COMMANDS } from '../commands/commands.ts';
import { showKeys } from '../commands/shortcut.ts';
import { Button, Dialog } from '../components/index.ts';
import { useView, viewStore } from '../state/stores.ts';
import styles from './shortcuts-sheet.module.css';

/** Every key there is, by what it concerns. */
export function ShortcutsSheet() {
  const { t } = useTranslation();
  const open = useView((state) => state.overlay === 'shortcuts');
  const close = () => viewStore.getState().show(null);
  return (
    <Dialog
      title={t('commands.shortcuts')}
      open={open}
      onClose={close}
      size="large"
      actions={<Button onPress={close}>{t('common.close')}</Button>}
    >
      <div className={styles.groups}>
        {keyGroups(COMMANDS).map(([group, commands]) => (
          <section key={group}>
            <h3>{t(`commands.group.${group}`)}</h3>
            <dl>
              {commands.map((command) => (
                <div key={command.id}>
                  <dt>{t(`commands.label.${command.id}`)}</dt>
                  <dd>
                    {command.keys?.map((keys) => (
                      <kbd key={keys}>{showKeys(keys)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
