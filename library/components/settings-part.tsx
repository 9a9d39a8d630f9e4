// The name that is put on the reader's notes.

import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '../../src/ui/words.ts';
import { useStore } from '../state/library-context.ts';

export function SettingsPart() {
  const { library, data } = useStore();
  const id = useId();
  const [name, setName] = useState(data.settings.annotator ?? '');
  const [outcome, setOutcome] = useState('');
  useEffect(() => setName(data.settings.annotator ?? ''), [data.settings.annotator]);
  const save = async (event: Event) => {
    event.preventDefault();
    const saved = await library.notes?.saveSetting('annotator', name.trim() || null);
    await library.readSettings();
    setOutcome(saved?.ok ? t('nameSaved') : t('nameNotSaved'));
  };
  return (
    <section class="part" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{t('settingsHeading')}</h2>
      <form onSubmit={save}>
        <label for={id}>{t('annotatorLabel')}</label>
        <div class="row">
          <input
            id={id}
            type="text"
            data-testid="annotator"
            value={name}
            aria-describedby={`${id}-hint`}
            onInput={event => setName(event.currentTarget.value)}
          />
          <button type="submit" class="bordered" data-testid="save-annotator">
            {t('saveName')}
          </button>
        </div>
        <p id={`${id}-hint`} class="aside">
          {t('annotatorHint')}
        </p>
      </form>
      <p role="status">{outcome}</p>
    </section>
  );
}
