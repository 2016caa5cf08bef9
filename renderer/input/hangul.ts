/** Hangul from single letters, as an input method would put them together; order and codes as in Unicode, chapter 3.12. */
const LEADS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const TAILS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];
/** What two keys make together. */
const DOUBLE: Readonly<Record<string, string>> = {
  ㅗㅏ: 'ㅘ',
  ㅗㅐ: 'ㅙ',
  ㅗㅣ: 'ㅚ',
  ㅜㅓ: 'ㅝ',
  ㅜㅔ: 'ㅞ',
  ㅜㅣ: 'ㅟ',
  ㅡㅣ: 'ㅢ',
  ㄱㅅ: 'ㄳ',
  ㄴㅈ: 'ㄵ',
  ㄴㅎ: 'ㄶ',
  ㄹㄱ: 'ㄺ',
  ㄹㅁ: 'ㄻ',
  ㄹㅂ: 'ㄼ',
  ㄹㅅ: 'ㄽ',
  ㄹㅌ: 'ㄾ',
  ㄹㅍ: 'ㄿ',
  ㄹㅎ: 'ㅀ',
  ㅂㅅ: 'ㅄ',
};
const FIRST_SYLLABLE = 0xac00;

// A consonant ends a syllable only where no vowel takes it for the next one.
const SYLLABLE =
  /([ㄱ-ㅎ])(ㅗ[ㅏㅐㅣ]|ㅜ[ㅓㅔㅣ]|ㅡㅣ|[ㅏ-ㅣ])((?:ㄱㅅ|ㄴ[ㅈㅎ]|ㄹ[ㄱㅁㅂㅅㅌㅍㅎ]|ㅂㅅ)(?![ㅏ-ㅣ])|[ㄱ-ㅎ](?![ㅏ-ㅣ]))?/g;

/** Puts single letters of Hangul together: `ㅎㅏㄴㄱㅡㄹ` is `한글`. All else stays as it is. */
export function composeHangul(text: string): string {
  return text.replace(SYLLABLE, (typed, first: string, middle: string, last = '') => {
    const lead = LEADS.indexOf(first);
    const vowel = VOWELS.indexOf(DOUBLE[middle] ?? middle);
    const tail = TAILS.indexOf(DOUBLE[last] ?? last);
    if (lead < 0 || vowel < 0) return typed;
    const syllable = (at: number) =>
      String.fromCodePoint(FIRST_SYLLABLE + (lead * VOWELS.length + vowel) * TAILS.length + at);
    // ㄸ, ㅃ and ㅉ end no syllable.
    return tail < 0 ? syllable(0) + last : syllable(tail);
  });
}

/** The letters of the two-set Korean keyboard (KS X 5002), by the Latin letter on the same key. */
const KEYS = new Map([
  ...Array.from('qwertyuiopasdfghjklzxcvbnm', (key, at): [string, string] => [
    key,
    'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ'.charAt(at),
  ]),
  ...Array.from('QWERTOP', (key, at): [string, string] => [key, 'ㅃㅉㄸㄲㅆㅒㅖ'.charAt(at)]),
]);

/** The letter of Hangul on a key, given its Latin one, a capital where Shift is held; undefined where there is none. */
export const hangulOnKey = (latin: string): string | undefined =>
  KEYS.get(latin) ?? KEYS.get(latin.toLowerCase());
