// What the marks mean. A quote's type is written in the same marks, so that list and page explain each other.

import type { ComponentChildren } from 'preact';
import { meaningWord } from '../../src/ui/kind-words.ts';
import { type Meaning, meanings } from '../../src/ui/marks.ts';
import { t } from '../../src/ui/words.ts';

export function Mark({ meaning, children }: { meaning: Meaning; children: ComponentChildren }) {
  return <span class={`mark mark-${meaning}`}>{children}</span>;
}

export function Legend() {
  return (
    <ul class="legend" aria-label={t('legend')}>
      {meanings.map(meaning => (
        <li key={meaning}>
          <Mark meaning={meaning}>{meaningWord(meaning)}</Mark>
        </li>
      ))}
    </ul>
  );
}
