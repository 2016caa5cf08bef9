const mac = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether a pressed key is the shortcut, `Mod+Shift+Z`. Letters are compared without regard to case. */
export function matches(
  shortcut: string,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> & {
    readonly code?: string;
  },
  isMac = mac(),
): boolean {
  const { key, held: parts } = parse(shortcut);
  const mod = parts.includes('Mod');
  const ctrl = parts.includes('Ctrl') || (mod && !isMac);
  const meta = mod && isMac;
  if (event.ctrlKey !== ctrl || event.metaKey !== meta || event.altKey !== parts.includes('Alt'))
    return false;
  // Signs such as `?` need Shift on some keyboards and not on others.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key);
  if (!isSign && event.shiftKey !== parts.includes('Shift')) return false;
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  // With Alt a Mac types another character, and so do digits with Shift, and a Korean keyboard Hangul: there
  // the key itself counts.
  const named = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : null;
  return (event.altKey || isHangul(event.key)) && named !== null && event.code === named;
}

/** A letter of Hangul, or a key that the input method keeps to itself. */
const isHangul = (key: string) => /^[\u1100-\u11ff\u3131-\u318e]$/.test(key) || key === 'Process';

/** The Latin letter, in lower case, of a key whose letter is Hangul; otherwise what it types. */
export function latinKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  return (isHangul(key) ? (/^Key([A-Z])$/.exec(code)?.[1] ?? key) : key).toLowerCase();
}

/** For people: `Ctrl Shift Z`, `⌘⇧Z`. */
export function showKeys(shortcut: string, isMac = mac()): string {
  const names: Record<string, string> = isMac
    ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' }
    : { Mod: 'Ctrl' };
  const signs: Record<string, string> = {
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Escape: 'Esc',
    Delete: 'Del',
  };
  const { key, held } = parse(shortcut);
  const parts = [...held, key].map((part) => names[part] ?? signs[part] ?? part);
  return parts.join(isMac ? '' : ' ');
}

/** `Mod++` is the plus sign with Mod held. */
function parse(shortcut: string): { readonly key: string; readonly held: readonly string[] } {
  const plus = shortcut === '+' || shortcut.endsWith('++');
  const held = (plus ? shortcut.slice(0, -1) : shortcut).split('+').filter((part) => part !== '');
  return { key: plus ? '+' : (held.pop() ?? ''), held };
}
