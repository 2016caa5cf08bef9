import i18next, { type ParseKeys } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, type Language } from '#shared/language/language.ts';
import { withParticles } from '#shared/language/particles.ts';
import { en } from './en/index.ts';

/** A key of the catalogue, such as `library.title`. */
export type MessageKey = ParseKeys;

void i18next
  .use(initReactI18next)
  .use({ type: 'postProcessor', name: 'particles', process: (text: string) => withParticles(text) })
  .init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // React escapes.
    interpolation: { escapeValue: false },
    initAsync: false,
  });

/** For code outside React (names of undo steps); components use `useTranslation` of react-i18next. */
export const t = i18next.t.bind(i18next) as typeof i18next.t;
export { i18next };

/** The language that is spoken now. */
export function spokenLanguage(): Language {
  return LANGUAGES.find((each) => each === i18next.language) ?? 'en';
}

/** `system`: that of the reader's system where there is a catalogue of it, otherwise English. */
export function languageOf(setting: Language | 'system', system: readonly string[]): Language {
  if (setting !== 'system') return setting;
  for (const tag of system) {
    const known = LANGUAGES.find((each) => tag.toLowerCase().split('-')[0] === each);
    if (known !== undefined) return known;
  }
  return 'en';
}

/** Speaks the language from now on. Its catalogue is fetched first; where that fails, the one before stays. */
export async function speak(language: Language): Promise<void> {
  if (language === 'ko' && !i18next.hasResourceBundle('ko', 'translation')) {
    const { ko } = await import('./ko/index.ts');
    i18next.addResourceBundle('ko', 'translation', ko);
  }
  i18next.options.postProcess = language === 'ko' ? ['particles'] : false;
  if (i18next.language !== language) await i18next.changeLanguage(language);
}
