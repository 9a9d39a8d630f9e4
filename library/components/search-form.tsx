// Words to search for, and what the list can be narrowed to.

import { useId, useMemo } from 'preact/hooks';
import type { Filters, NoteKind } from '../../src/notes/search/entry.ts';
import { t } from '../../src/ui/words.ts';
import { useStore } from '../state/library-context.ts';
import type { Search } from '../state/use-search.ts';
import { noteKindWord } from '../view/words.ts';

const kinds: readonly NoteKind[] = ['article', 'source', 'quote', 'selection'];

export function SearchForm({ search }: { search: Search }) {
  const { library, data } = useStore();
  const fieldId = useId();
  const choices = useMemo(() => library.index.choices(), [data.version]);
  const isNarrowed = search.typed !== '' || Object.values(search.filters).some(filter => filter !== null);
  return (
    <search class="search">
      <label for={fieldId}>{t('searchLabel')}</label>
      <input
        id={fieldId}
        type="search"
        data-testid="search"
        value={search.typed}
        onInput={event => search.type(event.currentTarget.value)}
      />
      <div class="filters">
        <Choice search={search} name="site" label={t('filterSite')} options={choices.sites} />
        <Choice search={search} name="source" label={t('filterSource')} options={choices.sources} />
        <Choice
          search={search}
          name="kind"
          label={t('filterKind')}
          options={kinds}
          wordFor={kind => noteKindWord(kind as NoteKind)}
        />
        <Choice search={search} name="tag" label={t('filterTag')} options={choices.tags} />
        <Day search={search} name="from" label={t('filterFrom')} />
        <Day search={search} name="to" label={t('filterTo')} />
      </div>
      {isNarrowed && (
        <button type="button" class="quiet" data-testid="clear-search" onClick={search.clear}>
          {t('clearSearch')}
        </button>
      )}
    </search>
  );
}

type ChoiceProps = {
  readonly search: Search;
  readonly name: 'site' | 'source' | 'kind' | 'tag';
  readonly label: string;
  readonly options: readonly string[];
  readonly wordFor?: (option: string) => string;
};

/** A list of thousands is no list to choose from any more: then the field takes what is typed. */
const longestList = 500;

function Choice({ search, name, label, options, wordFor = option => option }: ChoiceProps) {
  const id = useId();
  const value = search.filters[name];
  const choose = (chosen: string) =>
    search.filter({ [name]: chosen === '' ? null : chosen } as Partial<Filters>);
  return (
    <p class="filter">
      <label for={id}>{label}</label>
      {options.length > longestList ? (
        <input
          id={id}
          type="text"
          data-testid={`filter-${name}`}
          value={value ?? ''}
          onChange={event => choose(event.currentTarget.value.trim())}
        />
      ) : (
        <select
          id={id}
          data-testid={`filter-${name}`}
          value={value ?? ''}
          onChange={event => choose(event.currentTarget.value)}
        >
          <option value="">{t('filterAny')}</option>
          {options.map(option => (
            <option key={option} value={option}>
              {wordFor(option)}
            </option>
          ))}
        </select>
      )}
    </p>
  );
}

type DayProps = { readonly search: Search; readonly name: 'from' | 'to'; readonly label: string };

/** Whole days, both included, as the reader's clock has them. */
function Day({ search, name, label }: DayProps) {
  const id = useId();
  const change = (day: string) => {
    const time = new Date(`${day}T00:00:00`);
    if (name === 'to') time.setDate(time.getDate() + 1);
    search.filter({ [name]: Number.isNaN(time.getTime()) ? null : time.toISOString() } as Partial<Filters>);
  };
  return (
    <p class="filter">
      <label for={id}>{label}</label>
      <input
        // Emptied with the filter: the field keeps its day by itself otherwise.
        key={String(search.filters[name] === null)}
        id={id}
        type="date"
        data-testid={`filter-${name}`}
        onChange={event => change(event.currentTarget.value)}
      />
    </p>
  );
}
