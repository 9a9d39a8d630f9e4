// Functions that are sent into a page of the extension and run there. They see nothing of this file but themselves.

declare const chrome: {
  tabs: {
    query(of: {
      active: boolean;
      currentWindow: boolean;
    }): Promise<readonly { readonly id?: number | undefined }[]>;
  };
};

/** The tab in front of the window, asked from an extension page behind it. */
export async function activeTabId(): Promise<number> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('No tab is active.');
  return tab.id;
}
