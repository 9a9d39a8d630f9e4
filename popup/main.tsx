// Entry of the reader's panel: toolbar popup, side panel, sidebar, and a tab (popup.html?tab=ID) where neither exists.

import { render } from 'preact';
import browser from 'webextension-polyfill';
import { t } from '../src/ui/words.ts';
import { App } from './app.tsx';
import { colourMarks } from './view/mark-colours.ts';

const root = document.documentElement;
// From the locale file, not from the browser's language: what is shown may be the English that stands in for it.
root.lang = t('uiLanguage');
root.dir = t('uiDirection');
document.title = t('extensionName');
if (isToolbarPopup()) root.dataset.place = 'popup';
colourMarks(root);

const place = document.getElementById('app');
if (place !== null) render(<App />, place);

/** A popup has no size of its own, every other place has. On Android a popup fills the screen. */
function isToolbarPopup(): boolean {
  if (/Android/.test(navigator.userAgent)) return false;
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}
