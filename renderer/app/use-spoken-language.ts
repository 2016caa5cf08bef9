import { useEffect } from 'react';
import type { Language } from '#shared/language/language.ts';
import { languageOf, speak } from '../i18n/i18n.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useSettings } from '../state/stores.ts';

/** Speaks the language of the settings, and tells the browser; the language that is spoken already. */
export function useSpokenLanguage(): Language {
  const setting = useSettings((state) => state.settings.language);
  const spoken = useLanguage();
  useEffect(() => void speak(languageOf(setting, navigator.languages)), [setting]);
  useEffect(() => {
    document.documentElement.lang = spoken;
  }, [spoken]);
  return spoken;
}
