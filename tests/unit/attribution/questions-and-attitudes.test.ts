// Questions, which are speech, and attitudes, which are not: what somebody wants, believes or supports.

import { holds } from './holds.ts';

holds(
  'a question is its asker’s speech',
  `
“Will it open?” Rosa Lind asked.
  Rosa Lind [asked] “Will it open?” (direct) = Rosa Lind
Reporters asked whether the mayor would resign.
  Reporters [asked] whether the mayor would resign (indirect) = Reporters
Moira Calder asked why nobody had checked the boiler.
  Moira Calder [asked] why nobody had checked the boiler (indirect) = Moira Calder
“Who will pay for all this?” wondered farmer Ewan Pratt.
  farmer Ewan Pratt [wondered] “Who will pay for all this?” (direct) = Ewan Pratt
The judge asked the witness if he had been drinking.
  The judge [asked] if he had been drinking (indirect) = judge
`,
);

holds(
  'the answer to a question is found, the question that leads to it is not',
  `
Asked whether she would run again, Ines Roth said she had not decided.
  Ines Roth [said] she had not decided (indirect) = Ines Roth
Asked about the bridge, Ann Mora said it was safe.
  Ann Mora [said] it was safe (indirect) = Ann Mora
When asked how long the repairs would take, the engineer said nobody knew.
  the engineer [said] nobody knew (indirect) = engineer
`,
);

holds(
  'what somebody wants, thinks or supports is an attitude',
  `
Ann Mora believes the bridge is safe.
  Ann Mora [believes] the bridge is safe (indirect, attitude) = Ann Mora
Residents fear the quarry will swallow their lane.
  Residents [fear] the quarry will swallow their lane (indirect, attitude) = Residents
Ida Holm hopes to race again in spring.
  Ida Holm [hopes] to race again in spring (indirect, attitude) = Ida Holm
Economists expect prices to fall in autumn.
  Economists [expect] prices to fall in autumn (indirect, attitude) = Economists
Scientists think the eel may be gone by 2040.
  Scientists [think] the eel may be gone by 2040 (indirect, attitude) = Scientists
Viktor Kern is convinced that the mine will pay.
  Viktor Kern [convinced] that the mine will pay (indirect, attitude) = Viktor Kern
Petra Vann believes her side can win, but the captain said a draw would do.
  Petra Vann [believes] her side can win (indirect, attitude) = Petra Vann
  the captain [said] a draw would do (indirect) = captain
Most members support the merger.
  Most members [support] the merger (indirect, attitude) = Most members
`,
);
