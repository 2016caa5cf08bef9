import { describe, expect, test } from 'vitest';
import { matches, showKeys } from '../../renderer/commands/shortcut.ts';

const press = (key: string, held: readonly string[] = []) => ({
  key,
  ctrlKey: held.includes('Ctrl'),
  metaKey: held.includes('Meta'),
  shiftKey: held.includes('Shift'),
  altKey: held.includes('Alt'),
});

describe('shortcuts', () => {
  test.each([
    ['Mod+Z', press('z', ['Ctrl']), false, true],
    ['Mod+Z', press('z', ['Meta']), false, false],
    ['Mod+Z', press('z', ['Meta']), true, true],
    ['Mod+Z', press('Z', ['Ctrl', 'Shift']), false, false],
    ['Mod+Shift+Z', press('Z', ['Ctrl', 'Shift']), false, true],
    ['Mod+Z', press('z', ['Ctrl', 'Alt']), false, false],
    ['?', press('?', ['Shift']), false, true],
    ['?', press('?'), false, true],
    ['Mod+,', press(',', ['Ctrl']), false, true],
    ['Mod++', press('+', ['Ctrl', 'Shift']), false, true],
    ['D', press('d'), false, true],
    ['D', press('D', ['Shift']), false, false],
    ['Escape', press('Escape'), false, true],
    ['Alt+Shift+L', { ...press('Ò', ['Alt', 'Shift']), code: 'KeyL' }, true, true],
    ['Alt+Shift+1', { ...press('!', ['Alt', 'Shift']), code: 'Digit1' }, false, true],
    // With the Korean input method on, the key counts, not the letter that it types.
    ['L', { ...press('ㅣ'), code: 'KeyL' }, false, true],
    ['Mod+Z', { ...press('ㅋ', ['Ctrl']), code: 'KeyZ' }, false, true],
    ['L', { ...press('Process'), code: 'KeyL' }, false, true],
    ['L', { ...press('ㅣ'), code: 'KeyK' }, false, false],
    ['L', { ...press('д'), code: 'KeyL' }, false, false],
  ])('%s and %o (Mac: %s): %s', (shortcut, event, isMac, expected) => {
    expect(matches(shortcut, event, isMac)).toBe(expected);
  });

  test('are written as the keys are labelled', () => {
    expect(showKeys('Mod+Shift+Z', false)).toBe('Ctrl Shift Z');
    expect(showKeys('Mod+Shift+Z', true)).toBe('⌘⇧Z');
    expect(showKeys('Mod++', false)).toBe('Ctrl +');
    expect(showKeys('Delete', false)).toBe('Del');
  });
});
