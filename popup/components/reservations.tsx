// What the reader should know before relying on the list: doubts about the article, a text that was not read whole.

/**
 * Always there, if empty: a screen reader tells of what comes into a region, and of no region that comes with it. A page
 * that changes may bring a doubt long after its list.
 * @param sentences see reservations()
 */
export function Reservations({ sentences }: { sentences: readonly string[] }) {
  return (
    <div role="status" data-testid="reservations">
      {sentences.map(sentence => (
        <p key={sentence} class="reservation">
          {sentence}
        </p>
      ))}
    </div>
  );
}
