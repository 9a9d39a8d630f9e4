// A subject as a record can hold it. A quote may be a whole speech: its beginning is enough to find it again.

import { cut } from './cut.ts';
import { maxExactChars, maxLabelChars, maxSpans } from './limits.ts';
import type { Selector, Spans, Subject } from './types.ts';

export function fitSubject(subject: Subject): Subject {
  switch (subject.kind) {
    case 'article':
      return subject;
    case 'source':
      return { ...subject, name: cut(subject.name, maxLabelChars), role: fitLabel(subject.role) };
    case 'quote':
      return {
        ...subject,
        speaker: fitLabel(subject.speaker),
        speakerRole: fitLabel(subject.speakerRole),
        spans: fitSpans(subject.spans),
      };
    case 'selection':
      return { ...subject, spans: fitSpans(subject.spans) };
  }
}

function fitSpans(spans: Spans): Spans {
  return spans.slice(0, maxSpans).map(selectors => selectors.map(fitSelector));
}

function fitLabel(label: string | null): string | null {
  return label === null ? null : cut(label, maxLabelChars);
}

function fitSelector(selector: Selector): Selector {
  if (selector.type === 'TextPositionSelector')
    return { ...selector, end: Math.min(selector.end, selector.start + maxExactChars) };
  const exact = cut(selector.exact, maxExactChars);
  // What follows the words that are left: the others, where some were cut off.
  const suffix = (selector.exact + selector.suffix).slice(exact.length);
  return { ...selector, exact, suffix: cut(suffix, selector.suffix.length) };
}
