// `npm run bench:anchoring`: whether notes are found on pages that were edited, beside the ways of Hypothesis and of
// Obsidian's plug-ins on the same trials in the same run, and how long that takes.

import os from 'node:os';
import { classNames, type EditClass, type Fate, trialsOf } from './anchoring/cases.ts';
import { judge } from './anchoring/judge.ts';
import { type MatcherName, matcherNames, matchers } from './anchoring/matchers.ts';
import { type Options, readOptions, usage } from './anchoring/options.ts';
import {
  type ClassFigures,
  classTable,
  growthTable,
  newTally,
  pageLine,
  sumTable,
  type Tally,
} from './anchoring/report.ts';
import { timeGrowth, timePages } from './anchoring/speed.ts';
import { textsFrom } from './anchoring/texts.ts';

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) process.stdout.write(usage);
  else main(options);
} catch (fault) {
  process.stderr.write(`bench:anchoring: ${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
}

function main(options: Options): void {
  const { title, texts } = textsFrom(options.texts);
  const half = texts.filter((_, at) => at % 2 === (options.half === 'tune' ? 0 : 1));
  const { trials, seed } = options;
  console.log(`${title}; the ${options.half} half: ${half.length}; ${trials} trials a class, seed ${seed}`);
  console.log(`${os.cpus().length} × ${os.cpus()[0]?.model}; load ${os.loadavg()[0]?.toFixed(1)}\n`);
  const figures = classNames.map(name => measure(name, half, options));
  console.log(`${classTable(figures)}\n\n${sumTable(figures)}\n`);
  if (!options.withSpeed) return;
  console.log(`${pageLine(timePages(half, seed))}\n`);
  console.log(growthTable(timeGrowth()));
}

function measure(name: EditClass, texts: readonly string[], options: Options): ClassFigures {
  const { trials, peerTrials, seed } = options;
  const byMatcher = new Map<MatcherName, Map<Fate, Tally>>(matcherNames.map(matcher => [matcher, new Map()]));
  for (const [index, trial] of trialsOf(name, texts, trials, seed).entries()) {
    for (const matcher of matcherNames) {
      if (index >= peerTrials && !matcher.startsWith('Sourcelight')) continue;
      const found = matchers[matcher](trial.before, trial.span, trial.after);
      const verdict = judge(trial, found);
      const tallies = byMatcher.get(matcher) as Map<Fate, Tally>;
      const tally = tallies.get(trial.fate) ?? newTally();
      tallies.set(trial.fate, tally);
      tally.trials++;
      tally.right += Number(verdict.isRight);
      tally.silentlyWrong += Number(verdict.isSilentlyWrong);
      tally.inPlace += Number(verdict.isInPlace);
      tally.flagged += Number(found.kind === 'changed' || found.kind === 'ambiguous');
      tally.named += Number(verdict.isNamed === true);
      tally.nameable += Number(verdict.isNamed !== null);
    }
  }
  process.stderr.write(`${name}: done\n`);
  return { name, byMatcher };
}
