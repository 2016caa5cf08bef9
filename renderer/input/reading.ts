/**
 * What a typed text was understood as, or why it was not, in words. An empty text is `undefined`: the
 * field is left out.
 */
export type Reading<T> =
  | { readonly ok: true; readonly value: T | undefined }
  | { readonly ok: false; readonly message: string };

export const understood = <T>(value: T | undefined): Reading<T> => ({ ok: true, value });
export const refused = (message: string): { readonly ok: false; readonly message: string } => ({
  ok: false,
  message,
});

/**
 * What follows an equals sign, as in a table: an expression even where it reads like a number; null without
 * the sign.
 */
export function afterEquals(typed: string): string | null {
  return /^\s*=(?!=) ?([\s\S]*)$/.exec(typed)?.[1] ?? null;
}

/** Dashes and spaces as people and word processors write them, made plain. */
export function plain(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .trim();
}
