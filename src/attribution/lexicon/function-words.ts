// Closed word classes of English, and the few open ones that behave like them (days, adverbs in front of verbs).

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const DETERMINERS = words(
  'the a an this that these those my your his her its our their some any no every each either neither both all several ' +
    'many most few another other such one two three four five six seven eight nine ten dozens hundreds thousands more',
);

/** Pronouns that are a whole subject by themselves. */
export const PERSONAL = words('he she they it we i you');

/** Words that stand for a source by themselves. */
export const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set([
  ...PERSONAL,
  ...words('who everyone someone somebody nobody others many some most both few'),
]);

export const PREPOSITIONS = words(
  'of in on at by for with from to into about against between among through during before after above below under over ' +
    'within without toward towards upon across behind beyond near since until despite amid including like following via ' +
    'around outside inside along off alongside regarding concerning throughout versus besides except',
);

/** Prepositions that lead an adverbial of time, place or occasion, so that a noun phrase ends before them. */
export const ADVERBIAL_PREPOSITIONS = words(
  'in on at during after before since until while when as amid despite following with without through by via over under ' +
    'earlier later to for about from into outside inside upon because if where near against among between around',
);

export const SUBORDINATORS = words(
  'because while although though if when whenever where wherever after before as since until unless whether than that ' +
    'what how why whereas once whose lest so',
);

export const RELATIVES = words('who which that whom whose');

export const CONJUNCTIONS = words('and but or yet nor so');

export const AUXILIARIES = words(
  "is are was were be been being am 's has have had having do does did will would can could may might must shall should " +
    "isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't " +
    "'re 've 'd 'll 'm ain't mustn't",
);

/** Auxiliaries that leave the verb behind them active: "has said", "would say", not "was told". */
export const ACTIVE_AUXILIARIES = words(
  "has have had will would can could may might must should shall do does did 've 'd 'll hasn't haven't hadn't didn't " +
    "doesn't don't won't wouldn't can't cannot couldn't",
);

export const BE_FORMS = words(
  "is are was were be been being am 's 're 'm isn't aren't wasn't weren't get gets got",
);

/** Adverbs that stand between subject and verb or around a cue. */
export const CUE_ADVERBS = words(
  'also recently later then previously repeatedly earlier now still again once long since just even only first ' +
    'already often always never not publicly famously reportedly simply further soon finally eventually initially ' +
    'instead today yesterday quickly quietly bluntly angrily openly clearly specifically frequently originally ' +
    'himself herself themselves itself all both each jokingly proudly explicitly ultimately subsequently',
);

/** Words at the head of a sentence that belong to no subject. */
export const OPENERS = words(
  'but and so yet or still meanwhile however moreover furthermore also then later instead indeed similarly nonetheless ' +
    'nevertheless afterward afterwards today yesterday tomorrow now eventually finally recently earlier separately ' +
    'additionally initially overall though plus perhaps maybe thus therefore hence otherwise elsewhere first second ' +
    'third lastly again once asked regardless accordingly sometimes often usually ironically notably apparently',
);

export const TIME_WORDS = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december jan. feb. mar. apr. aug. sept. oct. nov. dec. today yesterday tomorrow tonight morning ' +
    'afternoon evening night week weekend month year noon midnight recently earlier later last next early late ago hours ' +
    'days weeks months years day hour minutes spring summer autumn fall winter a.m. p.m. mornings times time repeatedly again',
);

/** Words that begin a time adverbial without a preposition: "last week", "earlier this month". */
export const TIME_LEADS = words(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight last earlier later recently ' +
    'this next early late again repeatedly publicly simply flatly bluntly afterward afterwards once then afterwards shortly',
);

/** Words of a wish not to be named. */
export const ANONYMITY_WORDS = new Set(
  'anonymity anonymously named identified authorized authorised allowed permitted'.split(' '),
);
