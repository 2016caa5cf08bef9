/** What exports and reports write themselves, by language. What the analyst wrote is never translated. */
import type { Language } from '../../language/language.ts';
import { en } from './en/index.ts';
import { ko } from './ko/index.ts';

/** Sentences are functions of their parts, since languages put them together differently. */
export type Texts = typeof en;

const TEXTS: Readonly<Record<Language, Texts>> = { en, ko };

/** English where no language is named. */
export function textsIn(language: Language = 'en'): Texts {
  return TEXTS[language];
}
