/**
 * Korean particles whose form depends on how the word before them ends: after a final consonant
 * (batchim) or after a vowel. Hangul is read from its Unicode code (The Unicode Standard, 3.12: a syllable is
 * 0xAC00 + (initial × 21 + vowel) × 28 + final); digits as they are read aloud; Latin by what is
 * heard. Where an ending cannot be told, both forms stand, as Korean writes it: `을(를)`.
 */

/** After a consonant, after a vowel, where it cannot be told. */
const PARTICLES = {
  '을/를': ['을', '를', '을(를)'],
  '이/가': ['이', '가', '이(가)'],
  '은/는': ['은', '는', '은(는)'],
  '과/와': ['과', '와', '과(와)'],
  '이나/나': ['이나', '나', '(이)나'],
  '이며/며': ['이며', '며', '(이)며'],
  '이라는/라는': ['이라는', '라는', '(이)라는'],
  /** After ㄹ as after a vowel: 서울로. */
  '으로/로': ['으로', '로', '(으)로'],
} as const;
export type Particle = keyof typeof PARTICLES;

type Ending = 'consonant' | 'rieul' | 'vowel' | 'unknown';

const FIRST = 0xac00;
const LAST = 0xd7a3;
const RIEUL = 8;
/** 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGITS: readonly Ending[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
];
/** Of signs that are read aloud: 퍼센트, 도, 유로, 달러, 원. */
const SIGNS: Readonly<Record<string, Ending>> = {
  '%': 'vowel',
  '°': 'vowel',
  '€': 'vowel',
  $: 'vowel',
  '₩': 'consonant',
};
/** What is not read: closing quotes and brackets, sentence ends, white space. */
const SILENT = /[\s"'”’»›」』】》〉)\]}.,;:!?…。！？·]+$/u;

/** The particle's form after this word: `particle('위성락', '을/를')` is `을`. */
export function particle(word: string, which: Particle): string {
  const [afterConsonant, afterVowel, either] = PARTICLES[which];
  switch (endingOf(word)) {
    case 'consonant':
      return afterConsonant;
    case 'rieul':
      return which === '으로/로' ? afterVowel : afterConsonant;
    case 'vowel':
      return afterVowel;
    case 'unknown':
      return either;
  }
}

/** The word in quotation marks with its particle: `“위성락 파견”을`. */
export function quoted(word: string, which: Particle): string {
  return `“${word}”${particle(word, which)}`;
}

const PLACES = new RegExp(`\\{(${Object.keys(PARTICLES).join('|')})\\}`, 'g');

/** A text with each place in braces, such as `{을/를}`, given the form that what stands before it asks for. */
export function withParticles(text: string): string {
  let done = '';
  let from = 0;
  for (const { 0: place, 1: which, index } of text.matchAll(PLACES)) {
    done += text.slice(from, index);
    done += particle(done, which as Particle);
    from = index + place.length;
  }
  return done + text.slice(from);
}

function endingOf(word: string): Ending {
  const read = word.normalize('NFC').replace(SILENT, '');
  const last = [...read].at(-1);
  if (last === undefined) return 'unknown';
  const code = last.codePointAt(0) ?? 0;
  if (code >= FIRST && code <= LAST) {
    const final = (code - FIRST) % 28;
    return final === 0 ? 'vowel' : final === RIEUL ? 'rieul' : 'consonant';
  }
  if (/[0-9]/.test(last)) return numberEnding(/[\d.,]+$/.exec(read)?.[0] ?? last);
  if (/[A-Za-z]/.test(last)) return latinEnding(/[A-Za-z]+$/.exec(read)?.[0] ?? last);
  return SIGNS[last] ?? 'unknown';
}

/** Zeros at the end are read as 십, 백, 천, 만, 억 (a consonant) or 조 (a vowel); after a point each as 영. */
function numberEnding(number: string): Ending {
  const digits = number.replaceAll(',', '');
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  if (digits.includes('.') || zeros === 0 || zeros === digits.length)
    return DIGITS[Number(digits.at(-1))] ?? 'unknown';
  return zeros >= 12 && zeros < 16 ? 'vowel' : 'consonant';
}

/** Capitals alone are letters (엘, 엠, 엔, 알 end in consonants), unless a vowel lets them be read as a word. */
function latinEnding(word: string): Ending {
  const last = word.at(-1) ?? '';
  if (word.length === 1 || (word === word.toUpperCase() && !/[AEIOU]/.test(word.slice(0, -1)))) {
    if (/[LR]/i.test(last)) return 'rieul';
    return /[MN]/i.test(last) ? 'consonant' : 'vowel';
  }
  if (/l$/i.test(word)) return 'rieul';
  if (/(?:[mn]|ng)$/i.test(word)) return 'consonant';
  // A silent e leaves what is heard before it: `time` 타임, `line` 라인, `rule` 룰.
  const heard = /[aeiouy][lmn]e$/i.exec(word)?.[0];
  if (heard !== undefined) return /l/i.test(heard) ? 'rieul' : 'consonant';
  // `APEC` 에이펙, `topic` 토픽.
  if (/[aeiou]c$/i.test(word)) return 'consonant';
  // Other stops after a short vowel are now a final consonant (북, 캡), now a syllable of their own (세트).
  return /[aeiou](?:[bkpt]|ck)$/i.test(word) ? 'unknown' : 'vowel';
}
