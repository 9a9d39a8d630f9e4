// Says that a source is the same as another one of the list.

import { useId, useState } from 'preact/hooks';
import type { Source } from '../../src/attribution/types.ts';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import { useCorrections } from '../state/use-corrections.ts';

type Props = { readonly source: Source; readonly describedBy: string };

export function MergeSource({ source, describedBy }: Props) {
  const { list } = usePanel();
  const { make } = useCorrections();
  const id = useId();
  const others = list.sources.map(entry => entry.source).filter(({ name }) => name !== source.name);
  const [into, setInto] = useState('');
  const [isOpen, setOpen] = useState(false);
  if (others.length === 0) return null;
  const merge = () => void make([{ kind: 'merge-sources', name: source.name, into }]);
  return (
    <details
      class="item-more"
      data-testid="source-more"
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary aria-describedby={describedBy}>{t('more')}</summary>
      {isOpen && (
        <div class="fields">
          <label for={id}>{t('sameAs')}</label>
          <select
            id={id}
            data-testid="same-as"
            value={into}
            onChange={event => setInto(event.currentTarget.value)}
          >
            <option value="">{t('chooseSource')}</option>
            {others.map(other => (
              <option key={other.id} value={other.name}>
                {other.name}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="bordered"
            data-testid="merge-sources"
            disabled={into === ''}
            onClick={merge}
          >
            {t('mergeSources')}
          </button>
        </div>
      )}
    </details>
  );
}
