// Tells every open view which page's notes changed, so that popup, panel and library never show an old state for long.

/** What views are told: read the notes of this page again. No note text is in it. */
export type NotesChange = { readonly pageKey: string };

type ChangeChannel = {
  tell(change: NotesChange): void;
  /** Hears of changes made here and in other views, until `signal` aborts. */
  listen(heard: (change: NotesChange) => void, signal: AbortSignal): void;
  /** Others are not heard any more; they still hear of what is told. */
  close(): void;
};

const channelName = 'sourcelight notes';

/** Where the browser has no BroadcastChannel, or storage partitioning refuses it, only this view's own changes are heard. */
export function openChangeChannel(): ChangeChannel {
  const own = new EventTarget();
  let others = openBroadcast();
  others?.addEventListener('message', event => {
    if (isChange(event.data)) announce({ pageKey: event.data.pageKey });
  });

  function announce(change: NotesChange): void {
    own.dispatchEvent(new CustomEvent('change', { detail: change }));
  }

  return {
    tell(change) {
      announce(change);
      if (others !== null) return others.postMessage(change);
      // A save may be committed after its view was closed: a closed channel would throw instead of telling the others.
      const late = openBroadcast();
      late?.postMessage(change);
      late?.close();
    },
    listen(heard, signal) {
      own.addEventListener('change', event => heard((event as CustomEvent<NotesChange>).detail), { signal });
    },
    close() {
      others?.close();
      others = null;
    },
  };
}

function openBroadcast(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(channelName);
  } catch {
    return null;
  }
}

function isChange(value: unknown): value is NotesChange {
  return typeof (value as NotesChange | null)?.pageKey === 'string';
}
