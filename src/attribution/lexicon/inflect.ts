// The forms of an English verb by rule, with a table of the irregular ones.

export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing';

const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'say said said,tell told told,write wrote written,think thought thought,know knew known,feel felt felt,find found found,' +
    'show showed shown,see saw seen,hear heard heard,read read read,put put put,hold held held,mean meant meant,' +
    'speak spoke spoken,make made made,give gave given,take took taken,go went gone,come came come,begin began begun,' +
    'swear swore sworn,foresee foresaw foreseen,seek sought sought,teach taught taught,bring brought brought,' +
    'get got gotten,have had had,do did done,be was been,become became become,keep kept kept,leave left left,' +
    'lose lost lost,win won won,run ran run,set set set,meet met met,pay paid paid,send sent sent,build built built,' +
    'fall fell fallen,grow grew grown,draw drew drawn,drive drove driven,break broke broken,rise rose risen,' +
    'stand stood stood,sit sat sat,spend spent spent,lead led led,cut cut cut,let let let,hit hit hit,buy bought bought,' +
    'sell sold sold,fight fought fought,catch caught caught,throw threw thrown,wear wore worn,choose chose chosen,' +
    'eat ate eaten,fly flew flown,shoot shot shot,strike struck struck,rule ruled ruled,withdraw withdrew withdrawn,' +
    'understand understood understood,forget forgot forgotten,lay laid laid,lie lay lain,sing sang sung,tear tore torn,' +
    'undergo underwent undergone,overturn overturned overturned,deal dealt dealt,bet bet bet,hurt hurt hurt,' +
    'shut shut shut,split split split,spread spread spread,cast cast cast,cost cost cost,quit quit quit,bear bore borne,' +
    'hide hid hidden,ride rode ridden,shake shook shaken,sleep slept slept,slide slid slid,steal stole stolen,' +
    'swing swung swung,wake woke woken,weep wept wept,wind wound wound,bind bound bound,blow blew blown,feed fed fed,' +
    'flee fled fled,forbid forbade forbidden,freeze froze frozen,hang hung hung,sink sank sunk,spin spun spun,' +
    'retell retold retold,recast recast recast,uphold upheld upheld,overcome overcame overcome,arise arose arisen'
  )
    .split(',')
    .map(row => [row.slice(0, row.indexOf(' ')), row]),
);

// Verbs of more than one syllable that still double their last consonant, and short ones that do not.
const DOUBLED = new Set(
  'admit quip plan beg refer stop drop rap rebut concur commit permit submit regret pen slam blog jot nod hit set cut let get win run sit quit begin forget bet shut split spin swim wed sob rip slap snap chat map dub pin tip ship step skip rob grab drag strip stun ban plot transfer compel expel propel prefer confer occur defer'.split(
    ' ',
  ),
);

/** Every form of a verb given by its base form; a form may occur with several functions. */
export function formsOf(base: string): readonly (readonly [string, VerbForm])[] {
  const irregular = IRREGULAR[base]?.split(' ');
  const past = irregular?.[1] ?? withSuffix(base, 'ed');
  const participle = irregular?.[2] ?? past;
  return [
    [base, 'base'],
    [presentOf(base), 'present'],
    [past, 'past'],
    [participle, 'participle'],
    [withSuffix(base, 'ing'), 'ing'],
  ];
}

function presentOf(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function withSuffix(base: string, suffix: 'ed' | 'ing'): string {
  if (DOUBLED.has(base)) return base + base.slice(-1) + suffix;
  if (suffix === 'ed' && base.endsWith('e')) return `${base}d`;
  if (suffix === 'ed' && /[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (suffix === 'ing' && base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (suffix === 'ing' && /[^eoy]e$/.test(base)) return base.slice(0, -1) + suffix;
  return base + suffix;
}
