// Paraphrases: with and without "that", with the cue behind or inside, requests and warnings, several in one sentence.

import { holds } from './holds.ts';

holds(
  'a paraphrase that begins with "that" is found',
  `
Rosa Lind said that the museum will open in May.
  Rosa Lind [said] that the museum will open in May (indirect) = Rosa Lind
Rosa Lind said on Monday that the museum will open in May.
  Rosa Lind [said] that the museum will open in May (indirect) = Rosa Lind
Rosa Lind said in a statement on Tuesday that the museum will open in May.
  Rosa Lind [said] that the museum will open in May (indirect) = Rosa Lind
Rosa Lind told reporters that the museum will open in May.
  Rosa Lind [told] that the museum will open in May (indirect) = Rosa Lind
Economists say that, in the long run, prices fall.
  Economists [say] that, in the long run, prices fall (indirect) = Economists
The coroner noted that the brakes had been checked only once in four years.
  The coroner [noted] that the brakes had been checked only once in four years (indirect) = coroner
Dr Leila Haddad stressed that the results did not apply to children.
  Dr Leila Haddad [stressed] that the results did not apply to children (indirect) = Leila Haddad
The airline confirmed on Friday that flight 88 had turned back because of smoke in the cabin.
  The airline [confirmed] that flight 88 had turned back because of smoke in the cabin (indirect) = airline
Petra Vann admitted that her side had been lucky.
  Petra Vann [admitted] that her side had been lucky (indirect) = Petra Vann
Police have warned drivers that the pass may stay closed until Sunday.
  Police [warned] that the pass may stay closed until Sunday (indirect) = Police
Rui Prata wrote on Facebook that the deal was fair.
  Rui Prata [wrote] that the deal was fair (indirect) = Rui Prata
Police allege that Doyle drove the car.
  Police [allege] that Doyle drove the car (indirect) = Police
Critics counter that the dam would flood farms.
  Critics [counter] that the dam would flood farms (indirect) = Critics; unnamed
Lawyers for the family maintain that the will is valid.
  Lawyers for the family [maintain] that the will is valid (indirect) = Lawyers for the family; unnamed
The inquest heard that the boiler had not been checked.
  The inquest [heard] that the boiler had not been checked (indirect) = inquest; organization
Councillors heard that the roof would cost £2m.
  Councillors [heard] that the roof would cost £2m (indirect) = Councillors
A jury heard how Doyle had planned the theft.
  A jury [heard] how Doyle had planned the theft (indirect) = jury; organization
Sheffield Crown Court heard that Doyle had planned the theft.
  Sheffield Crown Court [heard] that Doyle had planned the theft (indirect) = Sheffield Crown Court; organization
`,
);

holds(
  'a paraphrase without "that" is found',
  `
Rosa Lind said the museum will open in May.
  Rosa Lind [said] the museum will open in May (indirect) = Rosa Lind
In Lisbon, Foreign Minister Rui Prata said the talks had failed.
  Foreign Minister Rui Prata [said] the talks had failed (indirect) = Rui Prata
On Monday Rui Prata said the talks had failed.
  Rui Prata [said] the talks had failed (indirect) = Rui Prata
But Rui Prata said the talks had failed.
  Rui Prata [said] the talks had failed (indirect) = Rui Prata
Rui Prata has repeatedly said the talks had failed.
  Rui Prata [said] the talks had failed (indirect) = Rui Prata
Rui Prata also said the talks had failed.
  Rui Prata [said] the talks had failed (indirect) = Rui Prata
Police said two men were held.
  Police [said] two men were held (indirect) = Police
The firm announced it would close its Leeds plant with the loss of 340 jobs.
  The firm [announced] it would close its Leeds plant with the loss of 340 jobs (indirect) = firm
Forecasters say the heat will break on Thursday.
  Forecasters [say] the heat will break on Thursday (indirect) = Forecasters
Neighbours claim the dog had been left alone for a week.
  Neighbours [claim] the dog had been left alone for a week (indirect) = Neighbours
Rosa Lind told the Daily Crier the museum will open in May.
  Rosa Lind [told] the museum will open in May (indirect) = Rosa Lind
Although Ann Mora said the bridge was safe, drivers stayed away.
  Ann Mora [said] the bridge was safe (indirect) = Ann Mora
Prosecutors allege Kern forged the ledger.
  Prosecutors [allege] Kern forged the ledger (indirect) = Prosecutors; unnamed
The court was told the van had no brakes.
  The court [was told] the van had no brakes (indirect) = court; organization
The University of Leeds and the Max Planck Institute said the ice was thin.
  The University of Leeds and the Max Planck Institute [said] the ice was thin (indirect) = University of Leeds + Max Planck Institute
Assistant Coroner Alan Teague spoke first. Mr Teague said it was an accident.
  Mr Teague [said] it was an accident (indirect) = Alan Teague; person; Assistant Coroner
`,
);

holds(
  'a paraphrase with its cue behind or inside it is found',
  `
The museum will open in May, Rosa Lind said.
  Rosa Lind [said] The museum will open in May (indirect) = Rosa Lind
The museum will open in May, said Rosa Lind.
  Rosa Lind [said] The museum will open in May (indirect) = Rosa Lind
The museum, Rosa Lind said, will open in May.
  Rosa Lind [said] The museum … will open in May (indirect) = Rosa Lind
In the long run, economists say, prices fall.
  economists [say] In the long run … prices fall (indirect) = economists
The ’90s were hard, Ann Mora said.
  Ann Mora [said] The ’90s were hard (indirect) = Ann Mora
The fire began in a bakery on the ground floor, investigators said.
  investigators [said] The fire began in a bakery on the ground floor (indirect) = investigators
The orchestra will play its last concert in June, its director, Milo Kranz, announced on Wednesday.
  its director, Milo Kranz [announced] The orchestra will play its last concert in June (indirect) = Milo Kranz
The boiler had not been checked, the inquest heard.
  the inquest [heard] The boiler had not been checked (indirect) = inquest; organization
The van had no brakes, prosecutors allege.
  prosecutors [allege] The van had no brakes (indirect) = prosecutors; unnamed
Two other climbers were flown to hospital with frostbite, a rescue spokesman said.
  a rescue spokesman [said] Two other climbers were flown to hospital with frostbite (indirect) = rescue spokesman
`,
);

holds(
  'a request, a promise or a warning is speech',
  `
Rosa Lind urged visitors to book early.
  Rosa Lind [urged] visitors to book early (indirect) = Rosa Lind
The minister ordered the port to close.
  The minister [ordered] the port to close (indirect) = minister
The minister warned of delays.
  The minister [warned] of delays (indirect) = minister
The minister vowed to keep the port open.
  The minister [vowed] to keep the port open (indirect) = minister
The ministry denied the claim.
  The ministry [denied] the claim (indirect) = ministry
Leaders of the Group of Ten issued a statement calling for an end to the strike.
  Leaders of the Group of Ten [calling] for an end to the strike (indirect) = Leaders of the Group of Ten
The bakery chain promised to repay every customer.
  The bakery chain [promised] to repay every customer (indirect) = bakery chain
The coach asked fans to stay behind the ropes.
  The coach [asked] fans to stay behind the ropes (indirect) = coach
The minister called for calm.
  The minister [called] for calm (indirect) = minister
Rui Prata opened the talks by warning of a long winter.
  Rui Prata [warning] of a long winter (indirect) = Rui Prata
Health officials advised people to boil their water until Monday.
  Health officials [advised] people to boil their water until Monday (indirect) = Health officials
The minister called on both sides to talk.
  The minister [called] on both sides to talk (indirect) = minister
`,
);

holds(
  'each of several reports in a sentence is found',
  `
Rui Prata said the deal was fair, adding that more talks would follow.
  Rui Prata [said] the deal was fair (indirect) = Rui Prata
  Rui Prata [adding] that more talks would follow (indirect) = Rui Prata
Rui Prata said the deal was fair, but Ann Mora said it was too late.
  Rui Prata [said] the deal was fair (indirect) = Rui Prata
  Ann Mora [said] it was too late (indirect) = Ann Mora
`,
);

holds(
  'the occasion of a report is no part of what was said',
  `
Revenue would fall, chief executive Ada Pell said on a call with analysts.
  chief executive Ada Pell [said] Revenue would fall (indirect) = Ada Pell
“We expect a slow year,” chief executive Ada Pell said on a call with analysts on Thursday.
  chief executive Ada Pell [said] “We expect a slow year,” (direct) = Ada Pell
“We expect a slow year,” Pell said on an earnings call.
  Pell [said] “We expect a slow year,” (direct) = Pell
The team reported in the journal Nature on Wednesday that the shells grew thinner every year.
  The team [reported] that the shells grew thinner every year (indirect) = team
The authors write in the journal Nature that the shells grew thinner.
  The authors [write] that the shells grew thinner (indirect) = authors
Prices will fall, the bank said in a note to clients.
  the bank [said] Prices will fall (indirect) = bank
`,
);
