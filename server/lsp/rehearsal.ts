/**
 * A rehearsal: an article of our own is read before the first one of a reader. The engine makes code of a function and of
 * a pattern when they are first used, and all of them together take longer than a dozen articles; while the client gets
 * itself ready, nobody waits for that.
 *
 * Invariant: nothing of it is kept, or told to anyone.
 */
import { analyseByRooms } from '../core/analyse.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { highlight, type Mark } from '../features/highlight.ts';
import { defaultSettings } from '../workspace/settings.ts';
import { Workspace } from '../workspace/workspace.ts';

/** Something of all that articles are made of. */
const text = `Harbour board votes for tram line

LISBON, March 4 (Wire) - The harbour board of Porto voted 9-4 on Tuesday to build a 12.5-kilometre tram line to the
docks, its chairwoman, Ada Quillfeather, said. Two of the 14 stations lie in Spain.

"We have waited ten years for this," Quillfeather told the Harbour Times. "It will carry 40,000 people a day."

The line is to cost 310 million euros ($340 million), of which the Ministry of Transport pays 40 percent, up from 25
percent in 2019. Mayor Ilo Brandwick, 61, and two Italians who work for Tramworks Corp. will open it in May 2021.

At least 14 people, nine men and five women, were hurt when a pier fell in 2018, police said. Brandwick's party, the
PPT, asked for a new one: "It is time," he said.
`;

/** Reads the article as one that is opened and coloured would be, a room in each step. Gives its colours. */
export function* rehearse(knowledge: Knowledge): Generator<unknown, Mark[]> {
  yield* analyseByRooms(text, knowledge);
  const article = 'rehearsal:';
  const workspace = new Workspace(knowledge, defaultSettings);
  workspace.open(article, text);
  yield;
  return highlight(workspace.snapshot(), article);
}
