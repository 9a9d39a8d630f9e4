// Direct speech in every order of quotation, cue and speaker. The form of the tables is in expectation.ts.

import { holds } from './holds.ts';

holds(
  'direct speech before its speaker is found',
  `
“We will open in May,” Rosa Lind said.
  Rosa Lind [said] “We will open in May,” (direct) = Rosa Lind
“It opens in May,” Rosa Lind told reporters on Monday.
  Rosa Lind [told] “It opens in May,” (direct) = Rosa Lind
“It is safe,” Ann Mora, the chief engineer, told the Daily Crier.
  Ann Mora, the chief engineer [told] “It is safe,” (direct) = Ann Mora
“Safe,” she said.
  she [said] “Safe,” (direct) = nobody
“The ice came off the lake three weeks early this year,” Halvard Nes, who has run the ferry since 1994, said on Thursday.
  Halvard Nes{, who has run the ferry since 1994} [said] “The ice came off the lake three weeks early this year,” (direct) = Halvard Nes
“Nobody in this town believed the factory would ever reopen,” the mayor told a packed hall.
  the mayor [told] “Nobody in this town believed the factory would ever reopen,” (direct) = mayor
“You could smell the smoke from the other side of the valley,” Oskar Lindt recalled.
  Oskar Lindt [recalled] “You could smell the smoke from the other side of the valley,” (direct) = Oskar Lindt
“That was the best forty minutes we have played all season,” coach Petra Vann said after the match.
  coach Petra Vann [said] “That was the best forty minutes we have played all season,” (direct) = Petra Vann
“Take the stairs, not the lift!” a guard shouted as the lights went out.
  a guard [shouted] “Take the stairs, not the lift!” (direct) = guard
`,
);

holds(
  'direct speech behind its speaker is found',
  `
Rosa Lind said, “We will open in May.”
  Rosa Lind [said] “We will open in May.” (direct) = Rosa Lind
Rosa Lind said: “We will open in May.”
  Rosa Lind [said] “We will open in May.” (direct) = Rosa Lind
Rui Prata tweeted: “The deal is fair.”
  Rui Prata [tweeted] “The deal is fair.” (direct) = Rui Prata
Ann Mora nodded: “It is safe.”
  Ann Mora [nodded] “It is safe.” (direct) = Ann Mora
Ann Mora, smiling, said: “It is safe.”
  Ann Mora{, smiling} [said] “It is safe.” (direct) = Ann Mora
In a letter to parents, head teacher Moira Calder wrote: “We have decided to keep both buildings open until the summer.”
  head teacher Moira Calder [wrote] “We have decided to keep both buildings open until the summer.” (direct) = Moira Calder
Speaking to local radio, Captain Idris Vale said: “We will search until dark and start again at first light.”
  Captain Idris Vale [said] “We will search until dark and start again at first light.” (direct) = Idris Vale
The chairman added: “Our order books are full until next autumn.”
  The chairman [added] “Our order books are full until next autumn.” (direct) = chairman
As she lifted the cup, Ida Holm shouted, “This is for the whole island!”
  Ida Holm [shouted] “This is for the whole island!” (direct) = Ida Holm
Judge Amara Obi told the court: “This was a cruel and calculated fraud.”
  Judge Amara Obi [told] “This was a cruel and calculated fraud.” (direct) = Amara Obi
`,
);

holds(
  'direct speech is found where the cue stands before the speaker',
  `
“We will open in May,” said Rosa Lind, head of the museum.
  Rosa Lind, head of the museum [said] “We will open in May,” (direct) = Rosa Lind
“It is safe,” said Ann Mora, who built it.
  Ann Mora{, who built it} [said] “It is safe,” (direct) = Ann Mora
“We cannot go on like this,” said Per Lund, who runs the mill.
  Per Lund{, who runs the mill} [said] “We cannot go on like this,” (direct) = Per Lund
“The vaccine cut severe illness by more than half,” said Dr Leila Haddad, the study’s lead author.
  Dr Leila Haddad, the study’s lead author [said] “The vaccine cut severe illness by more than half,” (direct) = Leila Haddad
“We lost the roof, the kitchen and most of the books,” said Tom Arkwright, 52, a retired bus driver.
  Tom Arkwright, 52, a retired bus driver [said] “We lost the roof, the kitchen and most of the books,” (direct) = Tom Arkwright
“Rents here have doubled in six years,” explained Nadia Ferro of the Tenants’ Union.
  Nadia Ferro of the Tenants’ Union [explained] “Rents here have doubled in six years,” (direct) = Nadia Ferro
Said Rosa Lind: “We have waited long enough.”
  Rosa Lind [said] “We have waited long enough.” (direct) = Rosa Lind
“It was like swimming through soup,” laughed diver Cormac Daly.
  diver Cormac Daly [laughed] “It was like swimming through soup,” (direct) = Cormac Daly
“It opens!” shouted Rosa Lind.
  Rosa Lind [shouted] “It opens!” (direct) = Rosa Lind
`,
);

holds(
  'direct speech on both sides of its cue is one quote',
  `
“We will open,” Rosa Lind said, “and we will stay open.”
  Rosa Lind [said] “We will open,” … “and we will stay open.” (direct) = Rosa Lind
“We will open,” Rosa Lind said. “We will stay open.”
  Rosa Lind [said] “We will open,” … “We will stay open.” (direct) = Rosa Lind
“The trouble,” said farmer Ewan Pratt, “is that the river does not read the plans.”
  farmer Ewan Pratt [said] “The trouble,” … “is that the river does not read the plans.” (direct) = Ewan Pratt
“Three years ago we had nine members,” said choir leader Beth Oram. “Tonight we have ninety.”
  choir leader Beth Oram [said] “Three years ago we had nine members,” … “Tonight we have ninety.” (direct) = Beth Oram
“No,” Ida Holm said with a grin. “I never counted the medals. My mother did.”
  Ida Holm [said] “No,” … “I never counted the medals. My mother did.” (direct) = Ida Holm
“If the council cuts the bus,” Amina Diallo told the meeting, “half of this street will lose its way to work.”
  Amina Diallo [told] “If the council cuts the bus,” … “half of this street will lose its way to work.” (direct) = Amina Diallo
“Why not?” Rui Prata said. “Because,” Ann Mora replied, “it is late.”
  Rui Prata [said] “Why not?” (direct) = Rui Prata
  Ann Mora [replied] “Because,” … “it is late.” (direct) = Ann Mora
`,
);

holds(
  'a quotation with its own speaker and verb is that speaker’s',
  `
“It was dull,” one delegate said. “I slept,” said another. “I left early,” said a third.
  one delegate [said] “It was dull,” (direct) = one delegate
  another [said] “I slept,” (direct) = another
  a third [said] “I left early,” (direct) = third
Said one delegate: “It was dull and far too long.” Added another: “I fell asleep.”
  one delegate [Said] “It was dull and far too long.” (direct) = one delegate
  another [Added] “I fell asleep.” (direct) = another
Wrote one reader: “The film is too long by an hour.” Replied another: “You have no heart.”
  one reader [Wrote] “The film is too long by an hour.” (direct) = one reader
  another [Replied] “You have no heart.” (direct) = another
`,
);
