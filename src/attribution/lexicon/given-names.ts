// Frequent given names of the English-speaking world, in lower case: before a surname that is a title elsewhere they show
// that it is none, and before a verb's place that they are no verb. No list of all names.

export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'aaron abigail adam adrian aidan aisha al alan albert alex alexander alexandra alfie ali alice alison allan amanda amber ' +
    'amelia amy andrea andrew andy angela anita ann anna anne annie anthony antonia april archie arthur ashley audrey ' +
    'barbara barry beatrice becky ben benjamin bernard beth betty beverly bill billie billy bob bonnie brad brandon brenda ' +
    'brian bridget bruce bryan caitlin callum cameron carl carla carlos carmen carol caroline catherine cathy cecilia ' +
    'charles charlie charlotte chelsea cheryl chloe chris christian christina christine christopher claire clara claudia ' +
    'clive colin connor connie craig crystal cynthia daisy dale damian dan daniel danielle danny darren dave david dawn ' +
    'deborah debbie denise dennis derek diana diane dominic don donald donna dorothy doug douglas duncan dylan eddie ' +
    'edward eileen elaine eleanor elena eliza elizabeth ella ellen ellie emily emma eric erica ernest esther ethan eugene ' +
    'eva evan eve evelyn faith fatima felix fiona florence frances francis frank fred freddie gabriel gareth gary gavin ' +
    'gemma geoff geoffrey george georgia gerald gina gladys glen glenn gloria gordon grace graham grant chase drew greg gregory guy gwen ' +
    'hannah harold harriet harry harvey hazel heather helen henry holly howard hugh hugo ian imran irene iris isaac ' +
    'isabel isabella isla ivan ivy jack jackie jackson jacob jade jake james jamie jan jane janet janice jason jay jean ' +
    'jeff jeffrey jen jennifer jenny jeremy jerry jess jesse jessica jill jim jimmy joan joanna joanne jodie joe joel john ' +
    'johnny jon jonathan jordan jose joseph josh joshua joy joyce juan judith judy julia julian julie june justin karen ' +
    'karl kate katherine kathleen kathryn kathy katie kay keith kelly ken kenneth kerry kevin kim kimberly kirsty kristen ' +
    'kyle larry laura lauren laurence lawrence leah lee leo leon leonard leslie lewis liam lily linda lindsay lisa liz ' +
    'lloyd logan lois lola lorna lorraine louis louise lucas lucy luis luke luther lydia lynn madeleine maggie malcolm ' +
    'marcus margaret maria marian marie marilyn marion marjorie mark marlon martha martin marvin mary matt matthew maureen ' +
    'maurice max maxine megan mel melanie melissa mia michael michelle miguel mike mildred miles miriam mohamed mohammed ' +
    'moira molly monica morgan muhammad nadia nancy naomi natalie natasha nathan neil nicholas nick nicola nicole nigel ' +
    'nina noah noel nora norma norman olive oliver olivia omar oscar owen pamela pat patricia patrick paul paula pauline ' +
    'pedro peggy penelope penny percy pete peter phil philip philippa phillip phoebe phyllis polly rachel ralph ray ' +
    'raymond rebecca regina rhys ricardo richard rick ricky rita rob robert roberta robin rod rodney roger roland ron ' +
    'ronald rory rosa rosalind rose rosemary rosie ross roy ruby rupert russ russell ruth ryan sally sam samantha samuel ' +
    'sandra sara sarah scott sean sharon shaun sheila shirley sidney simon sofia sonia sophia sophie spencer stacey ' +
    'stanley stella stephanie stephen steve steven stewart stuart sue susan suzanne sylvia tamara tanya tara ted teresa ' +
    'terence terry theo theodore theresa thomas tiffany tim timothy tina toby todd tom tommy tony tracey tracy ' +
    'trevor tyler tyra ursula valerie vanessa vera vernon veronica vicky victor victoria vincent viola violet virginia ' +
    'vivian walter wanda warren wayne wendy wilfred will william willie yvonne zachary zara zoe ed sid les vic gus kit ned reg stan val viv'
  ).split(' '),
);
