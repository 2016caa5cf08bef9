import type { Language } from '../../language/language.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';

export type DifferenceTexts = typeof en;

const TEXTS: Readonly<Record<Language, DifferenceTexts>> = { en, ko };

/** English where no language is named. */
export function differenceTexts(language: Language = 'en'): DifferenceTexts {
  return TEXTS[language];
}
