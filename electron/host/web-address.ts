/**
 * The address as a browser writes it if it is an absolute http or https one without a user name in it,
 * else null. Decided on the parsed address, never on how the text begins.
 */
export function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && url.username === '' && url.password === '' ? url.href : null;
}
