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
        'Nothing on this page is meant as, and it should not be construed as, an offer to sell tickets<sup>1</sup>, bonds or boats to anybody.',
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
    [
      'a man called Art, and the kin of an editor',
      [
        'Art never lost his love of the sea, and at 80 he still rowed across the bay every morning before breakfast.',
        'Art is survived by his wife Marion and by a daughter, Claire, who is a film editor in the capital.',
      ],
    ],
    [
      'thanks to a grant',
      [
        'Thanks to a grant of two million, the library beside the pier will stay open on Sundays through next summer.',
        'This program is expected to reach 4,000 children in its first year, according to the school board.',
      ],
    ],
    [
      'what courts find',
      [
        'The appeals court disagreed, holding that an exchange of messages did not constitute a binding contract.',
        'If convicted, the builder faces the possible loss of his licence; his lawyers say that the payments should not be construed as an admission of guilt.',
      ],
    ],
    [
      'what markets do',
      [
        'Even after the rally, analysts warned that past performance says little about a fund whose manager has just left.',
        'The bonds are subject to currency risk, and the rating firm said that the state’s backing did not guarantee repayment.',
      ],
    ],
    [
      'verbs behind a comma',
      [
        'Parents, especially those in the rural north of the county, want more buses rather than larger ones.',
        'The tree rings, read together with the ice cores, tell us that the drought lasted for almost forty years.',
        'British and French ships, based in Nordby, join US patrols in the strait from Monday.',
      ],
    ],
    [
      'the steps of a guide',
      [
        'Register for online banking before you travel, and make sure that the bank has your current phone number.',
        'Find the roaming switch on your phone and turn it off before you board the ferry.',
      ],
    ],
    [
      'a column’s last thought behind a row of stars',
      [
        '* * *',
        'Call me a fool, but on the last evening I went down to the pier alone, and said goodbye to it.',
      ],
    ],
    [
      'raised numbers that no text refers to',
      [
        '<sup>1</sup>/<sub>2</sub> cup of butter, softened on the stove while the oven is getting hot enough.',
        '<sup>3</sup>/<sub>4</sub> cup of brown sugar, packed, and a pinch of the salt that is sold at the harbour.',
      ],
    ],
  ])('%s', (_, lines) => {
    const said = lines.map(line => line.replaceAll(/<\/?su[bp]>/g, ''));
    expect(textOf(ending(...lines))).toBe([...paragraphs, ...said].join('\n\n'));
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
