// Turns the marks on the page off and on, for this view of the page.

import { t } from '../../src/ui/words.ts';

export function MarksSwitch({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={on}
      data-testid="marks-switch"
      onClick={() => onChange(!on)}
    >
      {t('marksSwitch')}
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
