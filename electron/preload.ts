/**
 * The bridge between a sandboxed page and the shell: one method per operation of the contract, and
 * events. Nothing of Electron itself reaches the page, and the page cannot name a channel.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { HostApi, HostEvent } from '#shared/host.ts';

// Only types come from the contract, so that no validator is bundled here: the shell checks everything.
const invoke =
  (channel: string) =>
  (input: unknown): Promise<never> =>
    ipcRenderer.invoke(channel, input) as Promise<never>;

const api: HostApi = {
  info: invoke('desk:info'),
  listDocuments: invoke('desk:listDocuments'),
  describeDocuments: invoke('desk:describeDocuments'),
  listTemplates: invoke('desk:listTemplates'),
  openDocument: invoke('desk:openDocument'),
  saveDocument: invoke('desk:saveDocument'),
  createDocument: invoke('desk:createDocument'),
  duplicateDocument: invoke('desk:duplicateDocument'),
  trashDocument: invoke('desk:trashDocument'),
  listTrash: invoke('desk:listTrash'),
  restoreDocument: invoke('desk:restoreDocument'),
  rawDocument: invoke('desk:rawDocument'),
  importDocument: invoke('desk:importDocument'),
  listVersions: invoke('desk:listVersions'),
  readVersion: invoke('desk:readVersion'),
  nameVersion: invoke('desk:nameVersion'),
  restoreVersion: invoke('desk:restoreVersion'),
  recoverDocument: invoke('desk:recoverDocument'),
  branchDocument: invoke('desk:branchDocument'),
  listBranches: invoke('desk:listBranches'),
  previewMerge: invoke('desk:previewMerge'),
  mergeBranch: invoke('desk:mergeBranch'),
  searchDocuments: invoke('desk:searchDocuments'),
  packLibrary: invoke('desk:packLibrary'),
  unpackLibrary: invoke('desk:unpackLibrary'),
  saveExport: invoke('desk:saveExport'),
  getSettings: invoke('desk:getSettings'),
  setSettings: invoke('desk:setSettings'),
  locateDocument: invoke('desk:locateDocument'),
  openExternal: invoke('desk:openExternal'),
  subscribe(listener) {
    const receive = (_event: IpcRendererEvent, event: HostEvent) => listener(event);
    ipcRenderer.on('desk:event', receive);
    return () => {
      ipcRenderer.off('desk:event', receive);
    };
  },
};

contextBridge.exposeInMainWorld('scenarioDesk', api);
