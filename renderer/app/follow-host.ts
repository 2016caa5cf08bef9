import type { HostEvent } from '#shared/host.ts';
import { runCommand } from '../commands/commands.ts';
import { client, host } from '../host/host.ts';
import { documentStore, libraryStore } from '../state/stores.ts';

/** Follows what the host tells unasked: other tabs' saves, changes of the library, menu items. Returns a stop. */
export function followHost(): () => void {
  return host.subscribe((event) => void receive(event));
}

async function receive(event: HostEvent): Promise<void> {
  switch (event.type) {
    case 'library-changed':
      await libraryStore.getState().load();
      break;
    case 'events-missed':
      await Promise.all([libraryStore.getState().load(), documentStore.getState().reload(null)]);
      break;
    case 'document-changed': {
      const { id, save, reload } = documentStore.getState();
      // That our own version is there again is news only while another one stands in our way.
      const news = event.client !== client || save.kind === 'conflict';
      if (news && event.id === id) await reload(event.revision);
      break;
    }
    case 'command':
      if (event.command === 'flush-and-close') await flushAndClose();
      else runCommand(event.command);
      break;
  }
}

/** The shell asks before it closes a window; when saving fails the window stays, and shows why. */
async function flushAndClose(): Promise<void> {
  await documentStore.getState().flush();
  if (documentStore.getState().save.kind === 'saved') window.close();
}
