// Nouns by what kind of source they make: people by function, organizations, groups, documents. Keys are singular and
// lower case; `singular` brings a word into that form.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const TITLES = words(
  'mr mrs ms miss mx dr prof professor sir dame lord lady gov governor sen senator rep representative congressman ' +
    'congresswoman president vice prime minister chancellor king queen prince princess pope cardinal bishop archbishop ' +
    'rev reverend rabbi imam sheikh father sister brother captain capt colonel col general gen lieutenant lt major maj ' +
    'sergeant sgt admiral adm judge justice attorney secretary ambassador mayor sheriff chief detective officer deputy ' +
    'councillor councilman councilwoman senior former chairman chairwoman director coach hon speaker premier madam baroness baron ' +
    'commissioner superintendent inspector constable corporal private emperor ayatollah count duke duchess supt det cmdr ' +
    'cllr coun cr comrade shri smt taoiseach tánaiste administrator whip rookie',
);

export const PERSON_NOUNS = words(
  'man woman boy girl person child student teacher doctor nurse lawyer attorney spokesman spokeswoman spokesperson ' +
    'official officer leader president minister secretary senator governor mayor candidate nominee analyst expert ' +
    'professor researcher scientist author writer reporter journalist editor columnist critic director producer actor ' +
    'actress singer star player coach manager chief executive ceo chairman chairwoman chair founder owner member deputy ' +
    'lawmaker legislator congressman congresswoman politician activist advocate organizer supporter opponent voter ' +
    'resident neighbor neighbour witness victim survivor suspect defendant judge prosecutor detective investigator agent ' +
    'soldier general commander adviser advisor aide strategist consultant economist historian engineer developer designer ' +
    'artist musician filmmaker comedian host anchor worker employee farmer driver pilot priest bishop pope rabbi imam ' +
    'ambassador diplomat envoy negotiator commissioner representative delegate counsel partner friend colleague relative ' +
    'brother sister mother father son daughter wife husband parent uncle aunt cousin grandmother grandfather fan insider ' +
    'source observer scholar fellow inspector sheriff captain sergeant lieutenant trader investor buyer seller customer ' +
    'user reader patient volunteer refugee migrant immigrant protester demonstrator operator planner biologist physicist ' +
    'chemist psychologist psychiatrist surgeon physician philosopher novelist poet archaeologist curator librarian ' +
    'entrepreneur businessman businesswoman billionaire mogul celebrity model athlete champion veteran dean principal ' +
    'superintendent pastor reverend cleric dissident broadcaster presenter frontman drummer guitarist rapper showrunner ' +
    'screenwriter mp mep moderator prosecutor treasurer premier chancellor king queen prince princess boss head attorney ' +
    'caller speaker guest contestant boyfriend girlfriend fiancée teenager youth adult senior local guard staffer deportee architect therapist surfer trustee realtor mechanic ' +
    'passenger commuter shopper tenant landlord builder electrician plumber nurse midwife paramedic firefighter correspondent co-author co-founder co-writer ' +
    'co-owner co-star co-director co-host co-chair songwriter shopkeeper swimmer runner sailor fisherman chef hairdresser accountant solicitor barrister clerk goalkeeper striker ' +
    'midfielder cyclist golfer jockey climber skier dancer choreographer composer violinist pianist cellist sculptor ' +
    'photographer illustrator cartoonist geologist astronomer mathematician statistician epidemiologist virologist ' +
    'ecologist zoologist botanist meteorologist oceanographer neuroscientist neurologist pharmacist dentist vet ' +
    'veterinarian caretaker homeowner beekeeper lecturer academic sociologist anthropologist linguist cardiologist ' +
    'oncologist lobbyist whistleblower playwright coroner magistrate juror headteacher registrar groundsman landlady ' +
    'widow widower spouse niece nephew grandson granddaughter stepfather stepmother mum dad mom winger defender ' +
    'campaigner organiser conservationist environmentalist archivist vicar teammate team-mate classmate ' +
    'clergyman alderman policeman policewoman serviceman servicewoman fireman postman patron heiress ' +
    'assistant apprentice bassist bailiff bartender bookseller cashier carer cleaner chairperson docker florist ' +
    'gamekeeper handyman hiker intern interpreter jeweller janitor labourer laborer lifeguard locksmith narrator ' +
    'optician organist patrolman pedestrian pensioner programmer publican publicist pupil rancher receptionist ' +
    'referee rescuer stylist supervisor surveyor technician tourist translator trainer trucker tutor umpire ' +
    'undertaker waiter waitress watchman welder zookeeper youngster pundit singer-songwriter frontwoman vocalist ' +
    'newsreader biographer descendant successor predecessor counterpart rival mentor bodyguard chauffeur housekeeper ' +
    'nanny babysitter headmaster headmistress schoolteacher undergraduate graduate postgraduate climatologist ' +
    'glaciologist seismologist volcanologist hydrologist entomologist ornithologist palaeontologist paleontologist ' +
    'primatologist microbiologist geneticist immunologist toxicologist pathologist radiologist paediatrician ' +
    'pediatrician obstetrician gynaecologist physiotherapist nutritionist dietitian criminologist demographer ' +
    'geographer theologian ethicist backbencher undersecretary ombudsman auditor actuary banker broker financier ' +
    'stockbroker landowner paralegal jailer inmate prisoner detainee hostage gunman attacker assailant burglar ' +
    'fraudster hacker smuggler trafficker holidaymaker traveller traveler motorist biker cabbie bystander onlooker ' +
    'passerby rioter unionist attendee participant panelist panellist contributor blogger influencer youtuber ' +
    'streamer gamer podcaster animator cameraman saxophonist percussionist trumpeter gallerist auctioneer genealogist ' +
    'essayist dramatist satirist objector claimant appellant complainant plaintiff petitioner executor taxpayer villager islander parishioner shareholder householder forecaster pollster policymaker cto cfo coo cio',
);

export const ORGANIZATION_NOUNS = words(
  'agency ministry department office bureau commission committee council court board administration government party ' +
    'company firm corporation group association union federation organization organisation institute institution ' +
    'university college school hospital church bank fund foundation trust charity club team league studio network ' +
    'newspaper magazine paper station channel website outlet press media police army military navy force service campaign ' +
    'parliament congress senate house assembly embassy consulate authority center centre museum society alliance ' +
    'coalition nation country state city county town kremlin pentagon airline brand label publisher startup retailer ' +
    'manufacturer maker regulator tribunal watchdog think-tank laboratory lab treasury cabinet regime kingdom republic ' +
    'laboratory academy conference chamber guild consortium venture exchange store chain district inc corp ltd llc plc co ' +
    'provider supplier inquest inquiry jury hearing forum times post journal herald tribune guardian news radio tv television ' +
    'carmaker chipmaker automaker drugmaker steelmaker planemaker lender insurer supermarket housebuilder conglomerate ambulance employer',
);

/** Last words of firms' names; only behind another capital, since most are common nouns. */
export const FIRM_WORDS = words(
  'foods food shipping holdings industries enterprises motors airways airlines pharmaceuticals pharma electronics systems ' +
    'technologies technology energy solutions logistics railways media entertainment insurance brewery bakery ferries ' +
    'software labs games records pictures studios productions ventures capital partners securities properties resources ' +
    'bros brothers sons telecom aerospace petroleum chemicals foundry international program programme project initiative minerals mining electric transit airport gas oil rail water rescue ag gmbh',
);

export const GROUP_NOUNS = words(
  'democrat republican conservative liberal tory labour leader nation country state member family ally group republicans',
);

export const DOCUMENT_NOUNS = words(
  'report study survey poll document record statement letter memo email complaint lawsuit filing indictment affidavit ' +
    'article book paper release law bill ruling order opinion transcript tweet post website page data figure statistic ' +
    'analysis review audit investigation research findings constitution treaty agreement resolution draft note message ' +
    'advertisement ad video footage clip tape recording caption headline editorial op-ed blog column sign poster label guideline rule ' +
    'leaflet notice flyer pamphlet brochure bulletin circular diary placard plaque banner contract prospectus warrant ' +
    'motion petition suit brief manifesto announcement invitation program programme papers finding evidence census',
);

const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['people', 'person'],
  ['spokesmen', 'spokesman'],
  ['congressmen', 'congressman'],
  ['wives', 'wife'],
  ['media', 'media'],
  ['data', 'data'],
  ['news', 'news'],
  ['statistics', 'statistic'],
  ['analyses', 'analysis'],
]);

/** A noun's singular by rule; good enough to look it up. */
export function singular(noun: string): string {
  const lower = noun.toLowerCase();
  // Most words are no plural, which their last letter shows: the plurals end in -s, but for men, people and media.
  const last = lower.at(-1);
  if (last !== 's' && last !== 'n' && last !== 'e' && last !== 'a') return lower;
  const irregular = IRREGULAR_PLURALS.get(lower);
  if (irregular !== undefined) return irregular;
  return last === 's' ? withoutS(lower) : lower;
}

function withoutS(lower: string): string {
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x)es$/.test(lower)) return lower.slice(0, -2);
  return lower.length > 3 && !/[sui]s$/.test(lower) ? lower.slice(0, -1) : lower;
}

export function isPlural(noun: string): boolean {
  const lower = noun.toLowerCase();
  return IRREGULAR_PLURALS.has(lower) ? lower !== 'news' && lower !== 'media' : singular(lower) !== lower;
}

/** Whether a noun names people by their function, also as a part of it: "directors-general", "vice-chair". */
export function isPersonNoun(noun: string): boolean {
  const head = singular(noun);
  if (PERSON_NOUNS.has(head) || TITLES.has(head)) return true;
  if (!head.includes('-')) return false;
  const first = singular(head.slice(0, head.indexOf('-')));
  const last = head.slice(head.lastIndexOf('-') + 1);
  return PERSON_NOUNS.has(last) || (OFFICES.has(first) && RANKS.has(last));
}

const OFFICES = new Set(
  'secretary director attorney solicitor governor postmaster consul inspector'.split(' '),
);
const RANKS = new Set(['general', 'treasurer']);

/** Whether a word in lower case names a body ("charity") and no person by function. */
export function isBodyNoun(lower: string): boolean {
  return ORGANIZATION_NOUNS.has(lower) && !PERSON_NOUNS.has(lower);
}
