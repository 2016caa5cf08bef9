import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ExportId, ExportView } from '#shared/exchange/format.ts';
import { REDACT_ALL, type Redaction } from '#shared/exchange/redact.ts';
import type { Language } from '#shared/language/language.ts';

/** What was last chosen in the Share dialog; kept until the application is closed. */
export interface ShareChoices {
  readonly format: ExportId;
  readonly view: ExportView;
  readonly theme: 'light' | 'dark';
  readonly scale: number;
  readonly transparent: boolean;
  /** null: the application's. */
  readonly language: Language | null;
  /** Whether anything is left out, and what then. */
  readonly redacting: boolean;
  readonly redaction: Redaction;
}

interface ShareState extends ShareChoices {
  choose(choices: Partial<ShareChoices>): void;
}

export const shareStore = createStore<ShareState>((set) => ({
  format: 'html',
  view: 'map',
  theme: 'light',
  scale: 2,
  transparent: false,
  language: null,
  redacting: false,
  redaction: REDACT_ALL,
  choose: (choices) => set(choices),
}));

export const useShare = <T>(select: (state: ShareState) => T): T => useStore(shareStore, select);
