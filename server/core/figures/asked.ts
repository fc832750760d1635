/**
 * What rules ask of few claims, read from the sentence when they do.
 *
 * Invariant: each answer depends on the claim and its sentence alone.
 */
import type { Claim } from './claims.ts';
import { hasAny, leadOf } from './passage.ts';
import type { Scanned } from './scanned.ts';
import { stemHash } from './stems.ts';
import { modifiersIn } from './subject.ts';
import { wordSet } from './vocabulary.ts';
import type { Words } from './words.ts';

/** The end of the figure with its noun. */
export function nounTo({ figure, subject, scene }: Claim): number {
  return subject.nounEnd > subject.nounFirst ? (scene.words.to[subject.nounEnd - 1] as number) : figure.to;
}

/** The words of its noun phrase before the head. */
export function modifiersOf({ subject, scene }: Claim): string[] {
  return modifiersIn(scene.words, subject);
}

/** The figures of its kind and unit in the same sentence or the next. */
export function besideOf({ figure, scene }: Claim): Scanned[] {
  const beside: Scanned[] = [];
  for (let at = scene.firstFigure; at < scene.besideEnd; at++) {
    const other = scene.figures[at] as Scanned;
    const alike = other.kind === figure.kind && other.unit === figure.unit && other.amount !== null;
    if (alike && other !== figure) beside.push(other);
  }
  return beside;
}

/** Years and other times named in its sentence. */
export function timesOf({ scene }: Claim): string[] {
  const { words, figures, firstFigure, endFigure } = scene;
  const times: string[] = [];
  for (const { date, from, to } of figures.slice(firstFigure, endFigure))
    if (date !== null && (date.year !== null || date.relative !== null || date.month !== null))
      times.push(words.text.slice(from, to).toLowerCase());
  return times;
}

const sources = wordSet(
  'according estimate estimates estimated study survey census projection forecast poll',
);

/** Pieces of a sentence that are searched; a longer one is no sentence of a story. */
const longestSentence = 200;

/** Whether its sentence gives a figure of a study or an estimate, of which there may be several. */
export function isSourced({ scene }: Claim): boolean {
  const { words, first, end } = scene;
  return hasAny(words, first, Math.min(end, first + longestSentence), sources);
}

const owners = wordSet('its their his her');

/** How a claim takes up a set already spoken of. */
export type Anaphor = 'the' | 'these' | 'its' | 'possessive';

/** How it takes up a set, null where it does not. */
export function anaphorOf({ figure, subject, scene: { words } }: Claim): Anaphor | null {
  const lead = leadOf(figure);
  if (words.is(lead, 'these')) return 'these';
  if (isPossessive(words, lead)) return 'possessive';
  if (words.isAny(lead, owners)) return 'its';
  return subject.definite ? 'the' : null;
}

/** The hash of the name that owns the counted (`Acme's 470 workers`), null for none. */
export function possessorOf({ figure, scene: { words } }: Claim): number | null {
  const lead = leadOf(figure);
  return isPossessive(words, lead) ? stemHash(words, lead - 2) : null;
}

/** The `s` of `Acme's`. */
function isPossessive(words: Words, at: number): boolean {
  return words.is(at, 's') && words.capital(at - 2);
}

/** Whether it opens its sentence, as its subject. */
export function opens({ figure, scene }: Claim): boolean {
  return leadOf(figure) < scene.first;
}

/** Whether a bracket opens before it. */
export function isBracketed({ figure, scene }: Claim): boolean {
  return scene.words.sign(leadOf(figure), '(');
}
