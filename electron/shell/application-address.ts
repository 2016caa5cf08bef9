/** The application's own pages are served to its windows under a scheme of their own: `app://desk/`. */
export const SCHEME = 'app';
const HOST = 'desk';
export const HOME_ADDRESS = `${SCHEME}://${HOST}/`;

/** Whether an address is one of the application's own pages. Decided on the parsed address. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, port } = new URL(address);
  return protocol === `${SCHEME}:` && host === HOST && username === '' && port === '';
}
