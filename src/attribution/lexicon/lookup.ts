// The reporting words in every inflected form, as maps that answer in one look-up a token.

import type { Act } from '../types.ts';
import { COMMON_VERBS } from './common-verbs.ts';
import type { VerbForm } from './inflect.ts';
import { formsOf } from './inflect.ts';
import type { Frame } from './reporting-verbs.ts';
import { PARTICLE_ROWS, VERB_ROWS } from './reporting-verbs.ts';

export type Sense = { readonly frame: Frame; readonly act: Act };

export type ReportingForm = {
  readonly lemma: string;
  readonly forms: ReadonlySet<VerbForm>;
  readonly senses: readonly Sense[];
  readonly particles: readonly (Sense & { readonly words: readonly string[] })[];
};

type Building = {
  lemma: string;
  forms: Set<VerbForm>;
  senses: Sense[];
  particles: (Sense & { words: string[] })[];
};

function buildReporting(): Map<string, ReportingForm> {
  const byLemma = new Map<string, Building>();
  const entryOf = (lemma: string): Building => {
    const entry = byLemma.get(lemma) ?? { lemma, forms: new Set(), senses: [], particles: [] };
    byLemma.set(lemma, entry);
    return entry;
  };
  for (const { act, frame, verbs } of VERB_ROWS) {
    for (const verb of new Set(verbs.split(' '))) {
      const { senses } = entryOf(verb);
      if (!senses.some(sense => sense.frame === frame)) senses.push({ frame, act });
    }
  }
  for (const { verb, particles, frame, act } of PARTICLE_ROWS) {
    for (const phrase of particles.split(','))
      entryOf(verb).particles.push({ frame, act, words: phrase.split(' ') });
  }
  const byForm = new Map<string, Building>();
  for (const entry of byLemma.values()) {
    entry.particles.sort((a, b) => b.words.length - a.words.length);
    for (const [form, use] of formsOf(entry.lemma)) {
      const known = byForm.get(form) ?? { ...entry, forms: new Set<VerbForm>() };
      known.forms.add(use);
      byForm.set(form, known);
    }
  }
  return byForm;
}

function buildFinite(): Set<string> {
  const finite = new Set<string>();
  for (const lemma of COMMON_VERBS.split(' ')) {
    for (const [form, use] of formsOf(lemma)) if (use === 'past' || use === 'present') finite.add(form);
  }
  return finite;
}

/** Every reporting word by its forms. */
export const REPORTING_FORMS: ReadonlyMap<string, ReportingForm> = buildReporting();
/** The finite forms of frequent verbs that report nothing; some of them are nouns as well. */
export const COMMON_FINITE_FORMS: ReadonlySet<string> = buildFinite();

/** What a word can report, or undefined. `lower` as in Token. */
export function reportingForm(lower: string): ReportingForm | undefined {
  return REPORTING_FORMS.get(lower);
}

/** Whether a form can bring words that were said or written, other than by a quotation inside its clause. */
export function isSpeechForm({ senses, particles }: ReportingForm): boolean {
  for (const sense of senses) if (isSpeechSense(sense)) return true;
  for (const sense of particles) if (isSpeechSense(sense)) return true;
  return false;
}

function isSpeechSense({ act, frame }: Sense): boolean {
  return act === 'speech' && frame !== 'quote';
}

/** Whether a form can bring what somebody wants or thinks. */
export function isAttitudeForm({ senses, particles }: ReportingForm): boolean {
  for (const { act } of senses) if (act === 'attitude') return true;
  for (const { act } of particles) if (act === 'attitude') return true;
  return false;
}

/** Whether a form brings words that were said as a clause of its own: "said", "tweeted". */
export function isSayingForm({ senses }: ReportingForm): boolean {
  for (const { act, frame } of senses) if (act === 'speech' && frame === 'clause') return true;
  return false;
}

/** Whether a form brings words that were said, as a clause or in quotation marks: "said", "quipped". */
export function isQuotingForm({ senses }: ReportingForm): boolean {
  return senses.some(({ act, frame }) => act === 'speech' && (frame === 'clause' || frame === 'quote'));
}
