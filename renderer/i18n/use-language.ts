import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '#shared/language/language.ts';

/** The language that the interface speaks. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return LANGUAGES.find((each) => each === i18n.language) ?? 'en';
}
