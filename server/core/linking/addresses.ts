/**
 * A town and its country without a comma between them, taken for one name: `Zenda Ruritania` is two places.
 *
 * Invariants: only a place that the gazetteer does not know as a whole gives way, and only where its first words are
 * a town of the country that its last words name; the two mentions are the same letters but for the space.
 */
import type { Gazetteer } from '../knowledge.ts';
import type { ArticleText, Mention } from '../model.ts';
import { hasSpace } from './nameParts.ts';

/** Words that tell which part of a country is meant, though some hamlet may bear them as its name. */
const part = /^(?:north|south|east|west|\w+ern|central|upper|lower|inner|outer|greater|old|new)$/i;

/** The mentions, with each town that its country was taken into one name with apart from it. */
export function readAddresses(
  { text }: ArticleText,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): readonly Mention[] {
  let read: Mention[] | null = null;
  mentions.forEach((mention, i) => {
    const { type, from, to } = mention;
    const isOfTwo = type === 'place' && hasSpace(text, from, to);
    const town = isOfTwo ? townAhead(text.slice(from, to), gazetteer) : 0;
    if (town > 0) {
      read ??= mentions.slice(0, i);
      read.push({ ...mention, to: from + town }, { ...mention, from: from + town + 1 });
    } else read?.push(mention);
  });
  return read ?? mentions;
}

/** The letters of the town that a name begins with and whose country it ends with, 0 for none. */
function townAhead(name: string, gazetteer: Gazetteer): number {
  for (let space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
    const [area] = gazetteer.candidates(name.slice(space + 1));
    const { kind, country } = area?.place ?? {};
    if (kind !== 'country' || !country || part.test(name.slice(0, space))) continue;
    const isThere = gazetteer
      .candidates(name.slice(0, space))
      .some(({ place }) => place.kind === 'city' && place.country === country);
    if (isThere && gazetteer.candidates(name).length === 0) return space;
  }
  return 0;
}
