// Speech shown by the form of a passage: introduced in the paragraph before, left without a cue, a transcript, signed.

import { holds } from './holds.ts';

holds(
  'a quotation has the speaker that the paragraph before introduces',
  `
Ann Mora continued: ¶ “We waited for years and nobody came.”
  Ann Mora [continued] “We waited for years and nobody came.” (direct) = Ann Mora
Mayor Ines Roth said in a statement: ¶ “Our thoughts are with the families tonight.”
  Mayor Ines Roth [said] “Our thoughts are with the families tonight.” (direct) = Ines Roth
Cormac Daly went on: ¶ “Then the second boat turned over, and we had nobody left to send.”
  Cormac Daly [went on] “Then the second boat turned over, and we had nobody left to send.” (direct) = Cormac Daly
“It began with a cough,” Moira Calder said. ¶ She continued: ¶ “By Friday half the school was in bed.”
  Moira Calder [said] “It began with a cough,” (direct) = Moira Calder
  She [continued] “By Friday half the school was in bed.” (direct) = Moira Calder
As Leila Haddad put it: ¶ “An eel does not read maps.”
  Leila Haddad [put] “An eel does not read maps.” (direct) = Leila Haddad
The statement read: ¶ “The search has ended. No one was found alive.”
  The statement [read] “The search has ended. No one was found alive.” (direct) = statement; document
`,
);

holds(
  'a quotation without a cue of its own is kept',
  `
“We waited for years,” Ann Mora said. ¶ The hall was full. ¶ “Nobody came to the hall that night.”
  Ann Mora [said] “We waited for years,” (direct) = Ann Mora
  - [] “Nobody came to the hall that night.” (direct) = nobody
Ann Mora smiled. “We waited for years and nobody came.”
  - [] “We waited for years and nobody came.” (direct) = Ann Mora
Ann Mora beamed: “It is safe.”
  Ann Mora [] “It is safe.” (direct) = Ann Mora
“Yes.”
  - [] “Yes.” (direct) = nobody
Milo Kranz put down his baton. “I have waited thirty years for that silence.”
  - [] “I have waited thirty years for that silence.” (direct) = Milo Kranz
`,
);

holds(
  'the turns of a transcript are their speakers’ words',
  `
HOLM: We never thought of stopping. ¶ PRATA: Not even at the border? ¶ HOLM: Not even there.
  HOLM [:] We never thought of stopping. (any) = Holm
  PRATA [:] Not even at the border? (any) = Prata
  HOLM [:] Not even there. (any) = Holm
JUDGE OBI: Did you see the car? ¶ WITNESS: I heard it. I did not see it.
  JUDGE OBI [:] Did you see the car? (any) = Obi
  WITNESS [:] I heard it. I did not see it. (any) = Witness; unnamed
Rosa Lind: How old is the boat? ¶ Cormac Daly: She was built in 1931. ¶ Rosa Lind: And she still sails? ¶ Cormac Daly: Every day, if the weather lets her.
  Rosa Lind [:] How old is the boat? (any) = Rosa Lind
  Cormac Daly [:] She was built in 1931. (any) = Cormac Daly
  Rosa Lind [:] And she still sails? (any) = Rosa Lind
  Cormac Daly [:] Every day, if the weather lets her. (any) = Cormac Daly
MODERATOR: Thank you all for coming. ¶ (APPLAUSE) ¶ KERN: It is good to be here.
  MODERATOR [:] Thank you all for coming. (any) = Moderator
  KERN [:] It is good to be here. (any) = Kern
DR. HADDAD: The eels are going. ¶ MORA: Where? ¶ DR. HADDAD: Nobody knows.
  DR. HADDAD [:] The eels are going. (any) = Haddad
  MORA [:] Where? (any) = Mora
  DR. HADDAD [:] Nobody knows. (any) = Haddad
Singer Ada Nolan has toured for twenty years. ¶ ADA NOLAN: The van had no heating. ¶ INTERVIEWER: Who drove? ¶ NOLAN: My aunt, who said the road to Oslo was shorter by night.
  ADA NOLAN [:] The van had no heating. (any) = Ada Nolan
  INTERVIEWER [:] Who drove? (any) = Interviewer
  NOLAN [:] My aunt, who said the road to Oslo was shorter by night. (any) = Ada Nolan
HOLM (laughing): We never stopped. ¶ PRATA: Never? ¶ HOLM: Not once in nine days.
  HOLM{ (laughing)} [:] We never stopped. (any) = Holm
  PRATA [:] Never? (any) = Prata
  HOLM [:] Not once in nine days. (any) = Holm
`,
);

holds(
  'questions and answers are told apart',
  `
Asked who had taught her to sail, Ida Holm said: “My brother.”
  Ida Holm [said] “My brother.” (direct) = Ida Holm
“Is the water safe to drink?” a woman called from the back. “It is,” said engineer Sami Toure.
  a woman [called] “Is the water safe to drink?” (direct) = woman
  engineer Sami Toure [said] “It is,” (direct) = Sami Toure
Q. Who taught you to bake? ¶ A. My grandmother, in a kitchen without a clock. ¶ Q. And the oven? ¶ A. It was hers.
  Q [] Who taught you to bake? (any) = nobody
  A [] My grandmother, in a kitchen without a clock. (any) = nobody
  Q [] And the oven? (any) = nobody
  A [] It was hers. (any) = nobody
“How long will it take?” one parent asked. “Two years,” replied architect Milo Kranz.
  one parent [asked] “How long will it take?” (direct) = one parent
  architect Milo Kranz [replied] “Two years,” (direct) = Milo Kranz
“Did you see him fall?” the lawyer asked. “No, sir,” the witness replied. “I only heard it.”
  the lawyer [asked] “Did you see him fall?” (direct) = lawyer
  the witness [replied] “No, sir,” … “I only heard it.” (direct) = witness
We spoke to baker Lena Brandt about her first year. ¶ Q: What was the hardest part? ¶ A: The hours. I had not seen a sunrise in ten years.
  Q [:] What was the hardest part? (any) = nobody
  A [:] The hours. I had not seen a sunrise in ten years. (any) = Lena Brandt
`,
);

holds(
  'a signed quotation is its signer’s',
  `
“We have never had a better harvest than this one.” — Ewan Pratt, farmer
  Ewan Pratt, farmer [] “We have never had a better harvest than this one.” (direct) = Ewan Pratt; person; farmer
“The ferry is our only road.” ¶ — Rosa Lind, shopkeeper
  Rosa Lind, shopkeeper [] “The ferry is our only road.” (direct) = Rosa Lind
* “I voted for the park because my kids need it.” – Amina Diallo, nurse ¶ * “I voted against it because of the cost.” – Ewan Pratt, farmer
  Amina Diallo, nurse [] “I voted for the park because my kids need it.” (direct) = Amina Diallo
  Ewan Pratt, farmer [] “I voted against it because of the cost.” (direct) = Ewan Pratt
"Best night of my whole life." - Beth Oram, Leeds
  Beth Oram, Leeds [] "Best night of my whole life." (direct) = Beth Oram
“The best bread in the whole county!” – Vera Stubbs, customer since 1979
  Vera Stubbs, customer since 1979 [] “The best bread in the whole county!” (direct) = Vera Stubbs
• “The ferry is our only road.” | Rosa Lind, shopkeeper
  Rosa Lind, shopkeeper [] “The ferry is our only road.” (direct) = Rosa Lind; person; shopkeeper
“A tender, furious and very short book.” — The Daily Crier
  The Daily Crier [] “A tender, furious and very short book.” (direct) = Daily Crier; organization
`,
);
