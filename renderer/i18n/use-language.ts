import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/language/language.ts';
import { spokenLanguage } from './i18n.ts';

/** The language that the interface speaks. */
export function useLanguage(): Language {
  useTranslation();
  return spokenLanguage();
}
