// Whom pronouns mean, who speaks and who is spoken to, and several speakers together.

import { expect, test } from 'vitest';
import { attribute } from './engine.ts';
import { holds } from './holds.ts';

holds(
  'a pronoun means the person or body spoken of',
  `
Ann Mora runs the port. “We are ready,” she said.
  she [said] “We are ready,” (direct) = Ann Mora
Ann Mora runs the port. Rui Prata runs the union. He said the strike would end.
  He [said] the strike would end (indirect) = Rui Prata
The Harbour Authority runs the port. It said three ships were held.
  It [said] three ships were held (indirect) = Harbour Authority
Residents met on Friday. They said the noise was worse.
  They [said] the noise was worse (indirect) = Residents
She said the bridge was safe.
  She [said] the bridge was safe (indirect) = nobody
Dr Leila Haddad has studied eels for twenty years. She said the animals were vanishing faster than anyone had feared.
  She [said] the animals were vanishing faster than anyone had feared (indirect) = Leila Haddad
The council met on Tuesday. It said the library would close in May.
  It [said] the library would close in May (indirect) = council
Oskar Lindt lost his house and both his boats. “I have my dog and my pipe,” he said.
  he [said] “I have my dog and my pipe,” (direct) = Oskar Lindt
Firefighters spent the night on the hill. They said the wind had changed twice.
  They [said] the wind had changed twice (indirect) = Firefighters
“I am done,” Paulo Duarte said. He added that his knee would not carry him through another season.
  Paulo Duarte [said] “I am done,” (direct) = Paulo Duarte
  He [added] that his knee would not carry him through another season (indirect) = Paulo Duarte
Lena Brandt started with one oven and a borrowed van. Today she sells to forty shops. “I still get up at three,” she said.
  she [said] “I still get up at three,” (direct) = Lena Brandt
Swimmer Kit Lowe, who uses they and them, won in 52 seconds. They said the water had been perfect.
  They [said] the water had been perfect (indirect) = Kit Lowe
Nordhavn Shipping sold two ferries in June. It said the sale would not cost jobs.
  It [said] the sale would not cost jobs (indirect) = Nordhavn Shipping
Ann Mora, who said the bridge was safe, left.
  {Ann Mora, }who [said] the bridge was safe (indirect) = Ann Mora
`,
);

holds(
  'who was told is not who said it',
  `
“We cannot go on,” one teacher, who declined to be named for fear of losing her job, told the Gazette.
  one teacher{, who declined to be named for fear of losing her job} [told] “We cannot go on,” (direct) = one teacher; unnamed
Two nurses spoke. A third put it more bluntly: “We’re done.”
  A third [put it more bluntly] “We’re done.” (direct) = third; unnamed
`,
);

holds(
  'what stands around a source is no part of it',
  `
The next day Hale said the bridge was safe.
  Hale [said] the bridge was safe (indirect) = Hale
The following week the mayor said the road was safe.
  the mayor [said] the road was safe (indirect) = mayor
13:40 The first minister, Aled Rhys, says: “Better safe than sorry.”
  The first minister, Aled Rhys [says] “Better safe than sorry.” (direct) = Aled Rhys; person; first minister
The train belongs to the rail firm, which says ‘a small number of customers’ left early.
  which [says] ‘a small number of customers’ left early (mixed) = rail firm; organization
The mayor has “full confidence” in the clerk, No 10 said.
  No 10 [said] The mayor has “full confidence” in the clerk (mixed) = No 10; organization
In a post on Truth Social, the former mayor wrote, “MORA IS A DISASTER!” Mora responded within minutes: “Cry more.”
  the former mayor [wrote] “MORA IS A DISASTER!” (direct) = former mayor; unnamed
  Mora [responded] “Cry more.” (direct) = Mora; person
Oxfam on Monday said the plan was “cruel”.
  Oxfam [said] the plan was “cruel” (mixed) = Oxfam; organization
Last week shop owner Ann Frew said: “It’s over.” On Tuesday Mayor Jill Sands said: “It is not.”
  shop owner Ann Frew [said] “It’s over.” (direct) = Ann Frew; person; shop owner
  Mayor Jill Sands [said] “It is not.” (direct) = Jill Sands; person; Mayor
In a letter to staff Henrik Solberg wrote: “I am sorry.”
  Henrik Solberg [wrote] “I am sorry.” (direct) = Henrik Solberg; person
He wrote: “Give Lena my best.” Lena said: “I do not care.”
  He [wrote] “Give Lena my best.” (direct) = nobody
  Lena [said] “I do not care.” (direct) = Lena; person
But fuming Kelly-Ann Moody, 31, said: “He can whistle.”
  fuming Kelly-Ann Moody, 31 [said] “He can whistle.” (direct) = Kelly-Ann Moody; person; -
“Yes,” said Lena.
  Lena [said] “Yes,” (direct) = Lena
TWO schools in Dunmere have been told to “urgently improve” after inspectors visited.
  - [have been told] to “urgently improve” after inspectors visited (mixed) = nobody
Pat Whitlow said he was relieved. “He’s a new man.”
  Pat Whitlow [said] he was relieved (indirect) = Pat Whitlow
  Pat Whitlow [] “He’s a new man.” (direct) = Pat Whitlow
According to sources, the Cabinet is likely to take up the matter next week.
  sources [According to] the Cabinet is likely to take up the matter next week (indirect) = sources; unnamed
“He is a lovely man,” sighed one of his own side afterwards, “but he could not run a bath.”
  one of his own side [sighed] “He is a lovely man,” … “but he could not run a bath.” (direct) = one of his own side; unnamed
The mayor answered, telling reporters it would be “reckless” to go on.
  The mayor [telling] it would be “reckless” to go on (mixed) = mayor; unnamed
Norcross said in a filing that a line “experienced an anomaly” at 2:14 p.m.
  Norcross [said] that a line “experienced an anomaly” at 2:14 p.m. (mixed) = Norcross
“It is wrong,” said Minister of Defence Ana Sol.
  Minister of Defence Ana Sol [said] “It is wrong,” (direct) = Ana Sol; person; Minister of Defence
The Bureau of Meteorology’s Angus Tran said the worst had passed.
  The Bureau of Meteorology’s Angus Tran [said] the worst had passed (indirect) = Angus Tran; person
“It was a cult,” said another, Greg Nakashima.
  another, Greg Nakashima [said] “It was a cult,” (direct) = Greg Nakashima; person
Marsh told reporters in Paris the deal was “dead.”
  Marsh [told] the deal was “dead.” (mixed) = Marsh
Jane Orwell, Labour MP for Exford East, spoke first. The MP said she was “not for turning”.
  The MP [said] she was “not for turning” (mixed) = Jane Orwell; person
The chief said the unit was “stretched.” “We need help,” he said.
  The chief [said] the unit was “stretched.” (mixed) = chief; unnamed
  he [said] “We need help,” (direct) = chief; unnamed
“We are going nowhere,” Brandon “Duke” Whitley, the union’s president, told reporters.
  Brandon “Duke” Whitley, the union’s president [told] “We are going nowhere,” (direct) = Brandon “Duke” Whitley; person; union’s president
LONDON, March 3 (Reuters) - Arden Micro (ARDN.L) said it would cut 1,200 jobs.
  Arden Micro (ARDN.L) [said] it would cut 1,200 jobs (indirect) = Arden Micro
BERLIN, May 12 (Reuters) - German carmaker Volkmann AG on Tuesday said it would sell a plant.
  German carmaker Volkmann AG [said] it would sell a plant (indirect) = Volkmann AG; organization
According to Lund, who resigned on Friday, the plan was doomed from the start.
  Lund, who resigned on Friday [According to] the plan was doomed from the start (indirect) = Lund
Her captors called her “the Dane,” though she is Norwegian.
  Her captors [called] her “the Dane,” (mixed) = Her captors; unnamed
Lumo said it plans to sell two shops.
  Lumo [said] it plans to sell two shops (indirect) = Lumo; organization
At least 22 people, including five children, have been killed in an air raid on a market, medical sources told Al Jazeera.
  medical sources [told] At least 22 people, including five children, have been killed in an air raid on a market (indirect) = medical sources; unnamed
In 2023, Ann Halloran canceled a sold-out tour, citing exhaustion.
  Ann Halloran [citing] exhaustion (indirect) = Ann Halloran
The bill was “finished,” as one ally put it.
  one ally [put it] The bill was “finished,” (mixed) = one ally; unnamed
Kim Barrow, the author of “The Quiet Year,” said it was a surprise.
  Kim Barrow, the author of “The Quiet Year,” [said] it was a surprise (indirect) = Kim Barrow; person; author of “The Quiet Year”
Molly Trent lost everything. Molly’s sister, Beth Carr, has taken her in. “She would do it for anyone,” Carr said.
  Carr [said] “She would do it for anyone,” (direct) = Beth Carr; person; Molly’s sister
Omar Diallo owns the shop. Diallo’s son, Ibrahim, gave chase. “I nearly had him,” the 17-year-old said.
  the 17-year-old [said] “I nearly had him,” (direct) = Ibrahim; person
A cabinet minister was more generous: “He has had worse weeks.”
  A cabinet minister [was] “He has had worse weeks.” (direct) = cabinet minister; unnamed
`,
);

holds(
  'who is spoken to does not speak, and answers',
  `
Tom Gray met Jill Sands. “Go home and rest,” she told Gray.
  she [told] “Go home and rest,” (direct) = Jill Sands
Rachel Dunne met Orla Byrne at a bus stop. “I was nervous,” Dunne told Byrne. “Don’t be,” she replied.
  Dunne [told] “I was nervous,” (direct) = Rachel Dunne
  she [replied] “Don’t be,” (direct) = Orla Byrne
The union’s president, Comrade Festus Abara, spoke first. According to him, “we have tried every way there is.”
  him [According to] “we have tried every way there is.” (direct) = Festus Abara; person; union’s president
`,
);

holds(
  'somebody just named is meant by what the sports pages call him',
  `
Ryan Tebbutt limped off. “I heard a pop,” the defender said.
  the defender [said] “I heard a pop,” (direct) = Ryan Tebbutt
Kelly-Ann Moody, 31, was furious. The mum-of-two said: “He can whistle.”
  The mum-of-two [said] “He can whistle.” (direct) = Kelly-Ann Moody
In the village of Antsila, a teacher, Marie Soa, sheltered 60 pupils in the church. “I told them to sing,” she said.
  she [said] “I told them to sing,” (direct) = Marie Soa; person; teacher
`,
);

holds(
  'several who speak, and those beside them',
  `
Tom Hale and his wife Susan Hale run the shop. “We love it here,” Mrs Hale said.
  Mrs Hale [said] “We love it here,” (direct) = Susan Hale
Callum Reidy collapsed at home. “I rang four times,” says Diane Reidy. “They cried with me,” Mrs Reidy says.
  Diane Reidy [says] “I rang four times,” (direct) = Diane Reidy
  Mrs Reidy [says] “They cried with me,” (direct) = Diane Reidy
The prime minister of Norvia, Jan Holt, and his Estan counterpart, Liis Tamm, met. “We agreed on everything,” Holt said.
  Holt [said] “We agreed on everything,” (direct) = Jan Holt; person; prime minister of Norvia
Bob Gill and Ruth Pell ran. “It was very loud,” they said.
  they [said] “It was very loud,” (direct) = Bob Gill + Ruth Pell
Tom and Jane Barker lost their home. “It is gone,” Tom said.
  Tom [said] “It is gone,” (direct) = Tom; person
Critics called the plan “a fig leaf,” and Rep. Bob Gill said the plan was good.
  Critics [called] the plan “a fig leaf,” (mixed) = Critics
  Rep. Bob Gill [said] the plan was good (indirect) = Bob Gill; person; Rep.
The pilots’ union, Balpa North, said the remarks “came as no surprise”.
  The pilots’ union, Balpa North [said] the remarks “came as no surprise” (mixed) = Balpa North; organization
“We take it seriously,” Rear Adm. Lucas Major, the Pentagon press secretary, told reporters.
  Rear Adm. Lucas Major, the Pentagon press secretary [told] “We take it seriously,” (direct) = Lucas Major; person; Pentagon press secretary
An internal memo seen by The Ledger says the plan was “dead”.
  An internal memo seen by The Ledger [says] the plan was “dead” (mixed) = internal memo seen by The Ledger; document
`,
);

holds(
  'a rule for one form leaves its neighbours alone',
  `
Critics called the policy racist.
  Critics [called] the policy racist (indirect) = Critics
Speaking to the committee, Ann Mora, 45, said she was ill. “It was bad,” Mora said.
  Ann Mora, 45 [said] she was ill (indirect) = Ann Mora; person; -
  Mora [said] “It was bad,” (direct) = Ann Mora
Guardiola said it was “a joke”.
  Guardiola [said] it was “a joke” (mixed) = Guardiola; person
Ann Mora said the plan had one flaw: “It is too late.”
  Ann Mora [said] the plan had one flaw: “It is too late.” (mixed) = Ann Mora
Felicity Day said she would go.
  Felicity Day [said] she would go (indirect) = Felicity Day
BBC – the broadcaster – said it was sorry.
  BBC – the broadcaster – [said] it was sorry (indirect) = BBC; organization
In Paris “Non!” was all one heard. “Not now,” Tom Hale said.
  Tom Hale [said] “Not now,” (direct) = Tom Hale; person
Detective Ian Cole led the hunt. Cole met Reid. “She was my life,” the widower said.
  the widower [said] “She was my life,” (direct) = widower; unnamed
Ann Mora said the plan was late. Parents were told: “Go home.”
  Ann Mora [said] the plan was late (indirect) = Ann Mora
  - [were told] “Go home.” (direct) = nobody
AG Ken Paxton said he would sue.
  AG Ken Paxton [said] he would sue (indirect) = Ken Paxton; person
DC Thomson said it would close a paper.
  DC Thomson [said] it would close a paper (indirect) = DC Thomson
After meeting the president, Ann Mora, 45, said she was ill.
  Ann Mora, 45 [said] she was ill (indirect) = Ann Mora; person; -
Hope Hicks left. “I am done,” Hicks said.
  Hicks [said] “I am done,” (direct) = Hope Hicks; person
Night manager Tom Hale said it was late.
  Night manager Tom Hale [said] it was late (indirect) = Tom Hale; person; Night manager
When Ann Mora, the mayor, arrived, Lena Holm wept. “It is over,” she said.
  she [said] “It is over,” (direct) = Lena Holm
`,
);

holds(
  'a pronoun means the subject of the main clause, not of the one that leads',
  `
Asked whether he would resign, the mayor shook his head. “No,” he said.
  he [said] “No,” (direct) = mayor
When Ann Mora left the hall, Lena Holm wept. “It is over,” she said.
  she [said] “It is over,” (direct) = Lena Holm
Lena Holm came last. Asked what was next, Holm laughed. “Nothing at all.”
  - [] “Nothing at all.” (direct) = Lena Holm
Writing on X, Hester Vane called the plan “reckless”. She described it on X as “a farce”.
  Hester Vane [called] the plan “reckless” (mixed) = Hester Vane
  She [described] {it on X as }“a farce” (any) = Hester Vane
Neil Hart spoke first. Hart’s assistant, Marco Bellini, would not be drawn. “You would have to ask Neil,” he said.
  he [said] “You would have to ask Neil,” (direct) = Marco Bellini; person; Hart’s assistant
Neil Hart was furious. Captain Jordan Bishop took to the radio to apologise. “We let everyone down,” he said.
  he [said] “We let everyone down,” (direct) = Jordan Bishop; person; Captain
`,
);

holds(
  'people of two bodies or of two others are one source',
  `
Researchers at the University of Leeds and the Max Planck Institute said the ice was thin.
  Researchers at the University of Leeds and the Max Planck Institute [said] the ice was thin (indirect) = Researchers at the University of Leeds and the Max Planck Institute; unnamed
Officials from the Home Office and the Ministry of Justice said the plan was sound.
  Officials from the Home Office and the Ministry of Justice [said] the plan was sound (indirect) = Officials from the Home Office and the Ministry of Justice; unnamed
Lawyers for Ann Mora and Rui Prata said the bond was void.
  Lawyers for Ann Mora and Rui Prata [said] the bond was void (indirect) = Lawyers for Ann Mora and Rui Prata; unnamed
`,
);

holds(
  'of several who speak together each is a source',
  `
Ann Mora, Bob Gill and Ruth Hale run the port. According to Mora, Gill and Hale, the bridge was safe.
  Mora, Gill and Hale [According to] the bridge was safe (indirect) = Ann Mora + Bob Gill + Ruth Hale
Ann Mora and Rui Prata said the bridge was safe.
  Ann Mora and Rui Prata [said] the bridge was safe (indirect) = Ann Mora + Rui Prata
“We are getting married in the lighthouse,” said Beth Oram and Cormac Daly.
  Beth Oram and Cormac Daly [said] “We are getting married in the lighthouse,” (direct) = Beth Oram + Cormac Daly
The merger is off, according to Viktor Kern and Nils Aaby.
  Viktor Kern and Nils Aaby [according to] The merger is off (indirect) = Viktor Kern + Nils Aaby
The mayor and the police chief said the march would go ahead.
  The mayor and the police chief [said] the march would go ahead (indirect) = mayor + police chief
The Harbour Authority and Nordhavn Shipping said talks would resume on Monday.
  The Harbour Authority and Nordhavn Shipping [said] talks would resume on Monday (indirect) = Harbour Authority + Nordhavn Shipping
Both Leila Haddad and her co-author, Jonas Ek, said the eel could still recover.
  {Both }Leila Haddad and her co-author, Jonas Ek [said] the eel could still recover (indirect) = Leila Haddad + Jonas Ek
Rosa Lind, head of the museum, and Ines Roth, the mayor, said entry would be free on Sundays.
  Rosa Lind, head of the museum, and Ines Roth, the mayor [said] entry would be free on Sundays (indirect) = Rosa Lind + Ines Roth
Ada Nolan, Bea Nolan and Tom Arkwright said they would appeal.
  Ada Nolan, Bea Nolan and Tom Arkwright [said] they would appeal (indirect) = Ada Nolan + Bea Nolan + Tom Arkwright
Senator Dale Hooper (R-Idaho) and Representative Ann Liu said the bill was dead.
  Senator Dale Hooper (R-Idaho) and Representative Ann Liu [said] the bill was dead (indirect) = Dale Hooper + Ann Liu
Officials from the port and Mayor Ann Mora said the pier was safe.
  Officials from the port and Mayor Ann Mora [said] the pier was safe (indirect) = Officials from the port + Ann Mora
Officials at the ministry and the police chief said the march was off.
  Officials at the ministry and the police chief [said] the march was off (indirect) = Officials at the ministry + police chief
`,
);

test('a text that ends with a line like a label, without its colon, is read', () => {
  const { sources } = attribute('“We are ready,” Ann Mora said.\n\nANN MORA', { language: 'en' });
  expect(sources.map(source => source.name)).toEqual(['Ann Mora']);
});

test('“the statement” is that of the body that spoke in one', () => {
  const text =
    'The Coastal Survey Agency said in a statement on Friday that the water was clean. “We tested it,” the statement said.';
  const { sources } = attribute(text, { language: 'en' });
  expect(sources.map(source => source.name)).toEqual(['Coastal Survey Agency']);
});

holds(
  'who asks does not answer, and who is asked mostly does',
  `
“Did you see the car?” the lawyer asked. “No,” she replied.
  the lawyer [asked] “Did you see the car?” (direct) = lawyer
  she [replied] “No,” (direct) = nobody
Ann Mora took the stand. “Did you see the car?” the lawyer asked. “No,” she replied.
  the lawyer [asked] “Did you see the car?” (direct) = lawyer
  she [replied] “No,” (direct) = Ann Mora
“Are you the owner?” the clerk asked Ms Tate. “No,” she replied. “My son is.”
  the clerk [asked] “Are you the owner?” (direct) = clerk
  she [replied] “No,” … “My son is.” (direct) = Tate
“Where is the money?” Ann Mora asked the clerk. “It is gone,” he said.
  Ann Mora [asked] “Where is the money?” (direct) = Ann Mora
  he [said] “It is gone,” (direct) = clerk
The judge asked: “Do you understand?” Pell replied: “Yes, your honour.”
  The judge [asked] “Do you understand?” (direct) = judge
  Pell [replied] “Yes, your honour.” (direct) = Pell
“Do you plead guilty?” asked Judge Ida Marsh. ¶ “No, your honour,” Pell replied.
  Judge Ida Marsh [asked] “Do you plead guilty?” (direct) = Ida Marsh
  Pell [replied] “No, your honour,” (direct) = Pell
`,
);

holds(
  'the turns of a dialogue without a tag are nobody’s',
  `
“Were you there?” Mr Pell asked. “Yes, your honour.” “And you saw it?” “I did.”
  Mr Pell [asked] “Were you there?” (direct) = Pell
  - [] “Yes, your honour.” (direct) = nobody
  - [] “And you saw it?” (direct) = nobody
  - [] “I did.” (direct) = nobody
“Why would they do that?” Ann Mora asked. “It makes no sense to anyone here.”
  Ann Mora [asked] “Why would they do that?” … “It makes no sense to anyone here.” (direct) = Ann Mora
“Did you take it?” Mr Hale asked. “No,” she replied. “Did you see who did?” “No.”
  Mr Hale [asked] “Did you take it?” (direct) = Hale
  she [replied] “No,” (direct) = nobody
  - [] “Did you see who did?” (direct) = nobody
  - [] “No.” (direct) = nobody
Ruth Cole asked if he had met him. “Never in my life, and I never will.”
  Ruth Cole [asked] if he had met him (indirect) = Ruth Cole
  - [] “Never in my life, and I never will.” (direct) = nobody
“Where is it?” Ann Mora asked. ¶ “In the barn.”
  Ann Mora [asked] “Where is it?” (direct) = Ann Mora
  - [] “In the barn.” (direct) = nobody
Tim Doyle took the stand. ¶ “Did you light the match?” Ms Achebe asked. ¶ “No,” he replied. ¶ “Who did?” ¶ “I do not know.”
  Ms Achebe [asked] “Did you light the match?” (direct) = Achebe
  he [replied] “No,” (direct) = Tim Doyle
  - [] “Who did?” (direct) = nobody
  - [] “I do not know.” (direct) = nobody
`,
);
