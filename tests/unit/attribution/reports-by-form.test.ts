// Reports whose form tells who speaks, whatever stands nearer to the verb.

import { holds } from './holds.ts';

holds(
  'a source is found by the form of its report',
  `
The film uses footage of Mayor Ann Mora asking, “Why is the river brown?” and then shows the plant.
  {Mayor }Ann Mora [asking] “Why is the river brown?” (direct) = Ann Mora
A video of Tom Hale saying, “That makes us rich,” was shown on Monday.
  Tom Hale [saying] “That makes us rich,” (direct) = Tom Hale
Hale was asked by council chair Ann Mora whether the plan would “add another costly scheme to a tired budget.”
  council chair Ann Mora [was asked] whether the plan would “add another costly scheme to a tired budget.” (mixed) = Ann Mora
According to the Tribune: “The senator has had a mixed record for most of his career.”
  the Tribune [According to] “The senator has had a mixed record for most of his career.” (direct) = Tribune
Hale’s neighbours watched the tapes on Friday, and said they came away with “more questions than answers.”
  Hale’s neighbours [said] they came away with “more questions than answers.” (mixed) = Hale’s neighbours; unnamed
Protesters marching through the streets chanted “What curfew?” until two in the morning.
  Protesters marching through the streets [chanted] “What curfew?” (direct) = Protesters marching through the streets; unnamed
`,
);

holds(
  '"as she put it" reports what stands before it or behind it',
  `
As Ms. Mora put it in a letter to the paper in July, the centre is “giving people a voice they do not get elsewhere.”
  Ms. Mora [put it] the centre is “giving people a voice they do not get elsewhere.” (mixed) = Mora
As the mayor put it, the bridge “was dead on arrival.”
  the mayor [put it] the bridge “was dead on arrival.” (mixed) = mayor
As Hale put it in 2019, “the till is empty”; it still is.
  Hale [put it] “the till is empty” (direct) = Hale
As they put it in their petition, which 4,000 people signed, the closure was “a betrayal.”
  they [put it] the closure was “a betrayal.” (mixed) = nobody
As one aide put it, the senator “is finished.” “He knows it,” the aide added.
  one aide [put it] the senator “is finished.” (mixed) = one aide; unnamed
  the aide [added] “He knows it,” (direct) = one aide
As Lund put it, the results were “promising,” but he warned that the sample was small.
  Lund [put it] the results were “promising,” (mixed) = Lund
  he [warned] that the sample was small (indirect) = Lund
“We are broke,” as Hale put it, “and nobody is coming.”
  Hale [put it] “We are broke,” … “and nobody is coming.” (direct) = Hale
The bridge was “finished,” as one engineer put it.
  one engineer [put it] The bridge was “finished,” (mixed) = one engineer; unnamed
`,
);

holds(
  'what is told between two halves of a quotation is no part of it',
  `
“Every time you raise that,” Corbin said, pointing to the empty seats, “you hand the other side a gift.”
  Corbin [said] “Every time you raise that,” … “you hand the other side a gift.” (direct) = Corbin
“The lake is low,” Ann Mora said, holding up a map, “and nobody in town wants to hear it.”
  Ann Mora [said] “The lake is low,” … “and nobody in town wants to hear it.” (direct) = Ann Mora
“We ran,” said Rui Prata, rubbing his knee, “because the water was at the door.” He laughed.
  Rui Prata [said] “We ran,” … “because the water was at the door.” (direct) = Rui Prata
“The roof was gone,” said Al Moss, looking at the sky, “and so was the dog.” “We found him,” said Jo Hale.
  Al Moss [said] “The roof was gone,” … “and so was the dog.” (direct) = Al Moss
  Jo Hale [said] “We found him,” (direct) = Jo Hale
`,
);

holds(
  'words of the same form that report otherwise are read as they are',
  `
As she put it in the bag, Tom Hale said “it will hold.”
  Tom Hale [said] “it will hold.” (direct) = Tom Hale
As the crew put it back together, the mayor said “it will float.”
  the mayor [said] “it will float.” (direct) = mayor
Prosecutors said they had a recording of Dunn saying, “Burn it.”
  Prosecutors [said] they had a recording of Dunn saying, “Burn it.” (mixed) = Prosecutors
The documentary opens with the daughter of Elvis Dale recalling, “He never came home.”
  the daughter of Elvis Dale [recalling] “He never came home.” (direct) = daughter of Elvis Dale
Dunn was asked by a reporter whether he would resign. “No,” he said.
  a reporter [was asked] whether he would resign (indirect) = reporter; unnamed
  he [said] “No,” (direct) = Dunn
Dunn was asked by the mayor about the budget and said it was “in good shape.”
  the mayor [was asked] the budget (indirect) = mayor
  Dunn [said] it was “in good shape.” (mixed) = Dunn
Police spoke to the owner, who said the dog was old, was blind, and never bit.
  {the owner, }who [said] the dog was old, was blind, and never bit (indirect) = owner
Ann Mora, who said that the pier, built in 1904, was unsafe, has left the board.
  {Ann Mora, }who [said] that the pier, built in 1904, was unsafe (indirect) = Ann Mora
Prime Minister Theresa May met voters and said she was “ready.”
  Prime Minister Theresa May [said] she was “ready.” (mixed) = Theresa May; person; Prime Minister
In May 2018 she said that May would be cold.
  she [said] that May would be cold (indirect) = nobody
The mayor this week said that the bridge was shut.
  The mayor [said] that the bridge was shut (indirect) = mayor
In an open letter the writers Ann Mora and Tom Hale said that the plan was dead.
  the writers Ann Mora and Tom Hale [said] that the plan was dead (indirect) = Ann Mora + Tom Hale
“Prices will rise,” Lee said, prompting Ms. Ruiz to shout, “not again!”
  Lee [said] “Prices will rise,” (direct) = Lee
  Ms. Ruiz [] “not again!” (direct) = Ruiz
What the mayor said was false.
“We sail,” Hale said, adding, “and we sail today.”
  Hale [said] “We sail,” (direct) = Hale
  Hale [adding] “and we sail today.” (direct) = Hale
Ann Mora was asked by a reader about “the smell.”
  a reader [was asked] “the smell.” (direct) = reader; unnamed
Together, Hale and Mora said the deal was dead.
  Hale and Mora [said] the deal was dead (indirect) = Hale + Mora
Hale met Mora, and Prata said the deal was dead.
  Prata [said] the deal was dead (indirect) = Prata
In the tweets he sent, Hale said the lake was low.
  Hale [said] the lake was low (indirect) = Hale
Mora said that she hoped the pier would hold.
  Mora [said] that she hoped the pier would hold (indirect) = Mora
`,
);

holds(
  'a participle behind "by" reports what the deed only leads to',
  `
Mora landed in hot water by saying that the judge was a fool.
  Mora [saying] that the judge was a fool (indirect) = Mora
Hale began the day by complaining about the price of bread, urging shops to cut it.
  Hale [complaining] about the price of bread (indirect) = Hale
  Hale [urging] shops to cut it (indirect) = Hale
The child annoyed the guests by pointing a finger at them.
The harbour was hurt by complaining about the noise.
`,
);

holds(
  'a request to somebody is a report',
  `
The coach told the players not to speak to anyone on the way home.
  The coach [told] the players not to speak to anyone on the way home (indirect) = coach
Mora begged them to wait for the boat.
  Mora [begged] them to wait for the boat (indirect) = Mora
She asked questions to find out more.
Ann Mora asked to be let in.
  Ann Mora [asked] to be let in (indirect) = Ann Mora
`,
);
