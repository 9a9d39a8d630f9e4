// What a reader is told where nothing can be listed: what happened, whether anything is lost, what to do.

import { t } from '../../src/ui/words.ts';
import type { PageView } from '../state/watch-session.ts';

/** As tests and styles know it: `off` is a page that was read and whose marks are switched off. */
export type Status = 'working' | 'ready' | 'off' | 'no-article' | 'failed' | 'idle';

export type Situation = {
  readonly status: Status;
  readonly title: string;
  readonly advice: string | null;
  /** What a button may do about it. */
  readonly remedy: 'start' | 'retry' | null;
};

export function statusOf(view: PageView): Status {
  if (view.kind === 'idle') return 'idle';
  if (view.kind === 'looking') return 'working';
  if (view.kind === 'refused') return 'failed';
  if (view.state.status === 'ready') return view.state.marksOn ? 'ready' : 'off';
  return view.state.status;
}

/** Null where the article was read and can be listed. */
export function situation(view: PageView): Situation | null {
  const status = statusOf(view);
  const tell = (title: string, advice: string | null, remedy: Situation['remedy'] = null) => ({
    status,
    title,
    advice,
    remedy,
  });
  switch (status) {
    case 'ready':
    case 'off':
      return null;
    case 'working':
      return tell(t('working'), null);
    case 'idle':
      return tell(t('idle'), t('idleAdvice'), 'start');
    case 'no-article':
      return isInForeignFrame(view)
        ? tell(t('inForeignFrame'), t('inForeignFrameAdvice'))
        : tell(t('noArticle'), t('noArticleAdvice'));
    case 'failed':
      return tell(...failure(view));
  }
}

function isInForeignFrame(view: PageView): boolean {
  return view.kind === 'session' && view.state.status === 'no-article' && view.state.isInForeignFrame;
}

function failure(view: PageView): [title: string, advice: string, remedy: Situation['remedy']] {
  const reason =
    view.kind === 'refused'
      ? view.fault
      : view.kind === 'session' && view.state.status === 'failed'
        ? view.state.problem
        : 'no-answer';
  switch (reason) {
    case 'page-not-allowed':
      return [t('pageNotAllowed'), t('pageNotAllowedAdvice'), null];
    case 'not-granted':
      return [t('notGranted'), t('notGrantedAdvice'), null];
    case 'tab-gone':
      return [t('tabGone'), t('tabGoneAdvice'), null];
    case 'page-unreadable':
      return [t('pageUnreadable'), t('pageUnreadableAdvice'), null];
    case 'text-too-long':
      return [t('textTooLong'), t('textTooLongAdvice'), null];
    case 'engine-failed':
      return [t('engineFailed'), t('engineFailedAdvice'), null];
    case 'no-answer':
      // A session that is there and failed does not try again by itself.
      return [t('noAnswer'), t('noAnswerAdvice'), view.kind === 'refused' ? 'retry' : null];
  }
}
