// Reports without a verb of saying (according to, nouns), and reports inside reports.

import { holds } from './holds.ts';

holds(
  'what stands beside "according to" is reported',
  `
The painting was cut from its frame some time after midnight, according to police.
  police [according to] The painting was cut from its frame some time after midnight (indirect) = police
The museum will open in May, according to Rosa Lind.
  Rosa Lind [according to] The museum will open in May (indirect) = Rosa Lind
Three in ten pupils go to school without breakfast, according to a survey by the charity Full Plate.
  a survey by the charity Full Plate [according to] Three in ten pupils go to school without breakfast (indirect) = Full Plate
The comet, according to astronomers at the Karoo Observatory, will not return for 4,000 years.
  astronomers at the Karoo Observatory [according to] The comet … will not return for 4,000 years (indirect) = astronomers at the Karoo Observatory; unnamed
According to court papers, the pilot had not slept for 26 hours.
  court papers [According to] the pilot had not slept for 26 hours (indirect) = court papers; document
The deal was “dead on arrival”, according to one diplomat.
  one diplomat [according to] The deal was “dead on arrival” (mixed) = one diplomat; unnamed
According to Rosa Lind, the museum will open in May.
  Rosa Lind [According to] the museum will open in May (indirect) = Rosa Lind
According to the Harbour Authority, three ships were held.
  the Harbour Authority [According to] three ships were held (indirect) = Harbour Authority
`,
);

holds(
  'a noun can report',
  `
The minister repeated his claim that the bridge was safe.
  The minister [] {his claim }that the bridge was safe (indirect) = minister
`,
);

holds(
  'of reports inside each other the outer one is given',
  `
Ann Mora said the union told her that the strike would end.
  Ann Mora [said] the union told her that the strike would end (indirect) = Ann Mora
Rosa Lind said the insurers had promised to pay for the roof.
  Rosa Lind [said] the insurers had promised to pay for the roof (indirect) = Rosa Lind
The Daily Crier reported that the mayor had called the plan “a joke and a bad one”.
  The Daily Crier [reported] that the mayor had called the plan “a joke and a bad one” (mixed) = Daily Crier
In her book, Ida Holm writes that her father always said the sea forgives nobody.
  Ida Holm [writes] that her father always said the sea forgives nobody (indirect) = Ida Holm
A spokesman said residents believed the smell came from the tannery.
  A spokesman [said] residents believed the smell came from the tannery (indirect) = spokesman
“My lawyer says I cannot talk about it,” Paulo Duarte said.
  Paulo Duarte [said] “My lawyer says I cannot talk about it,” (direct) = Paulo Duarte
Opponents denied the ministry’s claim that the tax would help small farms.
  Opponents [denied] the ministry’s claim that the tax would help small farms (indirect) = Opponents
Prosecutors allege that Viktor Kern told investors the mine was full of silver.
  Prosecutors [allege] that Viktor Kern told investors the mine was full of silver (indirect) = Prosecutors
`,
);

holds(
  'words in quotation marks are his whom somebody quotes',
  `
“The harvest is good,” KCNA quoted leader Kim as saying. “The people will eat well.”
  leader Kim [as saying] “The harvest is good,” … “The people will eat well.” (direct) = Kim
Kim Jong Un spoke on Friday. “The army is ready,” KCNA quoted him as saying. “It will not wait.”
  him [as saying] “The army is ready,” … “It will not wait.” (direct) = Kim Jong Un
The Crier quoted Ann Mora as saying: “The bridge is safe.”
  Ann Mora [as saying] “The bridge is safe.” (direct) = Ann Mora
Ann Mora was quoted by the Daily Crier as saying the bridge was safe.
  Ann Mora [was quoted by the Daily Crier as saying] the bridge was safe (indirect) = Ann Mora
KCNA quoted leader Kim as saying the harvest was good.
  KCNA [quoted] leader Kim as saying the harvest was good (indirect) = KCNA
`,
);
