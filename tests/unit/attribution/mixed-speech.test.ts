// Reports partly in the speaker's own words, and terms in quotation marks that are nobody's words in particular.

import { holds } from './holds.ts';

holds(
  'a report partly in the speaker’s words is mixed',
  `
Rosa Lind described the plan as “reckless and costly.”
  Rosa Lind [described] the plan as “reckless and costly.” (mixed) = Rosa Lind
Rosa Lind called the plan “a gift to nobody.”
  Rosa Lind [called] the plan “a gift to nobody.” (mixed) = Rosa Lind
Ann Mora said she was “very tired” of the talks and would leave.
  Ann Mora [said] she was “very tired” of the talks and would leave (mixed) = Ann Mora
Sir Colin Wray called the ruling “a dark day for every tenant in the county”.
  Sir Colin Wray [called] the ruling “a dark day for every tenant in the county” (mixed) = Colin Wray
The airline said the delay was caused by “a rare fault in the fuel gauge”.
  The airline [said] the delay was caused by “a rare fault in the fuel gauge” (mixed) = airline
Researchers said the find was “the best-preserved loom of its age” and could rewrite the history of the valley.
  Researchers [said] the find was “the best-preserved loom of its age” and could rewrite the history of the valley (mixed) = Researchers
Ida Holm said she had “never been so cold in my life” as on the second night.
  Ida Holm [said] she had “never been so cold in my life” as on the second night (mixed) = Ida Holm
The company insisted it had done “everything in its power” to protect the wetland.
  The company [insisted] it had done “everything in its power” to protect the wetland (mixed) = company
Prosecutors accused the broker of running “a shop window with nothing behind it”.
  Prosecutors [accused] the broker of running “a shop window with nothing behind it” (mixed) = Prosecutors
Critics dismissed the sequel as “two hours of expensive weather”.
  Critics [dismissed] the sequel as “two hours of expensive weather” (mixed) = Critics
The club said it was “deeply saddened” by the death of its former goalkeeper.
  The club [said] it was “deeply saddened” by the death of its former goalkeeper (mixed) = club
It was a plan that the ministry describes as “bold and fair.”
  the ministry [describes] {as} “bold and fair.” (any) = ministry
`,
);

holds(
  'a term or a title inside a paraphrase leaves it a paraphrase',
  `
Ann Mora said the “green wall” was finished after nine years of work on the river.
  Ann Mora [said] the “green wall” was finished after nine years of work on the river (indirect) = Ann Mora
The council said the “Big Tidy” would return to every ward of the town next spring.
  The council [said] the “Big Tidy” would return to every ward of the town next spring (indirect) = council
Engineers said the “black box” of the train had been found under the second carriage.
  Engineers [said] the “black box” of the train had been found under the second carriage (indirect) = Engineers
The firm said its “zero-waste” mill would open in spring near the old docks.
  The firm [said] its “zero-waste” mill would open in spring near the old docks (indirect) = firm
Milo Kranz said that “The Winter Flute” had been written in nine days in a rented room.
  Milo Kranz [said] that “The Winter Flute” had been written in nine days in a rented room (indirect) = Milo Kranz
Curators said the painting known as “The Blue Door” had hung upside down since 1954.
  Curators [said] the painting known as “The Blue Door” had hung upside down since 1954 (indirect) = Curators
`,
);

holds(
  'words that are all the speaker’s are direct behind "that" too',
  `
Paulo Duarte warned that “one more tackle like that and somebody goes home without a leg”.
  Paulo Duarte [warned] that “one more tackle like that and somebody goes home without a leg” (direct) = Paulo Duarte
“It was over in seconds,” according to witness Bilal Aziz.
  witness Bilal Aziz [according to] “It was over in seconds,” (direct) = Bilal Aziz
Nadia Ferro told the committee that “every empty flat is a family on a sofa”.
  Nadia Ferro [told] that “every empty flat is a family on a sofa” (direct) = Nadia Ferro
The minister called for calm, saying that “nobody gains from a strike”.
  The minister [called] for calm (indirect) = minister
  The minister [saying] that “nobody gains from a strike” (direct) = minister
`,
);
