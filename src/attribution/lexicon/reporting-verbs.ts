// The verbs that report speech or attitude, by the frames in which they do it. Written by hand from English grammar;
// a verb stands in every row whose frame it takes.

import type { Act } from '../types.ts';

/**
 * clause: said (that) …;  quote: with quotation marks only;  tell: told her (that) …;  toInfinitive: vowed to …;
 * objectTo: urged them to …;  object: announced a plan;  as: described it as …;  called: called it “a mess”.
 */
export type Frame = 'clause' | 'quote' | 'tell' | 'toInfinitive' | 'objectTo' | 'object' | 'as' | 'called';

type VerbRow = { readonly act: Act; readonly frame: Frame; readonly verbs: string };

export const VERB_ROWS: readonly VerbRow[] = [
  {
    act: 'speech',
    frame: 'clause',
    verbs:
      'say add note explain argue insist acknowledge claim contend assert maintain state declare announce report suggest ' +
      'reveal confirm allege recall conclude admit concede observe remark predict reiterate repeat stress emphasize ' +
      'emphasise testify reply respond answer write tweet post joke quip lament boast complain estimate forecast caution ' +
      'disclose indicate imply hint affirm reaffirm underscore underline highlight mention rule proclaim pronounce ' +
      'profess swear vow pledge promise threaten propose recommend demand warn counter retort recount charge ' +
      'clarify advise warrant deny decry bemoan brag advocate theorize theorise speculate posit postulate surmise reason ' +
      'opine comment protest vouch attest echo retweet blog email preach rebut conjecture rejoin exclaim object advise ' +
      'stipulate pronounce report interject counsel request plead agree signal assess',
  },
  {
    act: 'speech',
    frame: 'quote',
    verbs:
      'ask continue laugh shout yell scream whisper mutter murmur beam enthuse muse chant cry gush snap sigh text begin ' +
      'inquire enquire wonder bellow bark growl groan grumble mumble stammer chuckle grin smile cheer thunder intone ' +
      'implore urge tell remind reminisce sneer scoff fume rage marvel venture volunteer chime interrupt pray sing call ' +
      'offer announce sum finish start think decide crow drawl roar rant rave shrug nod plead beg fire tease chide scold ' +
      'describe caption message explain elaborate clarify lecture instruct order warn accuse blast criticize read ' +
      'criticise rail deadpan apologize apologise admonish praise inform assure demand gloat squeal purr wail moan howl hiss',
  },
  {
    act: 'speech',
    frame: 'tell',
    verbs: 'tell inform assure remind advise notify warn promise caution email text write show reassure',
  },
  {
    act: 'speech',
    frame: 'toInfinitive',
    verbs: 'vow threaten promise pledge swear demand propose ask',
  },
  {
    act: 'speech',
    frame: 'objectTo',
    verbs: 'urge ask order tell instruct beg implore command advise warn request exhort entreat plead',
  },
  {
    act: 'speech',
    frame: 'object',
    verbs:
      'criticize criticise condemn denounce announce accuse praise blame deny propose demand reiterate confirm acknowledge ' +
      'decry slam blast lament stress emphasize emphasise cite applaud outline reveal disclose mock deride urge recommend ' +
      'predict warn admit advocate allege claim declare dismiss detail hail laud commend tout question recall suggest ' +
      'request threaten pledge promise vow signal quote highlight describe discuss explain mention echo',
  },
  {
    act: 'speech',
    frame: 'as',
    verbs:
      'describe characterize characterise portray dismiss denounce hail refer depict condemn praise brand cast tout label paint',
  },
  { act: 'speech', frame: 'called', verbs: 'call dub brand label deem declare' },
  {
    act: 'attitude',
    frame: 'clause',
    verbs:
      'believe think hope fear know feel expect suspect worry doubt understand consider wish assume imagine see find show realize realise determine learn',
  },
  {
    act: 'attitude',
    frame: 'toInfinitive',
    verbs: 'want hope plan expect seek intend aim wish decide prefer decline appear seem agree refuse offer',
  },
  { act: 'attitude', frame: 'objectTo', verbs: 'want expect encourage press challenge' },
  {
    act: 'attitude',
    frame: 'object',
    verbs:
      'support oppose reject favor favour endorse back want consider fear believe seek welcome attack ' +
      'defend prefer criticise expect know doubt question regret',
  },
];

/** Verb and particle: "call for" takes what follows as its content. */
type ParticleRow = {
  readonly verb: string;
  readonly particles: string;
  readonly frame: Frame;
  readonly act: Act;
};

export const PARTICLE_ROWS: readonly ParticleRow[] = [
  { verb: 'call', particles: 'for', frame: 'object', act: 'speech' },
  { verb: 'call', particles: 'on,upon', frame: 'objectTo', act: 'speech' },
  { verb: 'appeal', particles: 'to', frame: 'objectTo', act: 'speech' },
  { verb: 'appeal', particles: 'for', frame: 'object', act: 'speech' },
  { verb: 'warn', particles: 'of,about,against', frame: 'object', act: 'speech' },
  { verb: 'complain', particles: 'about,of', frame: 'object', act: 'speech' },
  { verb: 'speak', particles: 'of,about,out against', frame: 'object', act: 'speech' },
  { verb: 'talk', particles: 'about,of', frame: 'object', act: 'speech' },
  { verb: 'boast', particles: 'of,about', frame: 'object', act: 'speech' },
  { verb: 'brag', particles: 'of,about', frame: 'object', act: 'speech' },
  { verb: 'joke', particles: 'about', frame: 'object', act: 'speech' },
  { verb: 'hint', particles: 'at', frame: 'object', act: 'speech' },
  { verb: 'apologize', particles: 'for', frame: 'object', act: 'speech' },
  { verb: 'apologise', particles: 'for', frame: 'object', act: 'speech' },
  { verb: 'object', particles: 'to', frame: 'object', act: 'speech' },
  { verb: 'argue', particles: 'for,against', frame: 'object', act: 'speech' },
  { verb: 'point', particles: 'out', frame: 'clause', act: 'speech' },
  { verb: 'point', particles: 'to', frame: 'object', act: 'speech' },
  { verb: 'write', particles: 'about,of', frame: 'object', act: 'speech' },
  { verb: 'say', particles: 'of', frame: 'quote', act: 'speech' },
  { verb: 'go', particles: 'on,on to say,on to add', frame: 'quote', act: 'speech' },
  { verb: 'go', particles: 'on to say,on to add', frame: 'clause', act: 'speech' },
  { verb: 'chime', particles: 'in', frame: 'quote', act: 'speech' },
  { verb: 'fire', particles: 'back', frame: 'quote', act: 'speech' },
  { verb: 'shoot', particles: 'back', frame: 'quote', act: 'speech' },
  { verb: 'sum', particles: 'up', frame: 'quote', act: 'speech' },
  { verb: 'put', particles: 'it', frame: 'quote', act: 'speech' },
  { verb: 'rail', particles: 'against', frame: 'object', act: 'speech' },
  { verb: 'plead', particles: 'for,with', frame: 'object', act: 'speech' },
  { verb: 'push', particles: 'for', frame: 'object', act: 'attitude' },
  { verb: 'hope', particles: 'for', frame: 'object', act: 'attitude' },
  { verb: 'worry', particles: 'about', frame: 'object', act: 'attitude' },
  { verb: 'believe', particles: 'in', frame: 'object', act: 'attitude' },
  { verb: 'agree', particles: 'with', frame: 'object', act: 'attitude' },
  { verb: 'make', particles: 'clear,it clear,plain,the case', frame: 'clause', act: 'speech' },
  { verb: 'take', particles: 'to twitter to say,to facebook to say', frame: 'clause', act: 'speech' },
  { verb: 'express', particles: 'hope,concern,confidence,doubt,regret', frame: 'clause', act: 'speech' },
  {
    verb: 'express',
    particles:
      'hope for,concern about,concern over,confidence in,doubt about,support for,regret for,outrage at',
    frame: 'object',
    act: 'speech',
  },
];
