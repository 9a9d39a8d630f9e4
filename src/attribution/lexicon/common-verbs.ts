// Frequent verbs that report nothing. They tell where a noun phrase ends and whether a stretch of words is a clause; the
// list is of words that are seldom nouns in the forms looked up (past tense, third person).

export const COMMON_VERBS =
  'go come make take get give find leave keep let begin seem help turn start bring hold move live happen provide sit stand ' +
  'lose pay meet include continue set learn lead watch follow stop create spend grow open walk win teach ' +
  'remember appear buy serve die send build stay fall cut reach kill remain raise pass sell decide return ' +
  'hit produce eat catch choose pick wear drive break close tell become draw carry receive agree support ' +
  'fail vote face join publish release issue accept allow arrive attack avoid arrest begin ban bear beat ' +
  'belong cause change charge clear cover defeat deliver design destroy develop discover drop earn elect enter ' +
  'establish exist expand fight file finish force gain generate handle hang happen ignore improve increase indict ' +
  'introduce invite involve lack last launch lie manage march marry miss need obtain occur oppose pursue ' +
  'push put question read reduce reflect refuse reject relate rely remove replace represent require resign rise ' +
  'run rush save see seek sentence settle share shoot shut sign sing sink sleep speak spread start steal step ' +
  'stick strike struggle suffer surround survive take threaten throw touch train travel treat try turn use visit ' +
  'want warrant win withdraw work worry vow emerge expect end host help lift lower host hire hurt land limit ' +
  'match move name offer operate organize own participate perform plan play prepare prevent promote protect prove ' +
  'purchase pull reveal roll ruin score search secure sell shift slide slip smile soar spark split sponsor suspend ' +
  'swing tend tie trigger tumble undergo unveil urge vanish violate vote wait wake warn wash waste welcome wonder ' +
  'yield depend deserve differ disappear dominate embrace enable endorse enjoy ensure escape face flee fly focus ' +
  'gather greet head hide highlight hope identify impose indicate insist intend interview invest investigate kick ' +
  'lean lose mark mean measure merge mount neglect negotiate notice overturn owe pause peak plunge pose possess ' +
  'praise pressure proceed quit recover refer regard regulate resolve retire reverse review ride sail shake spur ' +
  'stem stun submit succeed sue supply surge target tear testify thank trail transform undermine uphold vary view was';
