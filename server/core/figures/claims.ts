/**
 * Claims: what an article says of one quantity, with the setting by which two claims are known to speak of the same
 * one. The rules of restatement and the facts that other articles see are both made of claims.
 *
 * Invariant: a claim is read from its paragraph alone and remembered with it; words of its setting are kept as
 * hashes, so a claim costs little memory and equal words compare as numbers.
 */
import type { Memo } from '../memo.ts';
import type { HedgeKind, Paragraph, Span } from '../model.ts';
import type { VerbClass } from './lexeme.ts';
import { type ParagraphFigures, readParagraph, type SentenceFigures } from './paragraphFigures.ts';
import { hasAny, leadOf, mostInSentence } from './passage.ts';
import type { Scanned } from './scanned.ts';
import { type Stated, statedOf } from './stated.ts';
import { stemHash } from './stems.ts';
import { isCompound, isCounted, type Subject } from './subject.ts';
import { readToll, type Toll } from './toll.ts';
import { type Words, wordSet } from './words.ts';

/** A quantity as stated, in the offsets of its paragraph. */
export interface Claim extends Span {
  readonly figure: Scanned;
  readonly subject: Subject;
  /** Kind and unit, with the noun for bare counts: claims of different groups never speak of one quantity. */
  readonly group: string;
  readonly hedge: HedgeKind | null;
  /** What its value may be. */
  readonly stated: Stated;
  /** Hashes of the content words around the figure, ascending, without repeats. */
  readonly setting: readonly number[];
  /** Hashes of the content words next to the figure (four on each side). */
  readonly near: readonly number[];
  /** Those of the setting that are written as names. */
  readonly names: readonly number[];
  /** Years named in the sentence. */
  readonly years: readonly number[];
  /** Years and other times named in the sentence. */
  readonly times: readonly string[];
  /** Values of the same kind and unit stated in the same sentence or the next. */
  readonly beside: readonly Scanned[];
  readonly sentence: number;
  readonly bracketed: boolean;
  /** How the claim takes up a set already spoken of, null where it does not. */
  readonly anaphor: 'the' | 'these' | 'its' | 'possessive' | null;
  /** The claim opens its sentence, as its subject. */
  readonly opens: boolean;
  /** The hash of the name that owns the counted (`Acme's 470 workers`). */
  readonly possessor: number | null;
  /** The toll that the counted are said to be among (`were among the dead`), null for none. */
  readonly among: VerbClass | null;
  readonly toll: Toll | null;
  /** The noun hangs on the number by a hyphen (`a five-boat race`). */
  readonly compound: boolean;
  /** The sentence gives a figure of a study or an estimate, of which there may be several. */
  readonly sourced: boolean;
  /** The end of the figure with its noun. */
  readonly nounTo: number;
}

/** Pieces on each side of a figure that make its setting. */
const reach = 14;

/** The claims of a paragraph, remembered with it. */
export function claimsOf(paragraph: Paragraph, memo: Memo): readonly Claim[] {
  const reading = readParagraph(paragraph, memo);
  return reading.figures.length === 0 ? none : memo.of('claims', paragraph, () => readClaims(reading));
}

const none: readonly Claim[] = [];

function readClaims(reading: ParagraphFigures): Claim[] {
  const claims: Claim[] = [];
  reading.sentences.forEach((sentence, index) => {
    const count = sentence.endFigure - sentence.firstFigure;
    if (count === 0 || count > mostInSentence) return;
    const scene = readScene(reading, index);
    for (let at = sentence.firstFigure; at < sentence.endFigure; at++) {
      if (isClaim(reading.figures[at] as Scanned)) claims.push(readClaim(reading, scene, at));
    }
  });
  return claims;
}

/** What all claims of one sentence share. */
interface Scene {
  readonly words: Words;
  readonly sentence: SentenceFigures;
  /** The sentence's first piece and, from there, the hashes of its pieces. */
  readonly first: number;
  readonly stems: readonly number[];
  readonly index: number;
  readonly names: readonly number[];
  readonly years: readonly number[];
  readonly times: readonly string[];
  readonly sourced: boolean;
  /** The figures of the sentence and of the next. */
  readonly figures: readonly Scanned[];
}

const sources = wordSet(
  'according estimate estimates estimated study survey census projection forecast poll',
);

/** Pieces of a sentence that are searched for names; a longer one is no sentence of a story. */
const longestSentence = 200;

function readScene({ words, figures, sentences }: ParagraphFigures, index: number): Scene {
  const sentence = sentences[index] as SentenceFigures;
  const { first, end, firstFigure, endFigure } = sentence;
  const next = sentences[index + 1];
  const stems: number[] = [];
  for (let at = first; at < end; at++) stems.push(stemHash(words, at));
  const searched = Math.min(end, first + longestSentence);
  const { years, times } = datesIn(words, figures, sentence);
  return {
    words,
    sentence,
    first,
    stems,
    index,
    names: namesIn(words, first, searched, stems),
    years,
    times,
    sourced: hasAny(words, first, searched, sources),
    figures: figures.slice(
      firstFigure,
      Math.min(next?.endFigure ?? endFigure, firstFigure + 2 * mostInSentence),
    ),
  };
}

/** The years and the times that a sentence names. */
function datesIn(
  words: Words,
  figures: readonly Scanned[],
  { firstFigure, endFigure }: SentenceFigures,
): Pick<Scene, 'years' | 'times'> {
  const years: number[] = [];
  const times: string[] = [];
  for (let at = firstFigure; at < endFigure; at++) {
    const { date, from, to } = figures[at] as Scanned;
    if (date === null) continue;
    if (date.year !== null) years.push(date.year);
    if (date.year !== null || date.relative !== null || date.month !== null)
      times.push(words.text.slice(from, to).toLowerCase());
  }
  return { years, times };
}

function isClaim(figure: Scanned): boolean {
  const { kind, amount, unit, spelled } = figure;
  if (amount === null || !isCounted(figure)) return false;
  if (kind === 'ratio') return unit === 'share';
  return !(kind === 'cardinal' && spelled && amount < 2);
}

function readClaim({ words, figures, subjects }: ParagraphFigures, scene: Scene, at: number): Claim {
  const { sentence } = scene;
  const figure = figures[at] as Scanned;
  const subject = subjects[at] as Subject;
  const from = Math.max(sentence.first, figure.first - reach);
  const to = Math.min(sentence.end, figure.end + reach);
  const alike = (other: Scanned) =>
    other !== figure && other.kind === figure.kind && other.unit === figure.unit && other.amount !== null;
  return {
    from: figure.from,
    to: figure.to,
    figure,
    subject,
    group: groupOf(figure, subject),
    hedge: figure.hedge?.kind ?? null,
    stated: statedOf(figure),
    setting: hashesAround(scene, figure, from, to),
    near: hashesAround(scene, figure, Math.max(from, figure.first - 5), Math.min(to, figure.end + 6)),
    names: scene.names,
    years: scene.years,
    times: scene.times,
    beside: scene.figures.filter(alike),
    sentence: scene.index,
    anaphor: anaphorOf(words, figure, subject),
    possessor: possessorOf(words, figure),
    opens: leadOf(figure) < sentence.first,
    among: amongOf(words, subject),
    toll: readToll(words, figure, subject),
    compound: isCompound(words, figure),
    sourced: scene.sourced,
    bracketed: words.sign(leadOf(figure), '('),
    nounTo: subject.nounEnd > subject.nounFirst ? (words.to[subject.nounEnd - 1] as number) : figure.to,
  };
}

/** The class of `dead` in `11 children were among the dead`. */
function amongOf(words: Words, { nounEnd }: Subject): VerbClass | null {
  for (let at = nounEnd; at < nounEnd + 3; at++) {
    if (words.is(at, 'among') && words.is(at + 1, 'the')) return words.lexeme(at + 2)?.verb ?? null;
  }
  return null;
}

const owners = wordSet('its their his her');

function anaphorOf(words: Words, figure: Scanned, { definite }: Subject): Claim['anaphor'] {
  const lead = leadOf(figure);
  if (words.is(lead, 'these')) return 'these';
  if (isPossessive(words, lead)) return 'possessive';
  if (words.isAny(lead, owners)) return 'its';
  return definite ? 'the' : null;
}

function possessorOf(words: Words, figure: Scanned): number | null {
  const lead = leadOf(figure);
  return isPossessive(words, lead) ? stemHash(words, lead - 2) : null;
}

/** The `s` of `Acme's`. */
function isPossessive(words: Words, at: number): boolean {
  return words.is(at, 's') && words.capital(at - 2);
}

function groupOf({ kind, unit, second }: Scanned, { noun }: Subject): string {
  if (kind === 'cardinal') return `cardinal ${noun ?? ''}`;
  return second === null ? `${kind} ${unit ?? ''}` : `${kind} ${unit} of`;
}

/** The hashes of the pieces `[from, to)` that are not the figure's own, ascending, without repeats. */
function hashesAround({ words, first, stems }: Scene, figure: Scanned, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    const own = at >= figure.first && at < figure.end;
    if (!own || (at === figure.end - 1 && words.hyphen(at - 1))) insert(found, stems[at - first] as number);
  }
  return found;
}

/** The hashes of a sentence's words that are written as names; its first word and a quotation's may be any. */
function namesIn(words: Words, first: number, end: number, stems: readonly number[]): number[] {
  const found: number[] = [];
  for (let at = first + 1; at < end; at++) {
    if (!words.capital(at) || words.sign(at - 1, '“') || words.sign(at - 1, '"')) continue;
    insert(found, stems[at - first] as number);
  }
  return found;
}

/** Puts a hash into an ascending list, once; 0 is none. */
function insert(list: number[], hash: number): void {
  if (hash === 0) return;
  let at = list.length;
  while (at > 0 && (list[at - 1] as number) > hash) at--;
  if (at > 0 && list[at - 1] === hash) return;
  for (let later = list.length; later > at; later--) list[later] = list[later - 1] as number;
  list[at] = hash;
}

/** How many numbers two ascending lists share. */
export function shared(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}
