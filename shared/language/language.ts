/** Languages of the application, and of what exports and reports write themselves; BCP 47. */
export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** As they call themselves, whatever language is spoken around. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' };
