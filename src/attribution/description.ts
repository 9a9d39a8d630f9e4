// What a source phrase says of its source.

import type { TokenRange } from '../text/sentences.ts';
import type { SourceKind } from './types.ts';

export type Description = {
  readonly name: string;
  readonly kind: SourceKind;
  readonly named: boolean;
  readonly role: string | null;
  /** Tokens of the person's name, or null where the phrase names no person. */
  readonly person: TokenRange | null;
  /** The noun that says what the source is: "administration", "officials". */
  readonly head: string;
  readonly isPlural: boolean;
  /** People by function: "officials", "the 46-year-old"; not "the process". */
  readonly isHuman: boolean;
};
