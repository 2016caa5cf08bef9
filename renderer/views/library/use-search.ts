import { useEffect, useState } from 'react';
import type { DocumentCard, DocumentHit } from '#shared/host.ts';
import { finder } from '../../command-box/find.ts';
import { host } from '../../host/host.ts';

export interface FoundDocument {
  readonly card: DocumentCard;
  /** Where the words stand; empty if it was found by its title alone, or nothing is searched. */
  readonly places: DocumentHit['places'];
}

/** The first search reads all documents: it is made before somebody types. */
export function prepareSearch(): void {
  void host.searchDocuments({ text: '' });
}

const NONE: readonly DocumentHit[] = [];

/**
 * The documents that hold the words of `search`: at once those with parts of words in their titles, and as
 * soon as the host has answered all others. In the order given, for an empty text all of them.
 */
export function useSearch(documents: readonly DocumentCard[], search: string): readonly FoundDocument[] {
  const [answer, setAnswer] = useState<{ text: string; hits: readonly DocumentHit[] }>({
    text: '',
    hits: NONE,
  });
  const text = search.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other documents, other hits
  useEffect(() => {
    if (text === '') return;
    let current = true;
    void host.searchDocuments({ text: text.slice(0, 1000) }).then((result) => {
      if (current) setAnswer({ text, hits: result.ok ? result.value : NONE });
    });
    return () => {
      current = false;
    };
  }, [text, documents]);
  if (text === '') return documents.map((card) => ({ card, places: [] }));
  const places = new Map((answer.text === text ? answer.hits : NONE).map((hit) => [hit.id, hit.places]));
  const finds = finder(text);
  return documents.flatMap((card) => {
    const where = places.get(card.id);
    return where !== undefined || finds(card.title) ? [{ card, places: where ?? [] }] : [];
  });
}
