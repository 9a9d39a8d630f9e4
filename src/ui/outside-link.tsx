// A link to a page of the web, in a tab of its own. A file that was taken in may hold anything as an address: what a
// browser would not open as a page is no link.

import type { ComponentChildren } from 'preact';

type Props = { readonly url: string; readonly children: ComponentChildren };

export function OutsideLink({ url, children }: Props) {
  if (!/^https?:\/\//i.test(url)) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
