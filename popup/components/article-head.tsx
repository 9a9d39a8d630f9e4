// Which article this is: its title and where it comes from.

import type { Article } from '../../src/article/types.ts';
import { t } from '../../src/ui/words.ts';

export function ArticleHead({ article }: { article: Article }) {
  const origin = [article.siteName, article.byline, dateOf(article.publishedTime)].filter(
    part => part !== null && part !== '',
  );
  if (article.title === '' && origin.length === 0) return null;
  return (
    <hgroup class="article-head" lang={article.language ?? undefined}>
      {article.title !== '' && <h2 dir="auto">{article.title}</h2>}
      {origin.length > 0 && <p dir="auto">{origin.join(' · ')}</p>}
    </hgroup>
  );
}

/** The day as the reader writes it; a time that is no date is left out rather than shown as it is. */
function dateOf(publishedTime: string | null): string | null {
  const date = new Date(publishedTime ?? Number.NaN);
  if (Number.isNaN(date.getTime())) return null;
  return new Intl.DateTimeFormat(t('uiLanguage'), { dateStyle: 'long' }).format(date);
}
