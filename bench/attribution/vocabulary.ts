// Words for articles that are made up: nobody and nothing in them is real.

export type Topic = {
  readonly thing: string;
  readonly body: string;
  readonly plan: readonly string[];
  readonly fear: readonly string[];
  readonly detail: readonly string[];
};

export const firstNames =
  'Adela Bruno Carla Dinesh Edda Farid Greta Hamish Ines Jonas Keiko Lorenz Maud Nadir Olga Piet Quentin Rosa Sven Tamar Ulla Viktor Wanda Yusuf Zelda Amos Brigid Cosmo Delia Emeka'.split(
    ' ',
  );
export const nameStarts =
  'Bar Cal Dor Fen Gal Har Kes Lan Mor Nor Pel Quin Rav Sal Tor Ves Wal Yar Zan Bren'.split(' ');
export const nameEnds = 'ow ett ing sen ley mund ard ova ski well eau ton era wick ano field'.split(' ');
export const towns =
  'Ashmere Brockwell Carrow Dunhollow Eastvale Fernley Grimsand Holtby Ironford Juniper-on-Sea Kettleburn Larkhaven Milbrook Nettlecombe Oxwater Pinehurst'.split(
    ' ',
  );
export const roles = [
  'mayor',
  'council leader',
  'head teacher',
  'fire chief',
  'professor of hydrology',
  'union secretary',
  'shop owner',
  'retired engineer',
  'police spokeswoman',
  'farmer',
  'bus driver',
  'senior economist',
  'junior minister',
  'museum director',
  'community nurse',
  'opposition lawmaker',
];
export const speechVerbs = [
  'said',
  'added',
  'told reporters',
  'argued',
  'insisted',
  'explained',
  'warned',
  'noted',
];
export const reportVerbs = [
  'said',
  'claimed',
  'acknowledged',
  'announced',
  'confirmed',
  'denied',
  'predicted',
  'suggested',
];
export const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
export const months = ['January', 'March', 'May', 'July', 'September', 'October', 'December'];
export const manners = [
  'slowly',
  'at last',
  'against all advice',
  'without a single vote against',
  'behind closed doors',
  'in pouring rain',
  'after a long silence',
  'to loud applause',
];
export const feelings = [
  'relieved',
  'furious',
  'cautious',
  'puzzled',
  'delighted',
  'exhausted',
  'sceptical',
  'hopeful',
];

export const topics: readonly Topic[] = [
  {
    thing: 'the river bridge',
    body: 'Harbour and Bridges Agency',
    plan: [
      'replace the cracked girders',
      'close one lane until spring',
      'build a footpath beside it',
      'weigh every lorry',
    ],
    fear: [
      'the ferries will be overcrowded',
      'small shops lose their passing trade',
      'the pillars sink further',
    ],
    detail: [
      'rusty bolts',
      'the tide gauge',
      'a temporary pontoon',
      'the toll booths',
      'the survey of the riverbed',
    ],
  },
  {
    thing: 'the school timetable',
    body: 'Board of Education',
    plan: [
      'start lessons an hour later',
      'hire more music teachers',
      'serve breakfast in every hall',
      'drop weekly tests',
    ],
    fear: [
      'working parents will be left stranded',
      'exam marks fall',
      'the buses cannot be rerouted in time',
    ],
    detail: [
      'crowded classrooms',
      'the new science block',
      'homework clubs',
      'a petition by pupils',
      'lunch queues',
    ],
  },
  {
    thing: 'the seed market',
    body: 'Growers’ Cooperative',
    plan: [
      'cap the price of barley',
      'store surplus grain underground',
      'test each sack for mould',
      'lend tractors for free',
    ],
    fear: [
      'a dry summer will ruin the harvest',
      'imported flour undercuts the mills',
      'the beetles spread north',
    ],
    detail: ['empty silos', 'the auction hall', 'late frosts', 'organic fertiliser', 'a shortage of pickers'],
  },
  {
    thing: 'the night train',
    body: 'Regional Rail Authority',
    plan: [
      'bring back sleeping cars',
      'halve the fare for students',
      'electrify the mountain section',
      'repaint all stations',
    ],
    fear: [
      'the tunnels are too narrow',
      'the timetable becomes a lottery',
      'freight will be pushed onto the roads',
    ],
    detail: [
      'worn-out signals',
      'the dining carriage',
      'conductors on strike',
      'a landslide near the viaduct',
      'season tickets',
    ],
  },
  {
    thing: 'the hospital wing',
    body: 'Health Trust',
    plan: [
      'open forty more beds',
      'train midwives on the spot',
      'move the pharmacy downstairs',
      'publish waiting times',
    ],
    fear: ['ambulances will have to queue', 'nurses leave for better pay', 'the boilers fail again'],
    detail: [
      'leaking ceilings',
      'the children’s ward',
      'night shifts',
      'a donated scanner',
      'vaccination records',
    ],
  },
  {
    thing: 'the football ground',
    body: 'Athletic Federation',
    plan: [
      'tear down the eastern stand',
      'sell shares to supporters',
      'forbid fireworks',
      'rent the pitch to schools',
    ],
    fear: ['the club ends up bankrupt', 'neighbours get no sleep', 'rival fans clash outside the gates'],
    detail: [
      'floodlights',
      'a disputed penalty',
      'the goalkeeper’s contract',
      'muddy terraces',
      'sponsorship money',
    ],
  },
  {
    thing: 'the wind farm',
    body: 'Energy Commission',
    plan: [
      'raise twelve turbines on the ridge',
      'bury the cables',
      'share profits with villages',
      'stop the blades when eagles pass',
    ],
    fear: ['the hum keeps people awake', 'tourists will stay away', 'the grid collapses in a storm'],
    detail: [
      'granite foundations',
      'the access track',
      'migrating geese',
      'a battery store',
      'electricity bills',
    ],
  },
  {
    thing: 'the old library',
    body: 'Heritage Foundation',
    plan: [
      'scan the parish registers',
      'lease the cellar to a theatre',
      'restore the stained glass',
      'open on Sundays',
    ],
    fear: ['the manuscripts crumble', 'volunteers will lose heart', 'developers turn it into flats'],
    detail: [
      'oak shelves',
      'a leaking skylight',
      'the map collection',
      'reading lamps',
      'an anonymous bequest',
    ],
  },
];

/** Ordinary words, so that articles differ more than their templates do. */
export const adjectives =
  'abrupt amber ancient awkward bitter blunt brisk broad brittle careless central cheap chilly civic clumsy coastal costly crisp crooked damp dense dim distant dubious dusty eager early elegant faint familiar fierce flat foreign fragile frequent gentle gloomy grand grim hasty heavy hollow honest humble idle immense joint keen lavish lean legal lengthy loose loyal lucky major mild minor modest narrow neat noisy odd ornate pale patient plain polite precise prompt public quaint quick quiet rapid rare recent remote rigid rough rural sharp shallow silent slender smooth sober sparse spare stale steady steep stern stiff subtle sudden swift tame tense thin thorough tidy tough urban urgent vague vast vivid weary wide wooden'.split(
    ' ',
  );
export const nouns =
  'account afternoon agreement alley ambition anchor answer apology archive argument attic audience balcony banner bargain barn basin benefit bicycle blanket boundary brick budget cabin calendar candle canteen canyon captain cargo carpenter cellar chapel choir clerk climate coin column compass complaint concert contract corridor council courtyard crane crowd curtain custom debate deficit deputy desk dispute dock document donor doorway drought editor election engine envelope estate evening exhibit expert fabric factory ferry festival fountain freezer garage garden gesture glacier grocer guardian guest habit hallway harbour hedge helmet hotel household income inquiry insect invoice island jacket journal judge kitchen ladder landlord lantern lawsuit leaflet lecture lodger magazine mansion margin meadow memory merchant mirror morning mortgage motion museum neighbour notebook orchard orchestra ordinance painter pamphlet parade parcel passenger pavement pension pillow pipeline planner platform pocket poem postcard poster prairie premium prison profit protest quarry quarter rebate receipt refund rehearsal rent resident rumour sailor salary sandbag saucer schedule shelter shutter sidewalk signature skyline slogan spokesman stable statue storm stranger subsidy surgeon tariff tavern teacher tenant terrace ticket timber tribunal tunnel uncle vendor verdict veteran village vineyard voucher wagon warehouse waterfall weekend widow window workshop'.split(
    ' ',
  );
export const deeds =
  'admired altered answered arranged avoided blamed borrowed carried changed checked cleaned closed collected copied counted covered crossed delayed delivered described divided doubled drained emptied examined followed gathered guarded handed ignored inspected joined lifted measured mended noticed ordered outlived painted praised printed rejected removed rented repaired replaced rescued searched shared signed sold sorted studied touched traded trusted valued visited washed weighed welcomed'.split(
    ' ',
  );
