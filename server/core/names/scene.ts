/**
 * A sentence as the features see it: its words, how it is written as a whole, the runs of capitalised words in it, and
 * the names of the lists that it contains.
 *
 * Invariant: all of it follows from the words of the sentence and the knowledge.
 */
import {
  type AskedNames,
  kindsOfListed,
  lengthOfListed,
  listedAt,
  listedOnce,
  placeNamed,
  placeOnce,
} from './askedNames.ts';
import { kind } from './lexicon.ts';
import { Case, placeKind, type Word, type WordKnowledge } from './words.ts';

/** How a sentence is written: as running text, as a headline in Title Case or in CAPITALS, or as a line of a table. */
export enum Mode {
  plain,
  title,
  capitals,
  table,
}

/**
 * `runFrom` and `runTo` bound the run of capitalised words around a token, both -1 outside of runs; `runLists` is what
 * any word of the run is listed as. `coreFrom` and `coreTo` bound the part of the run that is cut at titles, demonyms
 * and possessives, and so looks like one name. `matchAt` is the
 * place of a token in a listed name of several words (1 first, 2 inside, 3 last, 0 in none), `matchKinds` what the
 * name is listed as. `acronym` is 1 on an abbreviation in brackets after the words it stands for, 2 on those words.
 */
export interface Scene {
  readonly words: readonly Word[];
  readonly mode: Mode;
  readonly line: boolean;
  readonly runFrom: Int16Array;
  readonly runTo: Int16Array;
  readonly runLists: Int32Array;
  readonly coreFrom: Int16Array;
  readonly coreTo: Int16Array;
  readonly matchAt: Uint8Array;
  readonly matchKinds: Int32Array;
  readonly acronym: Uint8Array;
}

/** The parts of a scene that are arrays, to be used for one sentence after another. */
export type SceneRoom = Omit<Scene, 'words' | 'mode' | 'line'>;

/** Makes room for a sentence of up to `size` words. */
export function makeSceneRoom(size: number): SceneRoom {
  return {
    runFrom: new Int16Array(size),
    runTo: new Int16Array(size),
    runLists: new Int32Array(size),
    coreFrom: new Int16Array(size),
    coreTo: new Int16Array(size),
    matchAt: new Uint8Array(size),
    matchKinds: new Int32Array(size),
    acronym: new Uint8Array(size),
  };
}

/** Reads a sentence of at most `maxSentence` words. The scene holds until its room is used again; `asked` may remember
 * names from one sentence to the next, and never changes a scene. */
export function readScene(
  words: readonly Word[],
  knowledge: WordKnowledge,
  room = makeSceneRoom(words.length),
  asked: AskedNames | null = null,
): Scene {
  const { runFrom, runTo, runLists, coreFrom, coreTo, matchAt, matchKinds, acronym } = room;
  for (let i = 0; i < words.length; i++) {
    runFrom[i] = -1;
    runTo[i] = -1;
    matchAt[i] = 0;
    matchKinds[i] = 0;
    acronym[i] = 0;
  }
  const last = words[words.length - 1].text;
  const line = !sentenceEnds.has(last[last.length - 1]);
  const scene: Scene = {
    words,
    mode: modeOf(words),
    line,
    runFrom,
    runTo,
    runLists,
    coreFrom,
    coreTo,
    matchAt,
    matchKinds,
    acronym,
  };
  findRuns(scene);
  findMatches(scene, knowledge, asked);
  findAcronyms(scene);
  return scene;
}

const sentenceEnds = new Set('.!?”"’\')');

/** Longer sentences are read in pieces: what stands further away decides nothing, and 16 bits hold the offsets. */
export const maxSentence = 400;

function modeOf(words: readonly Word[]): Mode {
  let letters = 0;
  let long = 0;
  let capitals = 0;
  let title = 0;
  let digits = 0;
  for (let i = 0; i < words.length; i++) {
    const { written } = words[i];
    if (written === Case.digit) digits++;
    if (written < Case.lower) continue;
    letters++;
    if (written === Case.capitals) capitals++;
    if (!words[i].long) continue;
    long++;
    if (written !== Case.lower) title++;
  }
  if (letters >= 3 && capitals >= 0.7 * letters) return Mode.capitals;
  if (digits >= 2 && digits * 3 >= letters) return Mode.table;
  return long >= 4 && title >= 0.8 * long ? Mode.title : Mode.plain;
}

const nameKinds =
  kind.given |
  kind.surname |
  kind.organization |
  kind.place |
  kind.group |
  kind.organizationHead |
  kind.placeHead;
/** Whether a word is capitalised because it is (part of) a name, as far as its form and the lists tell. */
function looksNamed(word: Word, first: boolean, mode: Mode): boolean {
  if (!word.capital) return false;
  const commonOnly = (word.lists & kind.common) !== 0 && (word.lists & nameKinds) === 0;
  return !(commonOnly && (first || mode === Mode.capitals || mode === Mode.title));
}

const reach = 2;

function findRuns(scene: Scene): void {
  const { words, mode, runFrom, runTo, runLists } = scene;
  let i = 0;
  while (i < words.length) {
    if (!looksNamed(words[i], i === 0, mode)) {
      i++;
      continue;
    }
    const from = i;
    let to = i + 1;
    for (let next = to; next < words.length && next - to <= reach; next++) {
      if (looksNamed(words[next], false, mode)) to = next + 1;
      else if (!words[next].joins) break;
    }
    let lists = 0;
    for (let k = from; k < to; k++) lists |= words[k].lists;
    // Runs are short: to fill a range of an array takes longer than to set a few of its numbers.
    for (let k = from; k < to; k++) {
      runFrom[k] = from;
      runTo[k] = to;
      runLists[k] = lists;
    }
    cutRun(scene, from, to);
    i = to;
  }
}

// Words that stand before a name more often than in one, unless the lists know them as parts of names too.
const openers = kind.title | kind.group | placeKind.demonym;
const nameParts =
  kind.given | kind.surname | kind.organizationHead | kind.placeHead | kind.organization | kind.place;

/** Cuts a run after titles and demonyms and at possessives. */
function cutRun({ words, coreFrom, coreTo }: Scene, from: number, to: number): void {
  let start = from;
  for (let i = from; i < to; i++) {
    const { lists, lower } = words[i];
    const opener = (lists & openers) !== 0 && (lists & nameParts) === 0;
    if (i + 1 < to && !opener && lower !== "'s" && lower !== '’s') continue;
    for (let k = start; k <= i; k++) {
      coreFrom[k] = start;
      coreTo[k] = i + 1;
    }
    start = i + 1;
  }
}

function findMatches(
  { words, matchAt, matchKinds }: Scene,
  knowledge: WordKnowledge,
  asked: AskedNames | null,
): void {
  const { lexicon } = knowledge;
  for (let i = 0; i < words.length; i++) {
    if (words[i].written < Case.lower || matchAt[i]) continue;
    let listed = 0;
    if (words[i].opens && mayGoOn(words, i, knowledge)) {
      listed = asked ? listedOnce(asked, lexicon, words, i) : listedAt(lexicon, words, i);
    }
    if (lengthOfListed(listed) > 1) {
      mark(matchAt, matchKinds, i, i + lengthOfListed(listed), kindsOfListed(listed));
    } else if (words[i].capital) {
      for (let length = 3; length >= 2; length--) {
        const bits = knownPlace(words, i, length, knowledge, asked);
        if (!bits) continue;
        mark(matchAt, matchKinds, i, i + length, bits);
        break;
      }
    }
  }
}

/** Whether a listed name may begin with the words at `i` and behind it. */
function mayGoOn(words: readonly Word[], i: number, { lexicon }: WordKnowledge): boolean {
  const first = words[i].foldedHash;
  let next = i + 1;
  while (next < words.length && words[next].foldedHash === 1) next++;
  if (next === words.length) return false;
  const second = words[next].foldedHash;
  return first === 0 || second === 0 || lexicon.mayOpen(first, second);
}

function mark(matchAt: Uint8Array, matchKinds: Int32Array, from: number, to: number, kinds: number): void {
  for (let i = from; i < to; i++) {
    matchAt[i] = i === from ? 1 : i === to - 1 ? 3 : 2;
    matchKinds[i] = kinds;
  }
}

/** What the gazetteer knows the name of two or three words as. */
function knownPlace(
  words: readonly Word[],
  from: number,
  length: number,
  { gazetteer }: WordKnowledge,
  asked: AskedNames | null,
): number {
  if (from + length > words.length || !words[from + length - 1].capital) return 0;
  const first = words[from];
  const second = words[from + 1];
  const third = length === 3 ? words[from + 2] : null;
  if (second.written < Case.lower) return 0;
  return asked
    ? placeOnce(asked, gazetteer, first, second, third)
    : placeNamed(gazetteer, first, second, third);
}

/** An abbreviation in brackets whose letters begin the capitalised words before it. */
function findAcronyms({ words, acronym }: Scene): void {
  for (let i = 3; i + 1 < words.length; i++) {
    if (words[i].written !== Case.capitals || words[i - 1].text !== '(' || words[i + 1].text !== ')')
      continue;
    const letters = words[i].lower.replaceAll('.', '');
    let from = i - 1;
    let letter = letters.length;
    while (letter > 0 && from > 0 && i - from < 3 * letters.length) {
      from--;
      if (words[from].capital && words[from].lower[0] === letters[letter - 1]) letter--;
      else if (words[from].capital) break;
    }
    if (letter > 0 || letters.length < 2) continue;
    acronym[i] = 1;
    acronym.fill(2, from, i - 1);
  }
}
