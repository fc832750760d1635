/**
 * The kinds of features, each with its number (part of every hash) and how `explain` words it. Numbers never change
 * their meaning within a schema of the model file.
 */

/** Receives a feature: its template and up to three values. */
export type Emit = (template: number, a: number, b?: number, c?: number) => void;

/** How far from the token a word feature looks: the token itself, and two words to each side. */
export const offsets: readonly number[] = [-2, -1, 0, 1, 2];

/** Features of one word, for each offset. */
export const wordTemplate = {
  word: 0,
  wordAndCase: 1,
  shape: 2,
  case: 3,
  fine: 4,
  middle: 5,
  coarse: 6,
  listBit: 7,
  lists: 8,
  prefix: 9,
  suffix: 10,
  suffixAndCase: 11,
  firstPart: 12,
  lastPart: 13,
  listsAndCase: 14,
  country: 15,
} as const;

const wordTemplates = 16;

/** The number of a word's template seen from `offset` words away. */
export const seenFrom = (template: number, offset: number): number => (offset + 2) * wordTemplates + template;

const first = offsets.length * wordTemplates;

/** Features of a token in its sentence. */
export const contextTemplate = {
  shapesBefore: first,
  shapesAfter: first + 1,
  shapesAround: first + 2,
  coarseBefore: first + 3,
  coarseAfter: first + 4,
  wordBeforeAndCase: first + 5,
  wordAfterAndCase: first + 6,
  listsBefore: first + 7,
  listsAfter: first + 8,
  listsAndMode: first + 9,
  position: first + 10,
  fineBeforeAndCase: first + 11,
  fineAfterAndCase: first + 12,
  runLastWord: first + 13,
  runLastLists: first + 14,
  runLastCluster: first + 15,
  runFirstWord: first + 16,
  beforeRun: first + 17,
  beforeRunCluster: first + 18,
  afterRun: first + 19,
  afterRunCluster: first + 20,
  runLength: first + 21,
  aroundRun: first + 22,
  runLists: first + 23,
  appositionWord: first + 24,
  appositionCluster: first + 25,
  twoBeforeRun: first + 26,
  twoAfterRun: first + 27,
  match: first + 28,
  matchKinds: first + 29,
  acronym: first + 30,
  beforeRunAndLists: first + 31,
  afterRunAndLists: first + 32,
  lineAndLists: first + 33,
  firstLists: first + 34,
  wordsAround: first + 35,
  coreLastLists: first + 36,
  coreLastCluster: first + 37,
  beforeCore: first + 38,
  beforeCoreLists: first + 39,
  afterCore: first + 40,
  coreLength: first + 41,
  besideRun: first + 42,
  besideRunLists: first + 43,
} as const;

const contextNames = Object.keys(contextTemplate);
const whose = ['two words before: ', 'the word before: ', '', 'the word after: ', 'two words after: '];

/** Features of one word in words for people, in the order of their numbers. */
const wordPhrases = [
  'the word',
  'the word as written',
  'the shape of',
  'the capitals of',
  'words like',
  'words like',
  'words like',
  'lists that have',
  'lists that have',
  'the beginning of',
  'the ending of',
  'the ending of',
  'the first part of',
  'the last part of',
  'lists that have',
  'the country',
];

/** A template in words that a word in quotation marks may follow: `the word after: the ending of`. */
export function describeTemplate(template: number): string {
  if (template >= first) {
    return contextNames[template - first].replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
  }
  return whose[Math.floor(template / wordTemplates)] + wordPhrases[template % wordTemplates];
}

/**
 * Whether a feature names the word itself. The trainer leaves such features out of a share of the tokens, so that the
 * model learns to decide by form and company too, as it must for names that it has never seen.
 */
export function isLexical(template: number): boolean {
  return template === seenFrom(wordTemplate.word, 0) || template === seenFrom(wordTemplate.wordAndCase, 0);
}
