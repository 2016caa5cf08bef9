/**
 * The application's stores, one per matter, and hooks that read a part of one. A hook's selector must
 * return something that keeps its identity while nothing changed.
 */
import { useStore } from 'zustand';
import { client, host } from '../host/host.ts';
import { createDocumentStore, type DocumentState } from './document-store.ts';
import { createEvaluationStore, type EvaluationState } from './evaluation-store.ts';
import { createLibraryStore, type LibraryState } from './library-store.ts';
import { createSettingsStore, type SettingsState } from './settings-store.ts';
import { createViewStore, type ViewState } from './view-store.ts';

export const documentStore = createDocumentStore(host, client);
export const evaluationStore = createEvaluationStore();
export const settingsStore = createSettingsStore(host);
export const libraryStore = createLibraryStore(host, client);
export const viewStore = createViewStore();

export const useDocument = <T>(select: (state: DocumentState) => T): T => useStore(documentStore, select);
export const useEvaluation = <T>(select: (state: EvaluationState) => T): T =>
  useStore(evaluationStore, select);
export const useSettings = <T>(select: (state: SettingsState) => T): T => useStore(settingsStore, select);
export const useLibrary = <T>(select: (state: LibraryState) => T): T => useStore(libraryStore, select);
export const useView = <T>(select: (state: ViewState) => T): T => useStore(viewStore, select);
