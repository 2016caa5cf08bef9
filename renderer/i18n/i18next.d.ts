import 'i18next';
import type { en } from './en/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    /** Makes every key that `t` is given checked against the English catalogue. */
    resources: { translation: typeof en };
    returnNull: false;
  }
}
