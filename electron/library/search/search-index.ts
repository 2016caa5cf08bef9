import MiniSearch from 'minisearch';
import { SEARCHED, type Searched, type SearchedText, searchedText } from './searched-text.ts';

export interface Hit {
  readonly file: string;
  /** Where the words stand, the most telling place first. */
  readonly places: Searched[];
}

/** A file, by what changes whenever its content does, and how it is read. */
export interface Searchable {
  readonly file: string;
  readonly stamp: string;
  /** Null if it cannot be read just now. */
  readonly read: () => Promise<Uint8Array | null>;
}

/** How many files are read together. */
const WIDTH = 16;
/** How many are read before a search is answered: a moment's work. */
const MOST = 6 * WIDTH;

export interface Found {
  readonly hits: Hit[];
  /** How many files have not been read yet: the next search reads on. */
  readonly unread: number;
}

/**
 * An index over the words of all documents. It follows the files: whatever has changed since the last
 * search is read anew, everything else is not. A search reads so many at most, so that the first one of a large
 * library has an answer soon.
 */
export class SearchIndex {
  readonly #index = new MiniSearch<SearchedText & { file: string }>({
    idField: 'file',
    fields: [...SEARCHED],
    processTerm: (term) => plain(term),
    searchOptions: {
      prefix: true,
      combineWith: 'AND',
      boost: { title: 8, summary: 3, nodes: 2, tags: 2 },
    },
  });
  readonly #stamps = new Map<string, string>();
  #updating: Promise<number> = Promise.resolve(0);

  /** The documents, of those read so far, that hold all words of `text`, or beginnings of words, best first. */
  async search(text: string, files: readonly Searchable[]): Promise<Found> {
    // One after another: two updates at once would index a file twice.
    this.#updating = this.#updating.catch(() => 0).then(() => this.#update(files));
    const unread = await this.#updating;
    const hits = this.#index.search(text).map(({ id, match }) => {
      const found = new Set(Object.values(match).flat());
      return { file: String(id), places: SEARCHED.filter((place) => found.has(place)) };
    });
    return { hits, unread };
  }

  /** Returns how many are left to be read. */
  async #update(files: readonly Searchable[]): Promise<number> {
    const present = new Set(files.map(({ file }) => file));
    for (const file of [...this.#stamps.keys()]) if (!present.has(file)) this.#forget(file);
    const changed = files.filter(({ file, stamp }) => this.#stamps.get(file) !== stamp);
    const now = changed.slice(0, MOST);
    for (let index = 0; index < now.length; index += WIDTH) {
      await Promise.all(
        now.slice(index, index + WIDTH).map(async ({ file, stamp, read }) => {
          const bytes = await read();
          if (this.#stamps.has(file)) this.#forget(file);
          this.#stamps.set(file, stamp);
          this.#index.add({ file, ...searchedText(bytes ?? new Uint8Array()) });
        }),
      );
    }
    return changed.length - now.length;
  }

  #forget(file: string): void {
    this.#index.discard(file);
    this.#stamps.delete(file);
  }
}

/** Without regard to case and accents; Korean syllables stay whole, so that beginnings of words match. */
function plain(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
}
