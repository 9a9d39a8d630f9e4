// Reports as they stand in news of every field, not of politics alone.

import { holds } from './holds.ts';

holds(
  'sports news is read',
  `
“We parked the bus and threw away the keys,” goalkeeper Sami Toure joked after the goalless draw.
  goalkeeper Sami Toure [joked] “We parked the bus and threw away the keys,” (direct) = Sami Toure
Coach Petra Vann, whose side has lost five in a row, said she would not resign. “I like hard winters,” the coach said.
  Coach Petra Vann{, whose side has lost five in a row} [said] she would not resign (indirect) = Petra Vann
  the coach [said] “I like hard winters,” (direct) = Petra Vann
Race director Lars Bohm said 41 riders had missed the time limit and would be sent home.
  Race director Lars Bohm [said] 41 riders had missed the time limit and would be sent home (indirect) = Lars Bohm; person; Race director
“I just kept pedalling,” said the 19-year-old from Ghent, who won by eleven seconds. “I never looked back.”
  the 19-year-old from Ghent{, who won by eleven seconds} [said] “I just kept pedalling,” … “I never looked back.” (direct) = 19-year-old from Ghent
Duarte limped off after twenty minutes with what the club called “a slight strain”.
  the club [called] “a slight strain” (direct) = club
Striker Tom Reyes, 29, left Leeds in June. Asked why he spent a season in Norway before returning to Sunderland, the 29-year-old replied: “I needed to play every week.”
  the 29-year-old [replied] “I needed to play every week.” (direct) = Tom Reyes; person; Striker
Tom Reyes scored in Derby. Asked why he left before going back to Aston Villa, the 29-year-old replied: “I needed to play every week.”
  the 29-year-old [replied] “I needed to play every week.” (direct) = Tom Reyes; person
The Rovers winger scored twice. Asked if he would go back to Sunderland, the 29-year-old replied: “I am happy here.”
  the 29-year-old [replied] “I am happy here.” (direct) = 29-year-old; unnamed
The defender joined on loan from Porto. “I want to stay,” he said.
  he [said] “I want to stay,” (direct) = defender; unnamed
Hodge was born in Sunderland and plays in Sunderland. Sunderland said the seats would be mended.
  Sunderland [said] the seats would be mended (indirect) = Sunderland; organization
Ott, 48, took over at Norwich in March. The 48-year-old said: “We will fight.”
  The 48-year-old [said] “We will fight.” (direct) = Ott; person
Asked about interest from Aston Villa before returning to Sunderland, the 29-year-old replied: “It is not for me to say.”
  the 29-year-old [replied] “It is not for me to say.” (direct) = 29-year-old; unnamed
`,
);

holds(
  'science and health news is read',
  `
Fragments of the shell are 120,000 years old, the team reported in the journal Deep Past on Wednesday.
  the team [reported] Fragments of the shell are 120,000 years old (indirect) = team
“Nobody had looked under the ice before,” said glaciologist Runa Eide, who was not involved in the study.
  glaciologist Runa Eide{, who was not involved in the study} [said] “Nobody had looked under the ice before,” (direct) = Runa Eide
Runa Eide said the model explained the melt but not the cold spring that followed it.
  Runa Eide [said] the model explained the melt but not the cold spring that followed it (indirect) = Runa Eide
The drug should be tested in far larger groups, the authors write.
  the authors [write] The drug should be tested in far larger groups (indirect) = authors
Doctors at the clinic suggest that the cough lasts longer in smokers.
  Doctors at the clinic [suggest] that the cough lasts longer in smokers (indirect) = Doctors at the clinic
“If you can stay at home, please do,” the health minister, Femi Bako, urged.
  the health minister, Femi Bako [urged] “If you can stay at home, please do,” (direct) = Femi Bako; person; health minister
`,
);

holds(
  'news from the courts is read',
  `
“You betrayed every pensioner who trusted you,” Judge Amara Obi told Kern as she jailed him for six years.
  Judge Amara Obi [told] “You betrayed every pensioner who trusted you,” (direct) = Amara Obi
Prosecutor Dana Whitlock said the fire had been set “for money and for nothing else”.
  Prosecutor Dana Whitlock [said] the fire had been set “for money and for nothing else” (mixed) = Dana Whitlock
Defence lawyers argue the search of the boat was illegal.
  Defence lawyers [argue] the search of the boat was illegal (indirect) = Defence lawyers; unnamed
The boy, now 17, testified that he had seen the gun in a shoe box.
  The boy, now 17 [testified] that he had seen the gun in a shoe box (indirect) = boy; unnamed
`,
);

holds(
  'business news is read',
  `
Shares fell 8 percent after Kvasir Foods warned that milk prices would stay high all year.
  Kvasir Foods [warned] that milk prices would stay high all year (indirect) = Kvasir Foods
“Consumers are trading down from cheese to margarine,” analyst Priya Nair of Holt Bank wrote in a note to clients.
  analyst Priya Nair of Holt Bank [wrote] “Consumers are trading down from cheese to margarine,” (direct) = Priya Nair
Chief executive Nils Aaby said the company was “not for sale at any price”, adding that talks with a Danish rival had ended.
  Chief executive Nils Aaby [said] the company was “not for sale at any price” (mixed) = Nils Aaby; person; Chief executive
  Chief executive Nils Aaby [adding] that talks with a Danish rival had ended (indirect) = Nils Aaby
Nordhavn Shipping said on Tuesday net profit rose to $41 million from $36 million a year earlier.
  Nordhavn Shipping [said] net profit rose to $41 million from $36 million a year earlier (indirect) = Nordhavn Shipping
`,
);

holds(
  'news of the arts is read',
  `
“I wrote the last chapter first,” novelist Paz Rojo told the audience in Bergen. “Everything else was a way of getting there.”
  novelist Paz Rojo [told] “I wrote the last chapter first,” … “Everything else was a way of getting there.” (direct) = Paz Rojo
Critic Hugo Lenz called the staging “cold as a car park”.
  Critic Hugo Lenz [called] the staging “cold as a car park” (mixed) = Hugo Lenz
Of her new album, “Low Water”, Ada Nolan says: “It is the first one I can listen to without hiding.”
  Ada Nolan [says] “It is the first one I can listen to without hiding.” (direct) = Ada Nolan
The festival’s director, Maeve Quill, says ticket sales have doubled since the tent was heated.
  The festival’s director, Maeve Quill [says] ticket sales have doubled since the tent was heated (indirect) = Maeve Quill; person; festival’s director
`,
);

holds(
  'local news is read',
  `
Resident Amina Diallo, 41, said the number 9 bus had not come for three days. “My boss thinks I make it up,” she said.
  Resident Amina Diallo, 41 [said] the number 9 bus had not come for three days (indirect) = Amina Diallo
  she [said] “My boss thinks I make it up,” (direct) = Amina Diallo
Lollipop lady Vera Stubbs, who has crossed children on Mill Lane since 1979, retires on Friday. “They call me Gran,” she said.
  she [said] “They call me Gran,” (direct) = Vera Stubbs
Farmers across the valley said they had not seen rain since April.
  Farmers across the valley [said] they had not seen rain since April (indirect) = Farmers across the valley; unnamed
The council will repaint every crossing by June, councillor Joan Tully told residents at Monday’s meeting.
  councillor Joan Tully [told] The council will repaint every crossing by June (indirect) = Joan Tully
`,
);
