// The state of a page in one sentence, and what the reader should know before relying on it.

import type { Article } from '../../src/article/types.ts';
import type { Attributions } from '../../src/attribution/types.ts';
import { plural, t } from '../../src/ui/words.ts';
import type { Counts } from './overview.ts';

/** Such as "7 quotes, 9 sources, 2 unnamed". */
export function summary({ quotes, sources, unnamed }: Counts): string {
  if (quotes === 0) return t('summaryNone');
  const said = plural('quoteCount', quotes);
  if (sources === 0) return t('summaryNobody', said);
  const by = plural('sourceCount', sources);
  return unnamed === 0
    ? t('summary', said, by)
    : t('summaryUnnamed', said, by, plural('unnamedCount', unnamed));
}

/** Of the pages that are taken for articles below this likelihood half are none, see docs/evidence/detection.md. */
const sureLikelihood = 0.5;

/** Each a sentence or two of its own; none for an English article that is surely one and was read whole. */
export function reservations(article: Article, { sourcesRead }: Pick<Attributions, 'sourcesRead'>): string[] {
  const said: string[] = [];
  if (!article.detected) said.push(t('unlikelyArticle'));
  else if (article.likelihood < sureLikelihood) said.push(t('unsureArticle'));
  if (article.isCut) said.push(t('articleCut'));
  if (!sourcesRead) said.push(notEnglish(article.language));
  return said;
}

/** By the language's name, unless the page gives none or says English of a text that is not. */
function notEnglish(tag: string | null): string {
  return tag === null || /^en(?:$|[-_])/iu.test(tag.trim())
    ? t('notEnglishUnnamed')
    : t('notEnglish', languageName(tag));
}

/** In the reader's language; a tag that the browser does not know stands as it is. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([t('uiLanguage')], { type: 'language' }).of(tag.trim()) ?? tag;
  } catch {
    return tag;
  }
}
