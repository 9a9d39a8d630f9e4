// The extension's main job without a window: marks the article, writes one note, exports, and tells what was found.

import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../src/result.ts';
import type { DrivenPage, Driver } from '../browsers/driver.ts';
import { openPanel, type Panel, popupState } from '../browsers/panel.ts';
import type { PanelQuote, PanelSource } from '../browsers/panel-view.ts';
import { waitFor } from '../browsers/wait.ts';

export type JobReport = {
  /** The panel's own sentence about the article. */
  readonly summary: string;
  readonly sources: readonly PanelSource[];
  readonly quotes: readonly PanelQuote[];
  readonly markCount: number;
  /** Paths of the files written, by what they show. */
  readonly files: Readonly<Record<'article' | 'popup' | 'panel' | 'export', string>>;
};

const noteText = 'A first note, written by npm start.';

/** The error is one line that says which step failed. */
export async function runHeadlessJob(
  driver: Driver,
  url: string,
  outputFolder: string,
): Promise<Result<JobReport, string>> {
  await mkdir(outputFolder, { recursive: true });
  const place = (name: string) => path.join(outputFolder, name);
  const files = { article: place('article.png'), popup: place('popup.png'), panel: place('panel.png') };
  const article = await driver.openPage(url);
  const opened = await openPopup(driver, article, files.popup);
  if (!opened.ok) return opened;
  const markCount = await showMarks(article);
  if (markCount === 0) return err('The popup is ready, but the page shows no marks.');
  await article.screenshot(files.article);
  const panel = await openPanel(driver, article);
  const summary = await panel.waitForStatus('ready');
  const [sources, quotes] = [await panel.sources(), await panel.quotes()];
  const [first] = quotes;
  if (first === undefined) return err(`The page is marked, but the panel lists no quotes: "${summary}".`);
  await panel.writeNote({ quoteId: first.id }, noteText);
  await panel.tab.screenshot(files.panel);
  const exported = await exportMarkdown(panel, outputFolder);
  if (!exported.ok) return exported;
  return ok({ summary, sources, quotes, markCount, files: { ...files, export: exported.value } });
}

/** Presses the toolbar button, which marks the page, and takes a picture of the popup that it opens. */
async function openPopup(
  driver: Driver,
  article: DrivenPage,
  picture: string,
): Promise<Result<void, string>> {
  const popup = await driver.triggerAction(article);
  const state = await waitFor('the popup to have read the page', async () => {
    const now = await popupState(popup);
    return now !== null && ['ready', 'failed', 'no-article'].includes(now.status) ? now : null;
  });
  await popup.screenshot(picture);
  await popup.close();
  return state.status === 'ready' ? ok(undefined) : err(`The page was not marked: "${state.text}"`);
}

/** Scrolls to the first mark, for the picture. Resolves to the number of marks. */
function showMarks({ page }: DrivenPage): Promise<number> {
  return page.evaluate(() => {
    const marks = [...CSS.highlights.values()].flatMap(highlight => [...highlight]);
    const tops = marks.map(mark => (mark as Range).getBoundingClientRect().top + scrollY);
    // A third of the window stays above it, for what the page pins to its top.
    scrollTo(0, Math.min(...tops) - innerHeight / 3);
    return marks.length;
  });
}

/** Copied out of the browser's folder under its own name, over that of an earlier run. */
async function exportMarkdown(panel: Panel, folder: string): Promise<Result<string, string>> {
  const downloaded = await panel.exportAs('markdown');
  if (!(await readFile(downloaded, 'utf8')).includes(noteText))
    return err(`The exported file ${path.basename(downloaded)} lacks the note that was written.`);
  const kept = path.join(folder, path.basename(downloaded));
  await copyFile(downloaded, kept);
  return ok(kept);
}
