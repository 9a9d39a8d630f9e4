// Goes to words of the article that are no quote of the page's.

import type { Span } from '../../src/text/span.ts';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';

type Props = { readonly spans: readonly Span[]; readonly describedBy: string };

export function GoToSpans({ spans, describedBy }: Props) {
  const { session, tell } = usePanel();
  const go = async () => tell((await session.goToSpans(spans)) ? t('wentToText') : t('textGone'));
  return (
    <button type="button" class="quiet" data-testid="go-to-note" aria-describedby={describedBy} onClick={go}>
      {t('goToText')}
    </button>
  );
}
