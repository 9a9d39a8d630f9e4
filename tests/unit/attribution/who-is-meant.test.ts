// Whom surnames, titles, descriptions and acronyms stand for.

import { expect, test } from 'vitest';
import { attribute } from './engine.ts';
import { holds } from './holds.ts';

holds(
  'a surname may be a title elsewhere',
  `
Sarah Baron, who chairs the library board, spoke first. “We have the money,” Baron said.
  Baron [said] “We have the money,” (direct) = Sarah Baron; person
Council leader Tom King said the quay would close. “The money is not there,” King said.
  Council leader Tom King [said] the quay would close (indirect) = Tom King; person; Council leader
  King [said] “The money is not there,” (direct) = Tom King
General Lucas Major led the crews. “They are tired,” Major said.
  Major [said] “They are tired,” (direct) = Lucas Major; person; General
Ms Banks found the door open. “It was not locked,” Banks said.
  Banks [said] “It was not locked,” (direct) = Banks; person
Bishop Mark Tolley spoke first. “This is a dark day,” the bishop said.
  the bishop [said] “This is a dark day,” (direct) = Mark Tolley; person; Bishop
Tom King spoke first. King Harald said he was moved.
  King Harald [said] he was moved (indirect) = Harald; person; King
`,
);

holds(
  'a surname or a description means the one who was named',
  `
“He hit me,” said Mrs Hale. ¶ “I never did,” said Mr Hale.
  Mrs Hale [said] “He hit me,” (direct) = Mrs Hale; person
  Mr Hale [said] “I never did,” (direct) = Mr Hale; person
Sir Tom Hale and Lady Hale left early. “It was late,” Lady Hale said. “We were tired,” Sir Tom said.
  Lady Hale [said] “It was late,” (direct) = Lady Hale; person
  Sir Tom [said] “We were tired,” (direct) = Tom Hale; person
Ann Mora is a clerk. “It is open,” said Mrs Mora. “It is late,” Ms Mora said.
  Mrs Mora [said] “It is open,” (direct) = Ann Mora; person
  Ms Mora [said] “It is late,” (direct) = Ann Mora; person
President Ann Mora and President Tom Hale met on Monday. “It was bad,” the president said.
  the president [said] “It was bad,” (direct) = president; unnamed
President Ann Mora met Mayor Tom Hale on Monday. “It was bad,” the president said.
  the president [said] “It was bad,” (direct) = Ann Mora; person
Ann Mora, chief engineer of the port, met Rui Prata. Mora said the crane was safe.
  Mora [said] the crane was safe (indirect) = Ann Mora
“The crane is safe,” Mora said. Ann Mora is chief engineer.
  Mora [said] “The crane is safe,” (direct) = Ann Mora
Maria van der Berg said the crane was safe. Van der Berg said more would follow.
  Maria van der Berg [said] the crane was safe (indirect) = Maria van der Berg
  Van der Berg [said] more would follow (indirect) = Maria van der Berg
The actress Ida Holm spoke on Friday. The actress said she would return.
  The actress [said] she would return (indirect) = Ida Holm
The Coastal Survey Agency spoke on Friday. The agency said the water was clean.
  The agency [said] the water was clean (indirect) = Coastal Survey Agency
Park Min Ho spoke first. Eun Park listened. Park said the bridge was safe.
  Park [said] the bridge was safe (indirect) = Park Min Ho
Mr. Arkwright is no engineer. “I drove a bus for thirty years,” Mr. Arkwright said.
  Mr. Arkwright [said] “I drove a bus for thirty years,” (direct) = Arkwright
Moira Calder, the head teacher of Eastfield School, spoke first. Later the head teacher said the roof would be mended.
  the head teacher [said] the roof would be mended (indirect) = Moira Calder
Ines Roth was elected mayor in 2021. “We will rebuild the pier,” the mayor said.
  the mayor [said] “We will rebuild the pier,” (direct) = Ines Roth
`,
);

holds(
  'a bare description means the only source that fits it',
  `
A Pentagon official said the ship was late. Later the official said it had sunk.
  A Pentagon official [said] the ship was late (indirect) = Pentagon official; unnamed
  the official [said] it had sunk (indirect) = Pentagon official; unnamed
A Pentagon official said the ship was late. A Navy official said it was early. The official said it had sunk.
  A Pentagon official [said] the ship was late (indirect) = Pentagon official; unnamed
  A Navy official [said] it was early (indirect) = Navy official; unnamed
  The official [said] it had sunk (indirect) = official; unnamed
The mayor said the bridge was safe. It will be opened by Mayor Gloria Peck.
  The mayor [said] the bridge was safe (indirect) = Gloria Peck; person; Mayor
Deputy Mayor Ed Roe said the bridge was safe. The mayor said it was weak.
  Deputy Mayor Ed Roe [said] the bridge was safe (indirect) = Ed Roe; person; Deputy Mayor
  The mayor [said] it was weak (indirect) = mayor; unnamed
Researchers at the University of Leeds said the ice was thin. The researchers said it would melt.
  Researchers at the University of Leeds [said] the ice was thin (indirect) = Researchers at the University of Leeds; unnamed
  The researchers [said] it would melt (indirect) = Researchers at the University of Leeds; unnamed
`,
);

test('each "another" is somebody else', () => {
  const text = '“It was dull,” one delegate said. “I slept,” said another. “I left early,” said another.';
  expect(attribute(text, { language: 'en' }).sources).toHaveLength(3);
});

holds(
  'an acronym means the body that was named in full',
  `
The National Rivers Board met. NRB said the water was clean.
  NRB [said] the water was clean (indirect) = National Rivers Board
The Coastal Survey Agency, or CSA, took samples in June. CSA said the water was clean.
  CSA [said] the water was clean (indirect) = Coastal Survey Agency
The FDR said the strike would go on.
  The FDR [said] the strike would go on (indirect) = FDR; organization
The Northern Rail Passengers’ Forum (NRPF) met on Monday. The NRPF said one train in three was late.
  The NRPF [said] one train in three was late (indirect) = Northern Rail Passengers’ Forum
The World Kite Federation banned the wind machine in 2011. “It is cheating,” the WKF said.
  the WKF [said] “It is cheating,” (direct) = World Kite Federation
The Bureau of Tidal Research has moved to Hull. BTR said the move would save money.
  BTR [said] the move would save money (indirect) = Bureau of Tidal Research
The Office for Night Trains, known as the ONT, opens in May. The ONT said it would hire 90 people.
  The ONT [said] it would hire 90 people (indirect) = Office for Night Trains
`,
);
