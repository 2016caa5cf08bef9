import { expect, it } from 'vitest';
import { keyBehind, typedOn } from '../../../renderer/input/typed-ahead.ts';

const typed = (keys: readonly string[]) =>
  keys.reduce((so, key) => typedOn(so, { key }) ?? so, { text: '', end: null as string | null });

it('letters typed before the field is drawn are kept, in their order and capitals', () => {
  expect(typed([...'Lee 한 🙂'])).toEqual({ text: 'Lee 한 🙂', end: null });
});

it('Backspace takes back a letter, and nothing where there is none', () => {
  expect(typed(['Backspace', 'L', 'i', 'Backspace', 'e'])).toEqual({ text: 'Le', end: null });
});

it('the key that ends the text is kept behind it; what follows is not part of this text', () => {
  expect(typed(['L', 'Enter', 'x'])).toEqual({ text: 'L', end: 'Enter' });
});

it('other keys are none of the field', () => {
  for (const key of ['ArrowDown', 'F5', 'Shift', 'Process'])
    expect(typedOn({ text: 'L', end: null }, { key })).toBeNull();
});

it('of a key that an input method keeps to itself, what stands on it is kept, and runs no command', () => {
  const behind = (code: string, korean: boolean, shiftKey = false) =>
    keyBehind({ key: 'Process', code, shiftKey }, korean);
  expect(['KeyG', 'KeyK', 'KeyS', 'Space', 'Digit4'].map((code) => behind(code, true))).toEqual([
    ...'ㅎㅏㄴ 4',
  ]);
  expect(behind('KeyR', true, true)).toBe('ㄲ');
  expect(['KeyG', 'KeyK'].map((code) => behind(code, false))).toEqual(['g', 'k']);
  expect(behind('Enter', true)).toBe('Enter');
  expect(behind('ShiftLeft', true)).toBe('Process');
  expect(keyBehind({ key: 'L', code: 'KeyL', shiftKey: true }, true)).toBe('L');
});
