import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ExportId, ExportView } from '#shared/exchange/format.ts';
import { REDACT_ALL, type Redaction } from '#shared/exchange/redact.ts';
import type { SectionId } from '#shared/exchange/report/sections.ts';
import type { Language } from '#shared/language/language.ts';

/** What was last chosen in the Share dialog; kept until the application is closed. */
export interface ShareChoices {
  readonly format: ExportId;
  readonly view: ExportView;
  readonly theme: 'light' | 'dark';
  readonly scale: number;
  readonly transparent: boolean;
  /** null: the interface's. */
  readonly language: Language | null;
  /** Whether anything is left out, and what then. */
  readonly redacting: boolean;
  readonly redaction: Redaction;
}

/** What makes sense for one document alone. */
export interface DocumentChoices {
  /** Plans that are left out where plans are compared: what the document gets later is in. */
  readonly omitted: readonly string[];
  /** Plans that stand beside the first, or get a file of their own. */
  readonly further: readonly string[];
  /** Of reports; null: as the document says. */
  readonly sections: readonly SectionId[] | null;
  /** IANA name; null: the document's own. */
  readonly zone: string | null;
}

interface ShareState extends ShareChoices {
  /** By the document's id. */
  readonly of: Readonly<Record<string, DocumentChoices>>;
  choose(choices: Partial<ShareChoices>): void;
  chooseOf(document: string, choices: Partial<DocumentChoices>): void;
}

const NOTHING_CHOSEN: DocumentChoices = { omitted: [], further: [], sections: null, zone: null };

export const shareStore = createStore<ShareState>((set) => ({
  format: 'html',
  view: 'map',
  theme: 'light',
  scale: 2,
  transparent: false,
  language: null,
  redacting: false,
  redaction: REDACT_ALL,
  of: {},
  choose: (choices) => set(choices),
  chooseOf: (document, choices) =>
    set(({ of }) => ({ of: { ...of, [document]: { ...choicesOf(of, document), ...choices } } })),
}));

export const useShare = <T>(select: (state: ShareState) => T): T => useStore(shareStore, select);

export function choicesOf(of: ShareState['of'], document: string): DocumentChoices {
  return of[document] ?? NOTHING_CHOSEN;
}
