import { Menu, MenuItem, MenuTrigger, Popover, SubmenuTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { menuGroups } from '../../commands/command-groups.ts';
import { COMMANDS, commandOf, isEnabled, runCommand } from '../../commands/commands.ts';
import { keysOf } from '../../commands/keys.ts';
import { afterClosing, IconButton } from '../../components/index.ts';
import styles from '../../components/list.module.css';

/** Every command, by what it concerns, with its keys. */
export function CommandMenu() {
  const { t } = useTranslation();
  return (
    <MenuTrigger>
      <IconButton label={t('commands.menu')} shortcut={keysOf(commandOf('app.menu'))} data-command-menu="">
        <svg
          width="16"
          height="16"
          viewBox="0 0 16 16"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          aria-hidden="true"
        >
          <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" strokeLinecap="round" />
        </svg>
      </IconButton>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
        <Groups />
      </Popover>
    </MenuTrigger>
  );
}

/** Of its own, so that hundreds of entries are made only while the menu is open. */
function Groups() {
  const { t } = useTranslation();
  return (
    <Menu className={styles.list ?? ''} aria-label={t('commands.menu')}>
      {menuGroups(COMMANDS).map(([group, commands]) => (
        <SubmenuTrigger key={group}>
          <MenuItem id={group} className={styles.item ?? ''} textValue={t(`commands.group.${group}`)}>
            <span className={styles.text}>{t(`commands.group.${group}`)}</span>
            <span className={styles.onward} aria-hidden="true">
              ›
            </span>
          </MenuItem>
          <Popover className={styles.popover ?? ''} offset={-2}>
            <Menu className={styles.list ?? ''} aria-label={t(`commands.group.${group}`)}>
              {commands.map((command) => (
                <MenuItem
                  key={command.id}
                  id={command.id}
                  data-command={command.id}
                  className={styles.item ?? ''}
                  textValue={t(`commands.label.${command.id}`)}
                  isDisabled={!isEnabled(command)}
                  onAction={() => afterClosing(() => runCommand(command.id))}
                >
                  <span className={styles.text}>{t(`commands.label.${command.id}`)}</span>
                  <kbd>{keysOf(command)}</kbd>
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </SubmenuTrigger>
      ))}
    </Menu>
  );
}
