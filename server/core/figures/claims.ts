/**
 * Claims: what an article says of one quantity, with the setting by which two claims are known to speak of the same
 * one. The rules of restatement and the facts that other articles see are both made of claims.
 *
 * Invariant: a claim is read from its paragraph alone and remembered with it; words of its setting are kept as
 * hashes, so a claim costs little memory and equal words compare as numbers.
 */
import type { Memo } from '../memo.ts';
import type { FigureKind, Paragraph, Span } from '../model.ts';
import type { VerbClass } from './lexeme.ts';
import {
  figureKinds,
  maskOf,
  type ParagraphFigures,
  readParagraph,
  type SentenceFigures,
} from './paragraphFigures.ts';
import { mostInSentence } from './passage.ts';
import type { Scanned } from './scanned.ts';
import { hashFrom, start, stemHash } from './stems.ts';
import { isCounted, type Subject } from './subject.ts';
import { readToll, type Toll } from './toll.ts';
import type { Words } from './words.ts';

/** A quantity as stated, in the offsets of its paragraph. What rules ask of few claims is read when they do. */
export interface Claim extends Span {
  readonly figure: Scanned;
  readonly subject: Subject;
  readonly scene: Scene;
  /** A hash of kind and unit, with the noun for bare counts: claims of different groups never speak of one quantity. */
  readonly group: number;
  /** Hashes of the content words around the figure, ascending, without repeats. */
  readonly setting: readonly number[];
  /** Hashes of the content words next to the figure (four on each side). */
  readonly near: readonly number[];
  /** The toll that the counted are said to be among (`were among the dead`), null for none. */
  readonly among: VerbClass | null;
  readonly toll: Toll | null;
}

/** What all claims of one sentence share. */
export interface Scene {
  readonly words: Words;
  /** The sentence's place in its paragraph and its pieces `[first, end)`. */
  readonly sentence: number;
  readonly first: number;
  readonly end: number;
  /** Hashes of the words that are written as names, ascending. */
  readonly names: readonly number[];
  /** Years named in the sentence. */
  readonly years: readonly number[];
  /** The paragraph's figures: of the sentence `[firstFigure, endFigure)`, and of the next up to `besideEnd`. */
  readonly figures: readonly Scanned[];
  readonly firstFigure: number;
  readonly endFigure: number;
  readonly besideEnd: number;
}

/** Pieces on each side of a figure that make its setting. */
const reach = 14;
/** Of these, the pieces before and behind it that make what is near. */
const nearBefore = 5;
const nearBehind = 6;

/** The claims of a paragraph, remembered with it. */
export function claimsOf(paragraph: Paragraph, memo: Memo): readonly Claim[] {
  const reading = readParagraph(paragraph, memo);
  return (reading.kinds & counted) === 0 ? none : memo.of('claims', paragraph, () => readClaims(reading));
}

const none: readonly Claim[] = [];

function readClaims({ words, figures, subjects, sentences }: ParagraphFigures): Claim[] {
  const claims: Claim[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const { first, end, firstFigure, endFigure, kinds } = sentences[index] as SentenceFigures;
    if ((kinds & counted) === 0 || endFigure - firstFigure > mostInSentence) continue;
    let scene: Scene | null = null;
    for (let at = firstFigure; at < endFigure; at++) {
      const figure = figures[at] as Scanned;
      if (!isClaim(figure)) continue;
      if (scene === null) {
        readStems(words, first, end);
        scene = {
          words,
          sentence: index,
          first,
          end,
          names: namesIn(words, first, Math.min(end, first + longestSentence)),
          years: yearsIn(figures, firstFigure, endFigure),
          figures,
          firstFigure,
          endFigure,
          besideEnd: Math.min(sentences[index + 1]?.endFigure ?? endFigure, firstFigure + 2 * mostInSentence),
        };
      }
      claims.push(readClaim(figure, subjects[at] as Subject, scene));
    }
  }
  return claims;
}

/** Pieces of a sentence that are searched for names; a longer one is no sentence of a story. */
const longestSentence = 200;

/** The years that figures `[from, to)` name. */
function yearsIn(figures: readonly Scanned[], from: number, to: number): readonly number[] {
  const years: number[] = [];
  for (let at = from; at < to; at++) {
    const year = figures[at]?.date?.year ?? null;
    if (year !== null) years.push(year);
  }
  return years;
}

/** The kinds of figures that can be claims. */
const counted = maskOf(['cardinal', 'percent', 'points', 'money', 'measure', 'duration', 'age', 'ratio']);

function isClaim(figure: Scanned): boolean {
  const { kind, amount, unit, spelled } = figure;
  if (amount === null || !isCounted(figure)) return false;
  if (kind === 'ratio') return unit === 'share';
  return !(kind === 'cardinal' && spelled && amount < 2);
}

function readClaim(figure: Scanned, subject: Subject, scene: Scene): Claim {
  const { words } = scene;
  const from = Math.max(scene.first, figure.first - reach);
  const to = Math.min(scene.end, figure.end + reach);
  const nearFrom = Math.max(from, figure.first - nearBefore);
  const nearTo = Math.min(to, figure.end + nearBehind);
  // What is near is part of the setting, so that each piece is gathered once.
  let count = gatherAround(scene, figure, nearFrom, nearTo);
  const near = gathered.slice(0, count);
  for (let at = from; at < nearFrom; at++) count = gather(stems[at - scene.first] as number, count);
  for (let at = nearTo; at < to; at++) count = gather(stems[at - scene.first] as number, count);
  return {
    from: figure.from,
    to: figure.to,
    figure,
    subject,
    scene,
    group: groupOf(figure, subject),
    setting: gathered.slice(0, count),
    near,
    among: amongOf(words, subject),
    toll: readToll(words, figure, subject),
  };
}

/** The class of `dead` in `11 children were among the dead`. */
function amongOf(words: Words, { nounEnd }: Subject): VerbClass | null {
  for (let at = nounEnd; at < nounEnd + 3; at++) {
    if (words.is(at, 'among') && words.is(at + 1, 'the')) return words.lexeme(at + 2)?.verb ?? null;
  }
  return null;
}

/** The hashes from which those of groups go on, by kind. */
const kindHashes = Object.fromEntries(figureKinds.map(kind => [kind, hashFrom(start, `${kind} `)])) as Record<
  FigureKind,
  number
>;

function groupOf({ kind, unit, second }: Scanned, { noun }: Subject): number {
  const own = hashFrom(kindHashes[kind], (kind === 'cardinal' ? noun : unit) ?? '');
  return (second === null || kind === 'cardinal' ? own : hashFrom(own, ' of')) >>> 1;
}

/** The hashes of the pieces of the sentence that is read, by their place in it. */
const stems: number[] = [];

function readStems(words: Words, first: number, end: number): void {
  for (let at = first; at < end; at++) stems[at - first] = stemHash(words, at);
}

/** Hashes on their way into a list. */
const gathered: number[] = [];

/** Gathers the hashes of the pieces `[from, to)` that are not the figure's own; returns how many those are. */
function gatherAround({ words, first }: Scene, figure: Scanned, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < figure.first; at++) count = gather(stems[at - first] as number, count);
  // The noun of a `five-boat race` is a piece of the figure.
  const last = words.hyphen(figure.end - 2) ? figure.end - 1 : figure.end;
  for (let at = Math.max(from, last); at < to; at++) count = gather(stems[at - first] as number, count);
  return count;
}

/** The hashes of a sentence's words that are written as names; its first word and a quotation's may be any. */
function namesIn(words: Words, first: number, end: number): number[] {
  let count = 0;
  for (let at = first + 1; at < end; at++) {
    if (!words.capital(at) || words.sign(at - 1, '“') || words.sign(at - 1, '"')) continue;
    count = gather(stems[at - first] as number, count);
  }
  return gathered.slice(0, count);
}

/** Puts a hash among so many that are gathered in ascending order, once; 0 is none. Returns how many there are then. */
function gather(hash: number, count: number): number {
  if (hash === 0) return count;
  let at = count;
  while (at > 0 && (gathered[at - 1] as number) > hash) at--;
  if (at > 0 && gathered[at - 1] === hash) return count;
  for (let later = count; later > at; later--) gathered[later] = gathered[later - 1] as number;
  gathered[at] = hash;
  return count + 1;
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
