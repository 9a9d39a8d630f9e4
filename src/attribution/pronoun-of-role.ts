// The article's own word for a person may settle the pronoun: "spokeswoman" goes with "she". Nothing else does: what a
// name sounds like is no evidence, and nobody's gender is guessed.

const SHE = new Set(
  'woman girl mother sister daughter wife aunt grandmother actress spokeswoman congresswoman businesswoman chairwoman queen princess girlfriend mrs ms miss lady dame'.split(
    ' ',
  ),
);
const HE = new Set(
  'man boy father brother son husband uncle grandfather spokesman congressman businessman chairman king prince boyfriend mr sir'.split(
    ' ',
  ),
);

/** The pronoun that the last word of a role in the article goes with, or null. */
export function pronounOfRole(role: string | null): 'he' | 'she' | null {
  if (role === null) return null;
  const noun = role.slice(role.lastIndexOf(' ') + 1).toLowerCase();
  return SHE.has(noun) ? 'she' : HE.has(noun) ? 'he' : null;
}
