import i18next, { type ParseKeys } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en/index.ts';

/** A key of the catalogue, such as `library.title`. */
export type MessageKey = ParseKeys;

void i18next.use(initReactI18next).init({
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
