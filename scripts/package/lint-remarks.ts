// Reads what the linter of Firefox's store says of the extension.

const kinds = ['errors', 'warnings', 'notices'] as const;

type Remark = { readonly code: string; readonly message: string; readonly file?: string };

/** One line a remark, of whatever weight: a clean extension has none. Output that is no report is a remark too. */
export function lintRemarks(report: string): string[] {
  let parsed: Partial<Record<(typeof kinds)[number], readonly Remark[]>>;
  try {
    parsed = JSON.parse(report);
  } catch {
    return ['web-ext lint gave no report'];
  }
  return kinds.flatMap(kind => {
    const remarks = parsed[kind];
    if (!Array.isArray(remarks)) return [`web-ext lint reports no ${kind}, not even none`];
    return remarks.map(({ code, message, file }) => `lint ${kind}: ${code} ${file ?? ''} ${message}`);
  });
}
