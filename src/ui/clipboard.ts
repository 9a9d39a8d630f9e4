// Text for the clipboard. The reader's click allows it; no permission is asked for.

/** False where the browser did not take it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
