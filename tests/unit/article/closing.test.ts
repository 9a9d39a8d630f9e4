import { describe, expect, test } from 'vitest';
import { bodyText, page, paragraphs, parse, textOf } from './page.ts';

/** The ferry story with lines behind its paragraphs, in the same element. */
function ending(...lines: string[]): Document {
  const all = [...paragraphs, ...lines].map(text => `<p>${text}</p>`).join('');
  return parse(`<!doctype html><html lang="en"><head><title>Pier to close</title>
    <meta property="og:type" content="article"><meta name="author" content="Ada Reed"></head>
    <body><main><article><h1>Pier to close</h1><div class="text">${all}</div></article></main></body></html>`);
}

describe('closing matter is left out', () => {
  test.each<[string, string[]]>([
    [
      'a show’s appeals and credits',
      [
        '* * * * * * * * * *',
        'If the show is worth your time, please leave a five-star rating and a review wherever you listen to it.',
        'Tell us your own ferry story, we read every letter that reaches the studio before the next episode comes out.',
        'Theme music by the Nordby Brass Trio, recorded live in the old customs house in the spring of last year.',
        'Thanks to Ines Falk, who edits the show and looks after the microphones, the ropes and the biscuits.',
        'This podcast is made by Harbour Sounds, a small company of three people in the back rooms of the fish market.',
      ],
    ],
    [
      'legal notes and footnotes',
      [
        '<sup>1</sup>Fares are those of the winter timetable; children under six travel free when an adult with a ticket is with them.',
        'All investments in ferry bonds are subject to market risk, and the value of what you hold may fall as well as rise.',
        'Nothing on this page is meant as, and it should not be construed as, an offer to sell tickets, bonds or boats to anybody.',
        'This text is for general informational purposes alone. Nordby Ferries does not guarantee the times that are given in it.',
      ],
    ],
    [
      'a blog’s farewell, with one line between that could be anything',
      [
        'Thanks for reading, and for all the letters that came in after last week’s post about the lighthouse.',
        'The photographs show the pier in March.',
        'Subscribe to get the next post on the day it comes out, with the pictures in full size and nothing else.',
        'Follow me through the summer as I sail along the coast, harbour by harbour, with a camera and a very old dog.',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(textOf(ending(...lines))).toBe(bodyText);
  });
});

describe('the article keeps its own end', () => {
  test.each<[string, string[]]>([
    [
      'one line that asks the reader for something',
      [
        'Tell us what you would build where the pier stands now, and we will print the best ideas on Saturday.',
      ],
    ],
    [
      'what people are quoted with, whatever they ask for',
      [
        'It is simple: “We are few. Help us save the pier,” said Piet Haan, and he asked the crowd to write to every member of the council, please send a letter.',
        'For his daughter Nele there is one way: “Nothing is lost. Join us on the quay on Sunday,” added she, who runs the small café beside the old ticket hall.',
        'Haan is not done: “Nobody says it. Tell me where else I should moor,” he said, and nobody in the hall that night could give him an answer.',
      ],
    ],
    [
      'reports on music, thanks and risks',
      [
        'Music was played on the pier until midnight on its last evening, by a brass trio from the neighbouring town.',
        'The council said that the old planks had been a risk for years, and that no insurer would cover them any longer.',
        'The mayor thanked the volunteers of the lifeboat station, who had kept the lights burning through the storms.',
        'Tickets bought in advance stay valid, the ferry line told its customers, until the end of the coming year.',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(textOf(ending(...lines))).toBe([...paragraphs, ...lines].join('\n\n'));
  });

  test('lines that ask between its paragraphs', () => {
    const asking =
      'Visit us on the pier while it stands, the fishermen wrote, and see for yourselves what is lost.';
    expect(textOf(page({ inside: `<p>${asking}</p>`.repeat(3) }))).toContain(asking);
  });

  test('where nearly all of it reads like closing matter', () => {
    const lines = Array.from(
      { length: 20 },
      (_, i) =>
        `Visit our northern harbour in week ${i} of the season, when the boats come home and the market opens early.`,
    );
    expect(textOf(ending(...lines))).toContain(lines[19]);
  });
});
