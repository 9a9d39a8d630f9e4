// Quotation marks of every kind and house, nested, unclosed, and over several paragraphs.

import { holds } from './holds.ts';

holds(
  'single quotation marks enclose speech, and apostrophes do not end it',
  `
‘We are ready,’ Ann Mora said.
  Ann Mora [said] ‘We are ready,’ (direct) = Ann Mora
'We are ready,' Ann Mora said.
  Ann Mora [said] 'We are ready,' (direct) = Ann Mora
‘I did not sleep for a week,’ said Moira Calder, a nurse in Hull. ‘Nobody did.’
  Moira Calder, a nurse in Hull [said] ‘I did not sleep for a week,’ … ‘Nobody did.’ (direct) = Moira Calder
‘It’s the players’ day, not mine,’ Petra Vann said.
  Petra Vann [said] ‘It’s the players’ day, not mine,’ (direct) = Petra Vann
Joan Tully said the scheme was ‘a bus lane to nowhere’.
  Joan Tully [said] the scheme was ‘a bus lane to nowhere’ (mixed) = Joan Tully
‘The tide,’ said Cormac Daly, ‘won’t wait for the council’s minutes.’
  Cormac Daly [said] ‘The tide,’ … ‘won’t wait for the council’s minutes.’ (direct) = Cormac Daly
'They've had three years to mend it,' said Vera Stubbs. 'It's still shut.'
  Vera Stubbs [said] 'They've had three years to mend it,' … 'It's still shut.' (direct) = Vera Stubbs
`,
);

holds(
  'double, straight, typed and pointed quotation marks enclose speech',
  `
“We will mend it by June.’ Ann Mora wrote this on Monday and left the room.
  Ann Mora [wrote] “We will mend it by June.’ (direct) = Ann Mora
“I’m sure the players’ union will agree,” Ann Mora said.
  Ann Mora [said] “I’m sure the players’ union will agree,” (direct) = Ann Mora
"We are ready," Ann Mora said. "We have been for weeks."
  Ann Mora [said] "We are ready," … "We have been for weeks." (direct) = Ann Mora
''We are ready,'' Ann Mora said.
  Ann Mora [said] ''We are ready,'' (direct) = Ann Mora
«We will open in May,» Rosa Lind said.
  Rosa Lind [said] «We will open in May,» (direct) = Rosa Lind
“We are ready," Ann Mora said.
  Ann Mora [said] “We are ready," (direct) = Ann Mora
Rosa Lind said the hall was "cold, dark and full of pigeons" when she first saw it.
  Rosa Lind [said] the hall was "cold, dark and full of pigeons" when she first saw it (mixed) = Rosa Lind
"The roof is gone," said Tom Arkwright, "but the piano is dry."
  Tom Arkwright [said] "The roof is gone," … "but the piano is dry." (direct) = Tom Arkwright
`,
);

holds(
  'a quotation inside a quotation belongs to it',
  `
“He told me ‘never again’ and left,” Ann Mora said.
  Ann Mora [said] “He told me ‘never again’ and left,” (direct) = Ann Mora
"She looked at me and said, 'Are you lost?'" Cormac Daly recalled.
  Cormac Daly [recalled] "She looked at me and said, 'Are you lost?'" (direct) = Cormac Daly
‘He called it “a proper mess” and walked off,’ Ewan Pratt said.
  Ewan Pratt [said] ‘He called it “a proper mess” and walked off,’ (direct) = Ewan Pratt
“My favourite is still ‘The Salt Road’,” said Paz Rojo. “My mother’s was ‘Nine Winters’.”
  Paz Rojo [said] “My favourite is still ‘The Salt Road’,” … “My mother’s was ‘Nine Winters’.” (direct) = Paz Rojo
`,
);

holds(
  'a quotation that is not closed is kept',
  `
Ann Mora said: “We waited for years
  Ann Mora [said] “We waited for years (direct) = Ann Mora
Rosa Lind said: "The roof will be mended by May and the doors will open. ¶ The museum has been shut since June.
  Rosa Lind [said] "The roof will be mended by May and the doors will open. (direct) = Rosa Lind
Tom Arkwright told the inquiry: “I heard a bang and the lights went out. ¶ The inquiry goes on next week.
  Tom Arkwright [told] “I heard a bang and the lights went out. (direct) = Tom Arkwright
`,
);

holds(
  'a quotation over several paragraphs is one quote',
  `
“We waited for years,” Ann Mora said. ¶ “Nobody came, and nobody called.”
  Ann Mora [said] “We waited for years,” … “Nobody came, and nobody called.” (direct) = Ann Mora
Ann Mora said, “We waited for years. ¶ “Nobody came.”
  Ann Mora [said] “We waited for years. … “Nobody came.” (direct) = Ann Mora
“The first winter was the worst,” Lena Brandt said. “We burned the fence. ¶ “Then we burned the chairs. ¶ “In March the oil came.”
  Lena Brandt [said] “The first winter was the worst,” … “We burned the fence. … “Then we burned the chairs. … “In March the oil came.” (direct) = Lena Brandt
Tom Arkwright told the inquiry: “I heard a bang. ¶ “Then the lights went out and people began to shout.”
  Tom Arkwright [told] “I heard a bang. … “Then the lights went out and people began to shout.” (direct) = Tom Arkwright
The museum opened on Monday. ¶ “The first winter was the worst. ¶ “We had no coal and no bread. ¶ “But the spring came,” said Ada Holt.
  Ada Holt [said] “The first winter was the worst. … “We had no coal and no bread. … “But the spring came,” (direct) = Ada Holt
"The first winter was the worst. ¶ "We had no coal," Ada Holt said. "But the spring came." ¶ "They were good years," said Tom Arkwright.
  Ada Holt [said] "The first winter was the worst. … "We had no coal," … "But the spring came." (direct) = Ada Holt
  Tom Arkwright [said] "They were good years," (direct) = Tom Arkwright
`,
);
