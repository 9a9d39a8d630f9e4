// Hears of a page's address changing without a load. The page's own pushState cannot be listened to from our world; the
// browser's Navigation API tells where there is one. Where there is none, who watches the page's changes looks himself.

/** Calls `changed` after each change of the address, fragments included, until `signal` aborts. */
export function watchAddress(window: Window, changed: () => void, signal: AbortSignal): void {
  // Firefox has it from 147 on.
  const navigation = window.navigation as Navigation | undefined;
  navigation?.addEventListener('currententrychange', changed, { signal });
  window.addEventListener('popstate', changed, { signal });
  window.addEventListener('hashchange', changed, { signal });
}

/** Whether `document` is at another address than `url`, a fragment apart. */
export function isElsewhere(url: string, document: Document): boolean {
  return withoutFragment(document.location.href) !== withoutFragment(url);
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}
