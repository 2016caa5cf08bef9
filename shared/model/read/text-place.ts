/** Line and column in a text, from 1; columns in UTF-16 code units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** The places of `offsets` (in UTF-16 code units, in any order) in one pass over the text. */
export function placesOf(text: string, offsets: readonly number[]): TextPlace[] {
  const places: TextPlace[] = offsets.map(() => ({ line: 1, column: 1 }));
  const order = [...offsets.entries()].sort(([, a], [, b]) => a - b);
  let line = 1;
  let start = 0;
  let end = text.indexOf('\n');
  for (const [index, offset] of order) {
    while (end >= 0 && end < offset) {
      line++;
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    places[index] = { line, column: offset - start + 1 };
  }
  return places;
}

export function placeOf(text: string, offset: number): TextPlace {
  return placesOf(text, [offset])[0] ?? { line: 1, column: 1 };
}
