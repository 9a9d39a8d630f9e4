// Which form a file is to have.

import { type FormatName, formatNames } from '../exchange/all-formats.ts';
import { formatWord } from './format-words.ts';
import { SelectField } from './select-field.tsx';
import { t } from './words.ts';

type Props = { readonly format: FormatName; readonly onChoose: (format: FormatName) => void };

export function FormatField({ format, onChoose }: Props) {
  return (
    <SelectField
      label={t('exportFormat')}
      testId="export-format"
      value={format}
      choices={formatNames.map(name => [name, formatWord(name)])}
      onChoose={onChoose}
    />
  );
}
