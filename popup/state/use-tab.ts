// The tab that the panel speaks of, as state.

import { useEffect, useState } from 'preact/hooks';
import { activeTab, followActiveTab, tabInAddress } from './find-tab.ts';

export type PanelTab = {
  readonly id: number;
  /** The reader opened the panel on it: that asks for the page to be read and marked. A tab walked by does not. */
  readonly isOpening: boolean;
};

/** Undefined until the browser has answered, null where there is no tab. */
export function useTab(address: string): PanelTab | null | undefined {
  const [tab, setTab] = useState<PanelTab | null | undefined>(undefined);
  useEffect(() => {
    const given = tabInAddress(address);
    if (given !== null) return setTab({ id: given, isOpening: true });
    const life = new AbortController();
    followActiveTab(id => setTab(now => (now?.id === id ? now : { id, isOpening: false })), life.signal);
    void activeTab().then(id => {
      if (!life.signal.aborted) setTab(id === null ? null : { id, isOpening: true });
    });
    return () => life.abort();
  }, [address]);
  return tab;
}
