import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { OPERATIONS } from '#shared/host.ts';
import type { Host } from '../host/create-host.ts';
import { failure } from '../library/result.ts';
import { isOwnAddress } from './application-address.ts';

/** Channels of the preload: one per operation, and one for events. */
export const channelOf = (operation: string): string => `desk:${operation}`;
export const EVENT_CHANNEL = 'desk:event';

/**
 * Answers every operation of the contract, and only to the main frame of a page of our own. The host
 * checks the input against the operation's schema.
 */
export function answerOperations(ipcMain: Pick<IpcMain, 'handle'>, host: Pick<Host, 'call'>): void {
  for (const name of Object.keys(OPERATIONS)) {
    ipcMain.handle(channelOf(name), async (event, input: unknown) =>
      isOurPage(event)
        ? await host.call(name, input)
        : failure({ code: 'invalid', message: 'This page may not use the library.' }),
    );
  }
}

function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOwnAddress(senderFrame.url);
}
