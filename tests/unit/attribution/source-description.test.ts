// Kind, name, role and the reason for anonymity of sources, from the phrase that names them.

import { expect, test } from 'vitest';
import { attribute } from './engine.ts';
import { holds } from './holds.ts';

holds(
  'a person is told with the role that the text gives',
  `
“We will go now,” said Ann Mora, a teacher ¶ The school is closed.
  Ann Mora, a teacher [said] “We will go now,” (direct) = Ann Mora; person; teacher
“We will go now,” said Ann Mora, a teacher ¶ • “I stay,” said Bob Gill, a nurse
  Ann Mora, a teacher [said] “We will go now,” (direct) = Ann Mora; person; teacher
  Bob Gill, a nurse [said] “I stay,” (direct) = Bob Gill; person; nurse
The council met at 5 p.m. ¶ Senator Ted Hale said the vote was lost.
  Senator Ted Hale [said] the vote was lost (indirect) = Ted Hale; person; Senator
Mayor of Leeds Ann Mora said that the bridge was shut.
  Mayor of Leeds Ann Mora [said] that the bridge was shut (indirect) = Ann Mora; person; Mayor of Leeds
Mayor of London Ann Mora said that the bridge was shut.
  Mayor of London Ann Mora [said] that the bridge was shut (indirect) = Ann Mora; person; Mayor of London
The mayor of New York City said that the bridge was shut.
  The mayor of New York City [said] that the bridge was shut (indirect) = mayor of New York City; unnamed
The mayor of New York City, Eric Dunn, said that the bridge was shut.
  The mayor of New York City, Eric Dunn [said] that the bridge was shut (indirect) = Eric Dunn; person; mayor of New York City
The mayor, Ann Mora, from the Green Party, said that the plan was dead.
  The mayor, Ann Mora, from the Green Party [said] that the plan was dead (indirect) = Ann Mora; person; mayor
Ann Mora, of Springfield, Ohio, a nurse, said that the birds were gone.
  Ann Mora, of Springfield, Ohio, a nurse [said] that the birds were gone (indirect) = Ann Mora; person; nurse
Ann Mora, of the Lake Trust, a charity, said that the birds were gone.
  Ann Mora, of the Lake Trust, a charity [said] that the birds were gone (indirect) = Ann Mora; person; of the Lake Trust
A friend of John Paul Mora said that the bridge was shut.
  A friend of John Paul Mora [said] that the bridge was shut (indirect) = friend of John Paul Mora; unnamed
“We go,” said Dr Ann Mora, of Leeds University, a lake scientist.
  Dr Ann Mora, of Leeds University, a lake scientist [said] “We go,” (direct) = Ann Mora; person; lake scientist
Ann Mora, from the Lake Trust, said that the fish were gone.
  Ann Mora, from the Lake Trust [said] that the fish were gone (indirect) = Ann Mora; person; from the Lake Trust
Ann Mora, chief engineer of the port, said the strike would end.
  Ann Mora, chief engineer of the port [said] the strike would end (indirect) = Ann Mora; person; chief engineer of the port
Ann Mora, a spokeswoman for the port, said the strike would end.
  Ann Mora, a spokeswoman for the port [said] the strike would end (indirect) = Ann Mora; person; spokeswoman for the port
Ann Mora, 45, a nurse from Leeds, said that it was late.
  Ann Mora, 45, a nurse from Leeds [said] that it was late (indirect) = Ann Mora; person; nurse from Leeds
Ann Mora, MD, director of the clinic, said that it was late.
  Ann Mora, MD, director of the clinic [said] that it was late (indirect) = Ann Mora; person; director of the clinic
Ann Mora, 45, said the strike would end.
  Ann Mora, 45 [said] the strike would end (indirect) = Ann Mora; person; -
Ann Mora (Lab) said the strike would end.
  Ann Mora{ (Lab)} [said] the strike would end (indirect) = Ann Mora; person
Ann Mora, who has led the union since May, said the strike would end.
  Ann Mora{, who has led the union since May} [said] the strike would end (indirect) = Ann Mora; person
Ann Mora – the union’s leader – said the strike would end.
  Ann Mora – the union’s leader [said] the strike would end (indirect) = Ann Mora; person; union’s leader
Former Prime Minister Halina Wolska said that it was late.
  Former Prime Minister Halina Wolska [said] that it was late (indirect) = Halina Wolska; person; Former Prime Minister
Analyst Rui Prata at the Ocean Institute said prices would fall.
  Analyst Rui Prata at the Ocean Institute [said] prices would fall (indirect) = Rui Prata; person; Analyst at the Ocean Institute
Chinese Foreign Ministry spokesperson Lin Wei said that it was late.
  Chinese Foreign Ministry spokesperson Lin Wei [said] that it was late (indirect) = Lin Wei; person; Chinese Foreign Ministry spokesperson
Detective Inspector Bilal Aziz said the knife had been found in a drain.
  Detective Inspector Bilal Aziz [said] the knife had been found in a drain (indirect) = Bilal Aziz; person; Detective Inspector
Captain Idris Vale of the Lifeboat Service said the sea was too rough for the divers.
  Captain Idris Vale of the Lifeboat Service [said] the sea was too rough for the divers (indirect) = Idris Vale; person; Captain of the Lifeboat Service
Lead author Jonas Ek, 34, said the bones had been boiled.
  Lead author Jonas Ek, 34 [said] the bones had been boiled (indirect) = Jonas Ek; person; Lead author
“The eels are not coming back,” said Dr Leila Haddad, a marine biologist at the Karoo Institute.
  Dr Leila Haddad, a marine biologist at the Karoo Institute [said] “The eels are not coming back,” (direct) = Leila Haddad; person; marine biologist at the Karoo Institute
The club’s captain, Ida Holm, said the pitch was a disgrace.
  The club’s captain, Ida Holm [said] the pitch was a disgrace (indirect) = Ida Holm; person; club’s captain
Will Marsh said that it was late.
  Will Marsh [said] that it was late (indirect) = Will Marsh; person; -
The agency’s secretary-general, Inge Solheim, said the fleet was ready.
  The agency’s secretary-general, Inge Solheim [said] the fleet was ready (indirect) = Inge Solheim; person; agency’s secretary-general
His widow, Jean Hollis, said he had died at home.
  His widow, Jean Hollis [said] he had died at home (indirect) = Jean Hollis; person; widow
The choir’s repetiteur, Olga Finn, said the singers were late.
  The choir’s repetiteur, Olga Finn [said] the singers were late (indirect) = Olga Finn; person; choir’s repetiteur
“The case has no basis,” Fiona Achebe KC told the court. Achebe said it should be dropped.
  Fiona Achebe KC [told] “The case has no basis,” (direct) = Fiona Achebe; person; -
  Achebe [said] it should be dropped (indirect) = Fiona Achebe; person; -
Sir Ivor Lunt MP, chairman of the committee, said the tax was wrong.
  Sir Ivor Lunt MP, chairman of the committee [said] the tax was wrong (indirect) = Ivor Lunt; person; chairman of the committee
Coroner Alan Teague said the death was an accident.
  Coroner Alan Teague [said] the death was an accident (indirect) = Alan Teague; person; Coroner
Mr Pell said the van was his.
  Mr Pell [said] the van was his (indirect) = Pell; person; -
“The ice is thin,” said lead author Dr Mina Okafor.
  lead author Dr Mina Okafor [said] “The ice is thin,” (direct) = Mina Okafor; person; lead author
Secretary-General Inge Solheim said the fleet was ready.
  Secretary-General Inge Solheim [said] the fleet was ready (indirect) = Inge Solheim; person; Secretary-General
Team-mate Jo Ek added: “She is the best in the world.”
  Team-mate Jo Ek [added] “She is the best in the world.” (direct) = Jo Ek; person; Team-mate
Mr Lee of Leeds said the road was shut.
  Mr Lee of Leeds [said] the road was shut (indirect) = Lee; person; of Leeds
Reporters ran into Hodge outside the court. Hodge said it was a lie.
  Hodge [said] it was a lie (indirect) = Hodge; person
`,
);

holds(
  'an organisation, a group and a country are told from people',
  `
Leaders of the Group of Ten said that it was late.
  Leaders of the Group of Ten [said] that it was late (indirect) = Leaders of the Group of Ten; group
Wolska’s administration said that it was late.
  Wolska’s administration [said] that it was late (indirect) = Wolska’s administration; organization
The Harbour Authority said that it was late.
  The Harbour Authority [said] that it was late (indirect) = Harbour Authority; organization
Norway said that it was late.
  Norway [said] that it was late (indirect) = Norway; organization
North Korean state media said that it was late.
  North Korean state media [said] that it was late (indirect) = North Korean state media; organization
The bank, which has 40 branches, said none would close.
  The bank{, which has 40 branches} [said] none would close (indirect) = bank; organization
“We have parted ways with the manager,” the club said on its website.
  the club [said] “We have parted ways with the manager,” (direct) = club; organization
Kvasir Foods, a dairy company based in Aalborg, said profits fell 12 percent.
  Kvasir Foods, a dairy company based in Aalborg [said] profits fell 12 percent (indirect) = Kvasir Foods; organization
The Times reported that the minister would resign.
  The Times [reported] that the minister would resign (indirect) = Times; organization
The Economist said growth would slow.
  The Economist [said] growth would slow (indirect) = Economist; organization
The Sunday Times reported that the minister would resign.
  The Sunday Times [reported] that the minister would resign (indirect) = Sunday Times; organization
Eastfield School told parents the gates would stay locked.
  Eastfield School [told] the gates would stay locked (indirect) = Eastfield School; organization
The museum said on Friday it would return the mask to the valley.
  The museum [said] it would return the mask to the valley (indirect) = museum; organization
`,
);

holds(
  'a document speaks for itself, or for its maker where the text names one',
  `
The report said that it was late.
  The report [said] that it was late (indirect) = report; document
The report says two of the five pumps had failed.
  The report [says] two of the five pumps had failed (indirect) = report; document
The letter, dated 3 May, warns that the dam could not hold another winter.
  The letter{, dated 3 May} [warns] that the dam could not hold another winter (indirect) = letter; document
The lawsuit alleges that the firm knew about the cracks.
  The lawsuit [alleges] that the firm knew about the cracks (indirect) = lawsuit; document
The indictment, which runs to 90 pages, describes Viktor Kern as “the author of the whole scheme”.
  The indictment{, which runs to 90 pages} [describes] Viktor Kern as “the author of the whole scheme” (mixed) = indictment; document
“Passengers must not open the doors,” the leaflet says.
  the leaflet [says] “Passengers must not open the doors,” (direct) = leaflet; document
The Harbour Authority’s report said the crane had been overloaded.
  The Harbour Authority’s report [said] the crane had been overloaded (indirect) = Harbour Authority; organization
A statement from Nordhavn Shipping said the crew was safe.
  A statement from Nordhavn Shipping [said] the crew was safe (indirect) = Nordhavn Shipping; organization
In a statement, Nordhavn Shipping said the crew was safe and on its way home.
  Nordhavn Shipping [said] the crew was safe and on its way home (indirect) = Nordhavn Shipping; organization
The notice on the door read: “Closed until the snow has gone.”
  The notice on the door [read] “Closed until the snow has gone.” (direct) = notice on the door; document
`,
);

holds(
  'an unnamed source is shown as one, with the reason that the text gives',
  `
“We will go,” the mayor, who asked not to be named because she feared for her job, said.
  the mayor, who asked not to be named because she feared for her job{,} [said] “We will go,” (direct) = mayor; unnamed; mayor; because she feared for her job
One aide, who knew the plan, said the vote would come late.
  One aide{, who knew the plan} [said] the vote would come late (indirect) = One aide; unnamed; aide
US officials said that it was late.
  US officials [said] that it was late (indirect) = US officials; unnamed; -
Some experts say the winter will be long.
  Some experts [say] the winter will be long (indirect) = Some experts; unnamed
Officials said the bridge was safe.
  Officials [said] the bridge was safe (indirect) = Officials; unnamed
Many said the bridge was safe.
  Many [said] the bridge was safe (indirect) = nobody
A senior official, who spoke on condition of anonymity because the talks are private, said the offer was final.
  A senior official{, who spoke on condition of anonymity because the talks are private} [said] the offer was final (indirect) = senior official; unnamed; ; because the talks are private
Two people familiar with the matter said the bank had hired lawyers.
  Two people familiar with the matter [said] the bank had hired lawyers (indirect) = Two people familiar with the matter; unnamed
One nurse, who was not authorised to speak to the press, said beds stood in the corridor.
  One nurse{, who was not authorised to speak to the press} [said] beds stood in the corridor (indirect) = One nurse; unnamed; ; not authorised to speak to the press
The clerk, speaking anonymously to protect his job, said the safe had been empty.
  The clerk{, speaking anonymously to protect his job} [said] the safe had been empty (indirect) = clerk; unnamed; ; to protect his job
A 34-year-old woman said the driver had been on the phone.
  A 34-year-old woman [said] the driver had been on the phone (indirect) = 34-year-old woman; unnamed
“They told us to delete the emails,” said a former employee who asked not to be named for fear of losing her pension.
  a former employee{ who asked not to be named for fear of losing her pension} [said] “They told us to delete the emails,” (direct) = former employee; unnamed; ; for fear of losing her pension
A clerk who asked not to be named because she feared for her job said the safe had been empty.
  A clerk {who asked not to be named because she feared for her job} [said] the safe had been empty (indirect) = clerk; unnamed; ; because she feared for her job
A clerk who was not authorized to speak in public said the safe had been empty.
  A clerk {who was not authorized to speak in public} [said] the safe had been empty (indirect) = clerk; unnamed; ; not authorized to speak in public
The law is fair, said a senior official, who spoke on condition of anonymity because talks went on.
  a senior official{, who spoke on condition of anonymity because talks went on} [said] The law is fair (indirect) = senior official; unnamed; ; because talks went on
A person close to the union said a strike was likely.
  A person close to the union [said] a strike was likely (indirect) = person close to the union; unnamed
Someone familiar with the party’s plans said a deal was near.
  Someone familiar with the party’s plans [said] a deal was near (indirect) = Someone familiar with the party’s plans; unnamed
A spokeswoman for the port said that it was late.
  A spokeswoman for the port [said] that it was late (indirect) = spokeswoman for the port; unnamed; spokeswoman for the port
A clerk who asked not to be named said the safe had been empty for years.
  A clerk {who asked not to be named} [said] the safe had been empty for years (indirect) = clerk; unnamed; ; -
`,
);

test('people by function are not named, people and bodies with a name are', () => {
  const text = 'Ann Mora said it was late. Officials said it was early. Norway said it was time.';
  const { sources } = attribute(text, { language: 'en' });
  expect(sources.map(source => [source.name, source.named])).toEqual([
    ['Ann Mora', true],
    ['Officials', false],
    ['Norway', true],
  ]);
});
