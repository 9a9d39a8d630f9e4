// Countries, regions, their adjectives, and houses known by one word: capitalized words that are no person's name.

const words = (list: string): ReadonlySet<string> => new Set(list.split(','));

/** No phrase of these lists has more words. */
export const MAX_PLACE_WORDS = 2;

export const PLACES = words(
  'afghanistan,africa,albania,algeria,america,argentina,armenia,asia,australia,austria,azerbaijan,bahrain,bangladesh,' +
    'belarus,belgium,bolivia,bosnia,brazil,britain,bulgaria,burma,cambodia,cameroon,canada,chile,china,colombia,congo,' +
    'croatia,cuba,cyprus,denmark,ecuador,egypt,england,eritrea,estonia,ethiopia,europe,finland,france,georgia,' +
    'germany,ghana,greece,guatemala,haiti,honduras,hungary,iceland,india,indonesia,iran,iraq,ireland,israel,italy,' +
    'jamaica,japan,kazakhstan,kenya,kosovo,kuwait,kyrgyzstan,laos,latvia,lebanon,liberia,libya,lithuania,luxembourg,' +
    'malaysia,mali,malta,mexico,moldova,mongolia,montenegro,morocco,mozambique,myanmar,namibia,nepal,netherlands,' +
    'nicaragua,niger,nigeria,norway,oman,pakistan,palestine,panama,paraguay,peru,philippines,poland,portugal,qatar,' +
    'romania,russia,rwanda,scotland,senegal,serbia,singapore,slovakia,slovenia,somalia,spain,sudan,sweden,switzerland,' +
    'syria,taiwan,tajikistan,tanzania,thailand,tunisia,turkey,turkmenistan,uganda,ukraine,uruguay,uzbekistan,venezuela,' +
    'vietnam,wales,yemen,zambia,zimbabwe,washington,moscow,beijing,tehran,london,paris,brussels,kyiv,pyongyang,seoul,' +
    'tokyo,delhi,berlin,jerusalem,ankara,north korea,south korea,united states,united kingdom,united nations,saudi arabia,' +
    'new zealand,south africa,hong kong,new york,european union,north,south,u.s.,us,u.k.,uk,u.n.,un,eu,usa,nato',
);

export const NATIONALITIES = words(
  'american,british,english,scottish,welsh,irish,french,german,italian,spanish,portuguese,dutch,belgian,swiss,austrian,' +
    'polish,czech,hungarian,romanian,bulgarian,greek,turkish,russian,ukrainian,swedish,norwegian,danish,finnish,chinese,' +
    'japanese,korean,north korean,south korean,taiwanese,indian,pakistani,afghan,iranian,iraqi,syrian,israeli,palestinian,' +
    'lebanese,saudi,egyptian,libyan,yemeni,jordanian,african,nigerian,kenyan,ethiopian,somali,sudanese,canadian,mexican,' +
    'brazilian,argentine,chilean,colombian,venezuelan,cuban,australian,european,asian,arab,western,eastern,northern,' +
    'southern,republican,democratic,catholic,muslim,jewish,christian,federal,latino,hispanic,black,white,native,us,u.s.,uk',
);

export const COMPANIES = words(
  'facebook,google,apple,amazon,microsoft,twitter,instagram,youtube,netflix,tesla,boeing,airbus,reuters,bloomberg,uber,lyft,' +
    'tiktok,whatsapp,samsung,sony,intel,nvidia,openai,anthropic,meta,alphabet,walmart,target,starbucks,disney,spotify,' +
    'snapchat,reddit,linkedin,paypal,oracle,cisco,huawei,toyota,honda,volkswagen,bmw,ford,pfizer,moderna,astrazeneca,' +
    'breitbart,politico,huffpost,axios,vox,buzzfeed,gallup,quinnipiac,wikileaks,hamas,hezbollah,taliban,isis,congress,' +
    "parliament,democrats,republicans,conservatives,labour,christie's,sotheby's,unicef,oxfam,greenpeace,wall street," +
    'no 10,number 10,number ten,downing street,capitol hill,truth social,bluesky,telegram,substack,sky news,fox news,' +
    'amnesty,ofsted,ofcom,ofgem,ofwat,interpol,europol,unison,citizens advice,national rail,network rail,scotland yard,buckingham palace',
);

/** Papers whose one word is a time or people elsewhere. */
export const PAPERS = words('times,economist,observer,spectator,scotsman,statesman');

/** All of these. */
export const NO_PERSONS: ReadonlySet<string> = new Set([...PLACES, ...NATIONALITIES, ...COMPANIES]);

/** The words that the phrases of more words begin with: most names of two words need not be put together to be looked up. */
export const PLACE_OPENERS: ReadonlySet<string> = new Set(
  [...PLACES, ...NATIONALITIES, ...COMPANIES].flatMap(phrase => {
    const space = phrase.indexOf(' ');
    return space < 0 ? [] : [phrase.slice(0, space)];
  }),
);
