// Every word that a reader sees comes through here, from _locales. Keys are checked by the compiler.

import browser from 'webextension-polyfill';
import type en from '../../_locales/en/messages.json';

type Key = keyof typeof en;
/** Keys that come in plural forms: `quotes` stands for quotes_one, quotes_other and what else a language needs. */
type PluralKey = Key extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/** The message in the reader's language; `$1` to `$9` are filled with `values`. */
export function t(key: Key, ...values: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String));
}

/** The form that the language uses for `n`; `$1` is the number as the language writes it. */
export function plural(key: PluralKey, n: number): string {
  // Of these messages, not the browser's: what is shown may be the English that stands in for it.
  const language = t('uiLanguage');
  const number = new Intl.NumberFormat(language).format(n);
  const form = new Intl.PluralRules(language).select(n);
  // Only "other" is always there.
  return browser.i18n.getMessage(`${key}_${form}`, number) || browser.i18n.getMessage(`${key}_other`, number);
}
