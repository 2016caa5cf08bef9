import { useEffect, useState } from 'react';
import type { DocumentCard, DocumentHit, Output } from '#shared/host.ts';
import { finder } from '../../command-box/find.ts';
import { host } from '../../host/host.ts';

export interface FoundDocument {
  readonly card: DocumentCard;
  /** Where the words stand; empty if it was found by its title alone, or nothing is searched. */
  readonly places: DocumentHit['places'];
}

export interface FoundDocuments {
  readonly found: readonly FoundDocument[];
  /** How many documents have not been read yet: more may be found. */
  readonly unread: number;
}

type Answer = Output<'searchDocuments'>;

/** Asks until all documents have been read; `tell` is told every answer, and says whether more is wanted. */
async function searchOn(text: string, tell: (answer: Answer | null) => boolean): Promise<void> {
  for (;;) {
    const result = await host.searchDocuments({ text });
    if (!tell(result.ok ? result.value : null) || !result.ok || result.value.unread === 0) return;
  }
}

let preparing = false;

/** The first search reads all documents: it is made before somebody types. */
export function prepareSearch(): void {
  if (preparing) return;
  preparing = true;
  void searchOn('', () => true).finally(() => {
    preparing = false;
  });
}

const NONE: Answer = { hits: [], unread: 0 };

/**
 * The documents that hold the words of `search`: at once those with parts of words in their titles, and as
 * soon as the host has read them all others. In the order given, for an empty text all of them.
 */
export function useSearch(documents: readonly DocumentCard[], search: string): FoundDocuments {
  const [answer, setAnswer] = useState<Answer & { readonly text: string }>({ text: '', ...NONE });
  const text = search.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other documents, other hits
  useEffect(() => {
    if (text === '') return;
    let current = true;
    void searchOn(text.slice(0, 1000), (found) => {
      if (current) setAnswer({ text, ...(found ?? NONE) });
      return current;
    });
    return () => {
      current = false;
    };
  }, [text, documents]);
  if (text === '') return { found: documents.map((card) => ({ card, places: [] })), unread: 0 };
  const { hits, unread } = answer.text === text ? answer : NONE;
  const places = new Map(hits.map((hit) => [hit.id, hit.places]));
  const finds = finder(text);
  const found = documents.flatMap((card) => {
    const where = places.get(card.id);
    return where !== undefined || finds(card.title) ? [{ card, places: where ?? [] }] : [];
  });
  return { found, unread };
}
