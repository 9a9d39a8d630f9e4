// The row of buttons under a source or a quote.

import type { ComponentChildren } from 'preact';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';

type Props = {
  /** Id of the element that says what the buttons are about. */
  readonly describedBy: string;
  /** Resolves to false when the words are not shown on the page. */
  readonly goTo: () => Promise<boolean>;
  readonly children: ComponentChildren;
};

export function ItemActions({ describedBy, goTo, children }: Props) {
  const { tell } = usePanel();
  const go = async () => tell((await goTo()) ? t('wentToText') : t('textGone'));
  return (
    <div class="actions">
      <button type="button" class="quiet" data-testid="go-to" aria-describedby={describedBy} onClick={go}>
        {t('goToText')}
      </button>
      {children}
    </div>
  );
}
