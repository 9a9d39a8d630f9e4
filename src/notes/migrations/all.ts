// Every migration in order: the database's version is how many there are. To add one: a new file, and a line at the end.

import { annotationsAndDrafts } from './1-annotations-and-drafts.ts';
import { library } from './2-library.ts';
import type { Upgrade } from './upgrade.ts';

const upgrades: readonly Upgrade[] = [annotationsAndDrafts, library];

export const currentVersion = upgrades.length;

/** @param from the version found, 0 for a new database */
export function upgradeFrom(from: number, db: IDBDatabase, tx: IDBTransaction): void {
  // One that was set back to nothing keeps its version.
  const found = db.objectStoreNames.length === 0 ? 0 : from;
  for (const upgrade of upgrades.slice(found)) upgrade(db, tx);
}
