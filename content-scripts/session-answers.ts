// What a session answers to the panel and to the background's commands.

import { attributions, spans } from '../src/messages/attribution-checks.ts';
import { boolean, count, empty, object, oneOf, text } from '../src/messages/checks.ts';
import type { ToSession } from '../src/messages/protocol.ts';
import type { Handlers } from '../src/messages/serve.ts';
import type { Session } from './start-session.ts';

/** Ids are short; anything longer is not ours. */
const id = text(100);

export function answersOf(session: Session): Handlers<ToSession> {
  const callers = ['own'] as const;
  return {
    state: {
      callers,
      check: object({ byReader: boolean }),
      run: ({ byReader }) => session.current(byReader),
    },
    setMarks: { callers, check: object({ on: boolean }), run: ({ on }) => session.setMarks(on) },
    goToQuote: {
      callers,
      check: object({ quoteId: id }),
      run: async ({ quoteId }) => (await session.marks())?.goToQuote(quoteId) ?? false,
    },
    goToSource: {
      callers,
      check: object({ sourceId: id }),
      run: async ({ sourceId }) => (await session.marks())?.goToSource(sourceId) ?? false,
    },
    goToSpans: {
      callers,
      check: object({ spans }),
      run: async ({ spans }) => (await session.marks())?.goToSpans(spans) ?? false,
    },
    amend: {
      callers,
      check: object({ revision: count, attributions, own: spans }),
      run: ask => session.amend(ask),
    },
    selectedWords: {
      callers,
      check: empty,
      run: async () => (await session.marks())?.selectedWords() ?? null,
    },
    step: {
      callers,
      check: object({ direction: oneOf('next', 'previous') }),
      run: async ({ direction }) => {
        // The reader asked for a quote: marks that were switched off come back.
        await session.setMarks(true);
        return (await session.marks())?.step(direction) ?? false;
      },
    },
    takeFocus: { callers, check: empty, run: async () => (await session.marks())?.takeFocus() ?? null },
  };
}
