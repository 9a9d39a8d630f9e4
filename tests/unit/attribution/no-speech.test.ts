// What looks like a report and is none: nothing of it may be shown as anyone's words.

import { holds } from './holds.ts';

holds(
  'a title, a slogan, a term or a scare quote is nobody’s speech',
  `
Her second novel, “The Salt Road”, won the Harbour Prize in 2019.
The band closed with “Never Going Home” and left without a word.
Protesters carried signs reading “Homes Not Hotels” through the old town.
The so-called “ghost fleet” has been at anchor since spring.
The “smart” bins were emptied by hand.
Scientists use the words “tipping point” for such a moment.
The file was marked “Top Secret” and kept in a biscuit tin.
The exhibition “Light and Iron” runs until 3 March.
It was Ann's plan and the workers' idea in the '90s.
Her next film, “What the Tide Left Behind”, opens in March.
She reads “The Long Road” every year.
The board approved “Project North” and the “smart city” plan.
He was nicknamed “the Professor” by his team mates.
The feature, dubbed “Snugglr Sense,” is designed to sort pictures.
The so-called “Clean Streets Initiative,” announced with balloons in 2021, was meant to fix this.
`,
);

holds(
  'what somebody did not say is not shown as said',
  `
The airline declined to comment.
The club would not comment on the transfer.
Ann Mora did not say when the bridge would close.
Rui Prata refused to say whether he would run again.
Viktor Kern did not respond to a request for comment.
The report does not say who paid for the flights.
Nobody said the bridge was safe.
Neither the bank nor its lawyers would say how much had been lost.
The ministry has never said how many people were on board.
`,
);

holds(
  'a deed is told with a verb of saying',
  `
Jalen Prewitt scored, and Ruiz added two assists.
The mayor called the police. She then called a meeting.
“It is classic him,” Jim Oates said, referring to the president.
  Jim Oates [said] “It is classic him,” (direct) = Jim Oates
“It leaks,” Marla Quint said, pointing to a pothole.
  Marla Quint [said] “It leaks,” (direct) = Marla Quint
`,
);

holds(
  'a denial is speech, and so is what holds a denial',
  `
Ann Mora said the bridge was not safe.
  Ann Mora [said] the bridge was not safe (indirect) = Ann Mora
“No comment,” said Viktor Kern.
  Viktor Kern [said] “No comment,” (direct) = Viktor Kern
Police said nobody was hurt.
  Police [said] nobody was hurt (indirect) = Police
Rui Prata denied that he had seen the letter.
  Rui Prata [denied] that he had seen the letter (indirect) = Rui Prata
`,
);

holds(
  'a word of reporting without a report is passed over',
  `
The report was read by many people.
The plan was described as late.
The claims were false.
Ann Mora said.
The deal announced by the port on Friday failed.
They read the reports and claims of the two sides.
The two sides will talk again on Friday.
Address: 4 Mill Lane. ¶ Hours: Monday to Friday. ¶ Note: the hall is closed in May.
The judge heard the case in May.
The jury heard evidence from two doctors.
The ferry firm has been approached for comment.
The Home Office has been asked to comment.
`,
);

holds(
  'narration and a list of facts report nothing',
  `
The ferry left at noon with 60 people on board and came back at four.
Kvasir Foods employs 1,200 people in Aalborg and makes half of the country’s butter.
Ida Holm was born in 1988 and grew up on the island, where her father kept bees.
The match was stopped twice because of rain, and the floodlights failed in the second half.
Captain Joe Salas disagreed. He left the room.
`,
);
