// One choice of several under its label.

import { useId } from 'preact/hooks';

type Props<Value extends string> = {
  readonly label: string;
  readonly testId: string;
  readonly value: Value;
  readonly choices: readonly (readonly [value: Value, words: string])[];
  readonly onChoose: (value: Value) => void;
};

export function SelectField<Value extends string>({ label, testId, value, choices, onChoose }: Props<Value>) {
  const id = useId();
  return (
    <>
      <label for={id}>{label}</label>
      <select
        id={id}
        data-testid={testId}
        value={value}
        onChange={event => onChoose(event.currentTarget.value as Value)}
      >
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </>
  );
}
