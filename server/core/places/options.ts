/**
 * What the names of one chain may mean, before the article as a whole is asked.
 *
 * Invariant: every option comes from the gazetteer; a name that is in it as it stands is never taken apart.
 */
import type { Gazetteer, PlaceCandidate } from '../knowledge.ts';
import type { PlaceKind } from '../model.ts';
import { recallFor } from '../recall.ts';
import { facilitySuffix, kindSuffix, kindsOfNoun, localBody, partWords } from './kinds.ts';

/** The candidates of a name and the kinds that a word of the name itself asks for (none: any). */
export interface NamedOptions {
  readonly candidates: readonly PlaceCandidate[];
  readonly kinds: readonly PlaceKind[];
  /** What may hold the place, from the name itself: "Hope, Arkansas" as one span. */
  readonly areas: readonly PlaceCandidate[];
  /** The candidates are the towns that the name borrows, and the place stands in one of them: "Hope City Hall". */
  readonly borrowed: boolean;
}

const nothing: NamedOptions = { candidates: [], kinds: [], areas: [], borrowed: false };

/** Letters of the longest name that is looked at: no place has a longer one. */
const LONGEST = 100;

/** Kinds of places that lend their name to what stands in them. */
export const settled: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['city', 'district', 'admin2']);

/** Candidates that a kind word was taken from the name for: only those of that kind, where there are any. */
function ofKinds(
  candidates: readonly PlaceCandidate[],
  kinds: readonly PlaceKind[],
): readonly PlaceCandidate[] {
  const fitting = candidates.filter(({ place }) => kinds.includes(place.kind));
  return fitting.length > 0 ? fitting : candidates;
}

/** The options of one form of a name. */
function optionsOfForm(form: string, gazetteer: Gazetteer): NamedOptions {
  if (form.length > LONGEST) return nothing;
  const whole = gazetteer.candidates(form);
  if (whole.length > 0) return { ...nothing, candidates: whole };
  const comma = form.indexOf(', ');
  if (comma > 0) {
    const first = optionsOfForm(form.slice(0, comma), gazetteer);
    return { ...first, areas: gazetteer.candidates(form.slice(comma + 2)) };
  }
  const suffix = kindSuffix.exec(form);
  if (suffix) {
    const kinds = kindsOfNoun.get(suffix[1].toLowerCase()) ?? [];
    const bare = gazetteer.candidates(form.slice(0, suffix.index));
    if (bare.length > 0) return { ...nothing, candidates: ofKinds(bare, kinds), kinds };
  }
  const facility = facilitySuffix.exec(form);
  if (facility) {
    const towns = gazetteer.candidates(form.slice(0, facility.index).replace(/['’]s?$/, ''));
    return { ...nothing, candidates: towns.filter(({ place }) => settled.has(place.kind)), borrowed: true };
  }
  const part = partWords.exec(form);
  return part ? optionsOfForm(form.slice(part[0].length), gazetteer) : nothing;
}

/** The options of the first of the forms that is in the gazetteer at all. */
export function optionsOf(forms: readonly string[], gazetteer: Gazetteer): NamedOptions {
  for (const form of forms) {
    const options = optionsOfForm(form, gazetteer);
    if (options.candidates.length > 0) return options;
  }
  return nothing;
}

/** Bodies that are named after a town by "of". A chamber of commerce or a board of education is not. */
const bodyOf =
  /^(?:The )?(?:(?:Roman Catholic |Free |Royal |State |Technical )?(?:Archdiocese|Bank|Bishopric|Borough|City|College|Diocese|Municipality|Port|Town|University|Village)) of (?:the )?(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})$/u;

/** Whether a body's name begins with a town that the rest belongs to: "Hope Police", "Hope County Court". */
function bearsTown(form: string, name: string): boolean {
  return / (?:County|Parish)$/.test(form) || localBody.test(name.slice(name.indexOf(form) + form.length + 1));
}

/** The towns and areas whose name a body bears: "Hope Police Department", "University of Hope"; empty for none. */
export const optionsOfBody = (name: string, gazetteer: Gazetteer): NamedOptions =>
  optionsOfBodyNamed(gazetteer, name);

const optionsOfBodyNamed = recallFor((gazetteer: Gazetteer, name): NamedOptions => {
  const words = name.replace(/^The /, '').split(' ', 4);
  const starts = [3, 2, 1]
    .filter(count => count < words.length)
    .map(count => words.slice(0, count).join(' '));
  const last = bodyOf.exec(name);
  for (const form of last ? [last[1], ...starts] : starts) {
    if (form !== last?.[1] && !bearsTown(form, name)) continue;
    const candidates = gazetteer.candidates(form).filter(({ place }) => settled.has(place.kind));
    if (candidates.length > 0) return { ...nothing, candidates };
  }
  return nothing;
});
