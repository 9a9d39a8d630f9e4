// Names for the kinds of sources and quotes.

import type { QuoteType, SourceKind } from '../attribution/types.ts';
import type { Meaning } from './marks.ts';
import { t } from './words.ts';

export function kindWord(kind: SourceKind): string {
  const words: Record<SourceKind, string> = {
    person: t('kindPerson'),
    organization: t('kindOrganization'),
    group: t('kindGroup'),
    document: t('kindDocument'),
    unnamed: t('unnamedSource'),
  };
  return words[kind];
}

export function typeWord(type: QuoteType): string {
  const words: Record<QuoteType, string> = {
    direct: t('typeDirect'),
    mixed: t('typeMixed'),
    indirect: t('typeIndirect'),
  };
  return words[type];
}

export function meaningWord(meaning: Meaning): string {
  const words: Record<Meaning, string> = {
    quote: t('legendQuote'),
    paraphrase: t('legendParaphrase'),
    unclear: t('legendUnclear'),
  };
  return words[meaning];
}
