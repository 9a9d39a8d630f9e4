// Which files are the project's sources: what git knows, or, in an unpacked source archive without git, everything but
// what is made from them.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The same as .gitignore names, and git's own. */
const madeFolders = new Set(['.git', 'node_modules', 'dist', 'packages', 'output', 'coverage']);
const madeFile = /\.log$/;

/** Paths relative to `root`, with `/` on every system, sorted. Files that git lists but that are gone are left out. */
export function sourceFiles(root: string): string[] {
  const files = existsSync(path.join(root, '.git')) ? filesOfGit(root) : filesBelow(root, '');
  return files.filter(file => existsSync(path.join(root, file))).sort();
}

function filesOfGit(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter(Boolean);
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return madeFolders.has(entry.name) ? [] : filesBelow(root, file);
    return entry.isFile() && !madeFile.test(entry.name) ? [file] : [];
  });
}
