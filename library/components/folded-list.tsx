// A list that is folded away until the reader wants it, and read only then; below it, what was just done with one of its
// entries, whose button is gone with it.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { StoreFault } from '../../src/notes/transact.ts';
import type { Result } from '../../src/result.ts';
import { useStore } from '../state/library-context.ts';

type Props<T> = {
  readonly heading: string;
  readonly hint: string;
  /** Said where there is nothing. */
  readonly none: string;
  readonly testId: string;
  readonly read: () => Promise<Result<readonly T[], StoreFault>> | undefined;
  /** @param tell says what was done, and takes the focus of the button */
  readonly entry: (item: T, tell: (outcome: string, isGone: boolean) => void) => ComponentChildren;
};

export function FoldedList<T>({ heading, hint, none, testId, read, entry }: Props<T>) {
  const { data } = useStore();
  const [isOpen, setOpen] = useState(false);
  const [items, setItems] = useState<readonly T[] | null>(null);
  const [outcome, setOutcome] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isOpen) void read()?.then(found => setItems(found.ok ? found.value : null));
  }, [isOpen, data.version]);
  const tell = (said: string, isGone: boolean) => {
    if (isGone) line.current?.focus();
    setOutcome(said);
  };
  return (
    <section class="part" aria-label={heading}>
      <details class="more" data-testid={testId} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>{heading}</summary>
        <p class="aside">{hint}</p>
        {items?.length === 0 && <p>{none}</p>}
        <ul class="notes">{items?.map(item => entry(item, tell))}</ul>
      </details>
      <p ref={line} role="status" tabIndex={-1}>
        {outcome}
      </p>
    </section>
  );
}
