// Hands the reader a file through the browser's own downloads: no permission is needed for that.

/** Long enough for a browser that asks where to save to have read the file. */
const keepMs = 60_000;

/** @param name a file name that is safe on every system, see src/exchange/file-name.ts */
export function download(name: string, mediaType: string, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // Firefox follows only a link that is in the document.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), keepMs);
}
