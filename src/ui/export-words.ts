// Our own words in the files that the reader exports, in the reader's language.

import type { ExportWords } from '../exchange/words.ts';
import { t } from './words.ts';

export function exportWords(): ExportWords {
  return {
    language: t('uiLanguage'),
    direction: t('uiDirection') === 'rtl' ? 'rtl' : 'ltr',
    untitled: t('fileUntitled'),
    author: t('fileAuthor'),
    site: t('fileSite'),
    published: t('filePublished'),
    exported: t('fileExported'),
    address: t('fileAddress'),
    articleNotes: t('fileArticleNotes'),
    quotes: t('fileQuotes'),
    quotesAndMarks: t('fileQuotesAndMarks'),
    sourceNotes: t('fileSourceNotes'),
    adriftNotes: t('fileAdriftNotes'),
    note: t('fileNote'),
    unnamedSource: t('fileUnnamedSource'),
    nameNotGiven: t('fileNameNotGiven'),
    speakerNotGiven: t('fileSpeakerNotGiven'),
    ownMark: t('fileOwnMark'),
    corrected: t('fileCorrected'),
    types: { direct: t('fileTypeDirect'), mixed: t('fileTypeMixed'), indirect: t('fileTypeIndirect') },
    checks: {
      'to-check': t('fileCheckToCheck'),
      confirmed: t('fileCheckConfirmed'),
      wrong: t('fileCheckWrong'),
    },
    evidence: url => t('fileEvidence', url),
    tagged: tags => t('fileTagged', tags),
    by: name => t('fileBy', name),
    library: t('fileLibrary'),
    inText: phrase => t('fileInText', phrase),
  };
}
