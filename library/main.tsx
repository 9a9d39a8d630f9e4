// Entry of the library: everything that the reader wrote, in a tab of its own.

import { render } from 'preact';
import { t } from '../src/ui/words.ts';
import { App } from './app.tsx';

const root = document.documentElement;
root.lang = t('uiLanguage');
root.dir = t('uiDirection');
document.title = t('libraryTitle');

const place = document.getElementById('app');
if (place !== null) render(<App />, place);
