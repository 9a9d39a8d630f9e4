// Reports with the content behind the cue, a sentence a row; the format of a row is in rows.ts.

import { expect, test } from 'vitest';
import { rowsOf } from './rows.ts';

const sentences: readonly (readonly [string, readonly string[]])[] = [
  [
    'Rosa Lind said the museum will open in May.',
    ['Rosa Lind [said] the museum will open in May (indirect) = Rosa Lind'],
  ],
  [
    'Rosa Lind said that the museum will open in May.',
    ['Rosa Lind [said] that the museum will open in May (indirect) = Rosa Lind'],
  ],
  [
    'Rosa Lind said on Monday that the museum will open in May.',
    ['Rosa Lind [said] that the museum will open in May (indirect) = Rosa Lind'],
  ],
  [
    'Rosa Lind said in a statement on Tuesday that the museum will open in May.',
    ['Rosa Lind [said] that the museum will open in May (indirect) = Rosa Lind'],
  ],
  [
    'Rosa Lind told reporters that the museum will open in May.',
    ['Rosa Lind [told] that the museum will open in May (indirect) = Rosa Lind'],
  ],
  [
    'Rosa Lind told the Daily Crier the museum will open in May.',
    ['Rosa Lind [told] the museum will open in May (indirect) = Rosa Lind'],
  ],
  [
    'Rosa Lind urged visitors to book early.',
    ['Rosa Lind [urged] visitors to book early (indirect) = Rosa Lind'],
  ],
  [
    'The minister ordered the port to close.',
    ['The minister [ordered] the port to close (indirect) = minister'],
  ],
  [
    'The minister called on both sides to talk.',
    ['The minister [called on] both sides to talk (indirect) = minister'],
  ],
  ['The minister called for calm.', ['The minister [called for] calm (indirect) = minister']],
  [
    'The minister called for calm, saying that “nobody gains from a strike”.',
    [
      'The minister [called for] calm (indirect) = minister',
      'The minister [saying] that “nobody gains from a strike” (direct) = minister',
    ],
  ],
  ['The minister warned of delays.', ['The minister [warned of] delays (indirect) = minister']],
  [
    'The minister threatened to close the port.',
    ['The minister [threatened] to close the port (indirect) = minister'],
  ],
  [
    'The minister vowed to keep the port open.',
    ['The minister [vowed] to keep the port open (indirect) = minister'],
  ],
  [
    'Rosa Lind described the plan as “reckless and costly.”',
    ['Rosa Lind [described] the plan as “reckless and costly.” (mixed) = Rosa Lind'],
  ],
  [
    'It was a plan that the ministry describes as “bold and fair.”',
    ['the ministry [describes] “bold and fair.” (direct) = ministry'],
  ],
  [
    'Rosa Lind called the plan “a gift to nobody.”',
    ['Rosa Lind [called] the plan “a gift to nobody.” (mixed) = Rosa Lind'],
  ],
  [
    'Leaders of the Group of Ten issued a statement calling for an end to the strike.',
    [
      'Leaders of the Group of Ten [issued a statement calling for] an end to the strike (indirect) = Leaders of the Group of Ten',
    ],
  ],
  [
    'Ann Mora, a spokeswoman for the port, said the strike would end.',
    ['Ann Mora, a spokeswoman for the port, [said] the strike would end (indirect) = Ann Mora'],
  ],
  [
    'Ann Mora, who has led the union since May, said the strike would end.',
    ['Ann Mora, who has led the union since May, [said] the strike would end (indirect) = Ann Mora'],
  ],
  [
    'Ann Mora, 45, said the strike would end.',
    ['Ann Mora, 45, [said] the strike would end (indirect) = Ann Mora'],
  ],
  [
    'Ann Mora (Lab) said the strike would end.',
    ['Ann Mora (Lab) [said] the strike would end (indirect) = Ann Mora'],
  ],
  [
    'Ann Mora – the union’s leader – said the strike would end.',
    ['Ann Mora – the union’s leader [said] the strike would end (indirect) = Ann Mora'],
  ],
  [
    'In Lisbon, Foreign Minister Rui Prata said the talks had failed.',
    ['Foreign Minister Rui Prata [said] the talks had failed (indirect) = Rui Prata'],
  ],
  [
    'On Monday Rui Prata said the talks had failed.',
    ['Rui Prata [said] the talks had failed (indirect) = Rui Prata'],
  ],
  [
    'But Rui Prata said the talks had failed.',
    ['Rui Prata [said] the talks had failed (indirect) = Rui Prata'],
  ],
  [
    'Rui Prata has repeatedly said the talks had failed.',
    ['Rui Prata [has repeatedly said] the talks had failed (indirect) = Rui Prata'],
  ],
  [
    'Rui Prata also said the talks had failed.',
    ['Rui Prata [said] the talks had failed (indirect) = Rui Prata'],
  ],
  [
    'Analyst Rui Prata at the Ocean Institute said prices would fall.',
    ['Analyst Rui Prata at the Ocean Institute [said] prices would fall (indirect) = Rui Prata'],
  ],
  [
    'Rui Prata opened the talks by warning of a long winter.',
    ['Rui Prata [warning of] a long winter (indirect) = Rui Prata'],
  ],
  [
    'Rui Prata praised the deal and called for more talks.',
    [
      'Rui Prata [praised] the deal (indirect) = Rui Prata',
      'Rui Prata [called for] more talks (indirect) = Rui Prata',
    ],
  ],
  [
    'Rui Prata said the deal was fair, adding that more talks would follow.',
    [
      'Rui Prata [said] the deal was fair (indirect) = Rui Prata',
      'Rui Prata [adding] that more talks would follow (indirect) = Rui Prata',
    ],
  ],
  [
    'Rui Prata said the deal was fair, but Ann Mora said it was too late.',
    [
      'Rui Prata [said] the deal was fair (indirect) = Rui Prata',
      'Ann Mora [said] it was too late (indirect) = Ann Mora',
    ],
  ],
  [
    'Rui Prata wrote on Facebook that the deal was fair.',
    ['Rui Prata [wrote] that the deal was fair (indirect) = Rui Prata'],
  ],
  [
    'Rui Prata tweeted: “The deal is fair.”',
    ['Rui Prata [tweeted] “The deal is fair.” (direct) = Rui Prata'],
  ],
  [
    'Ann Mora said she was “very tired” of the talks and would leave.',
    ['Ann Mora [said] she was “very tired” of the talks and would leave (mixed) = Ann Mora'],
  ],
  [
    'Ann Mora said the “green wall” was finished after nine years of work on the river.',
    [
      'Ann Mora [said] the “green wall” was finished after nine years of work on the river (indirect) = Ann Mora',
    ],
  ],
  [
    'Some experts say the winter will be long.',
    ['Some experts [say] the winter will be long (indirect) = Some experts'],
  ],
  ['Officials said the bridge was safe.', ['Officials [said] the bridge was safe (indirect) = Officials']],
  ['Many said the bridge was safe.', ['Many [said] the bridge was safe (indirect) = nobody']],
  ['Police said two men were held.', ['Police [said] two men were held (indirect) = Police']],
  [
    'Ann Mora and Rui Prata said the bridge was safe.',
    ['Ann Mora and Rui Prata [said] the bridge was safe (indirect) = Ann Mora + Rui Prata'],
  ],
  [
    'Although Ann Mora said the bridge was safe, drivers stayed away.',
    ['Ann Mora [said] the bridge was safe (indirect) = Ann Mora'],
  ],
  ['Ann Mora believes the bridge is safe.', ['Ann Mora [believes] the bridge is safe (indirect) = Ann Mora']],
  ['Ann Mora wants to close the bridge.', ['Ann Mora [wants] to close the bridge (indirect) = Ann Mora']],
  ['Ann Mora did not say when the bridge would close.', []],
  ['The ministry denied the claim.', ['The ministry [denied] the claim (indirect) = ministry']],
  [
    'Asked about the bridge, Ann Mora said it was safe.',
    ['Ann Mora [said] it was safe (indirect) = Ann Mora'],
  ],
  ['Ann Mora nodded: “It is safe.”', ['Ann Mora [nodded] “It is safe.” (direct) = Ann Mora']],
  ['Ann Mora, smiling, said: “It is safe.”', ['Ann Mora, smiling, [said] “It is safe.” (direct) = Ann Mora']],
  [
    'Economists say that, in the long run, prices fall.',
    ['Economists [say] that, in the long run, prices fall (indirect) = Economists'],
  ],
  ['His claims that the bridge is safe were false.', []],
];

test.each(sentences)('content behind its cue is found: %s', (sentence, quotes) => {
  expect(rowsOf(sentence)).toEqual(quotes);
});
