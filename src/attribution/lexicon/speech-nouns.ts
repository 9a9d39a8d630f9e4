// Nouns for what somebody said or wrote, in the singular: in a cue they make it speech ("his claim that").

export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  (
    'statement remark comment claim allegation accusation announcement assertion declaration testimony speech interview ' +
    'tweet post letter email report warning promise pledge vow threat question answer reply response argument call ' +
    'appeal criticism denial suggestion description explanation proposal recommendation message word complaint praise ' +
    'apology acknowledgment admission confession assurance estimate prediction forecast quote rhetoric attack insult'
  ).split(' '),
);
