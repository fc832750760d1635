/**
 * Where an article sets a place that the gazetteer does not have: the area that its words put beside the name, or the
 * country in which the article as a whole plays.
 *
 * Invariant: an area that the article itself names, or a country that outweighs all others together.
 */
import type { Gazetteer, PlaceCandidate } from '../knowledge.ts';
import type { Place } from '../model.ts';
import type { Named } from './evidence.ts';
import type { Surroundings } from './surroundings.ts';

/** How much must speak for a country, and how many times as much as for any other. */
const leastSaid = 1;
const leastLead = 1.5;
/** How much the words of a country's press say beside its names. */
const flavour = 0.5;

/** The weight of an area that is known by its name alone: some 250,000 people. */
const known = 144;

/** The places that an article means, by the gazetteer's ids. */
type Meant = ReadonlyMap<number, PlaceCandidate>;

/** The area that stands beside a name. `meant` are the places that the article means, by id. */
export function areaBeside(around: readonly Surroundings[], meant: Meant): Place | null {
  for (const { areas, looseAreas } of around) {
    const named = meantOf(areas, meant) ?? meantOf(looseAreas, meant);
    if (named) return named.place;
  }
  return null;
}

function meantOf(areas: readonly PlaceCandidate[], meant: Meant): PlaceCandidate | null {
  const own = areas.find(({ id }) => meant.has(id));
  if (own) return own;
  return areas.length > 0 && areas[0].weight >= known ? areas[0] : null;
}

/**
 * The country in which an article plays, null where it names none or several. `meant` are the places that its names
 * mean, each once, `words` what its other words say.
 */
export function homeOf(
  meant: Iterable<PlaceCandidate>,
  { countries, flavours }: Named,
  gazetteer: Gazetteer,
): Place | null {
  const said = new Map(countries);
  const add = (country: string, value: number) => said.set(country, (said.get(country) ?? 0) + value);
  for (const place of meant) for (const country of place.countries) add(country, 1);
  for (const [country, count] of flavours) add(country, flavour * Math.log1p(count));
  let first: string | null = null;
  let most = 0;
  let second = 0;
  for (const [country, value] of said) {
    if (value > most) [first, most, second] = [country, value, most];
    else if (value > second) second = value;
  }
  return first !== null && most >= leastSaid && most >= second * leastLead ? gazetteer.country(first) : null;
}
