import { expect, it } from 'vitest';
import { composeHangul, hangulOnKey } from '../../../renderer/input/hangul.ts';

/** What the keys of a Latin keyboard type on a Korean one. */
const typed = (keys: string) => [...keys].map((key) => hangulOnKey(key) ?? key).join('');

it('letters become syllables, each consonant where it belongs', () => {
  expect(composeHangul(typed('gksrmf'))).toBe('한글');
  expect(composeHangul(typed('dmltkrufwjd'))).toBe('의사결정');
  expect(composeHangul(typed('dhksfy'))).toBe('완료');
  expect(composeHangul(typed('ekfrdmf ekfrk'))).toBe('닭을 달가');
  expect(composeHangul(typed('dksgrh djqtsms rkqt'))).toBe('않고 없는 값');
  expect(composeHangul(typed('dnpTek dnjs dnl'))).toBe('웼다 원 위');
});

it('every syllable that there is comes back from its letters', () => {
  const parts = ['ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ', 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ'] as const;
  const tails = ['', ...'ㄱㄲㄴㄷㄹㅁㅂㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];
  for (const [a, lead] of [...parts[0]].entries())
    for (const vowel of parts[1])
      for (const tail of tails) {
        const made = composeHangul(lead + vowel + tail);
        expect([...made]).toHaveLength(1);
        // Apart again: U+1100 is the first lead.
        expect(made.normalize('NFD').codePointAt(0)).toBe(0x1100 + a);
      }
});

it('what makes no syllable stays as it was typed', () => {
  for (const text of ['ㅋㅋㅋ', 'ㅠㅠ', 'ㄱ. Lee 40% 한국', '']) expect(composeHangul(text)).toBe(text);
  expect(composeHangul('ㅇㅏㅃㅏ ㅇㅏㅃ')).toBe('아빠 아ㅃ');
});
