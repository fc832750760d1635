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

/** The same in words for people; the word that the feature was seen at follows. */
const contextPhrases: Readonly<Record<keyof typeof contextTemplate, string>> = {
  shapesBefore: 'letters and capitals, with those of the word before,',
  shapesAfter: 'letters and capitals, with those of the word after,',
  shapesAround: 'letters and capitals, with those on both sides,',
  coarseBefore: 'the kind of word before',
  coarseAfter: 'the kind of word after',
  wordBeforeAndCase: 'the word before and the capitals',
  wordAfterAndCase: 'the word after and the capitals',
  listsBefore: 'lists that have the word before',
  listsAfter: 'lists that have the word after',
  listsAndMode: 'lists, and how the line is written,',
  position: 'the place in the sentence',
  fineBeforeAndCase: 'the kind of word before and the capitals',
  fineAfterAndCase: 'the kind of word after and the capitals',
  runLastWord: 'the last of the capitalised words',
  runLastLists: 'lists that have the last of the capitalised words',
  runLastCluster: 'the kind of the last of the capitalised words',
  runFirstWord: 'the first of the capitalised words',
  beforeRun: 'the word before the capitalised words',
  beforeRunCluster: 'the kind of word before the capitalised words',
  afterRun: 'the word after the capitalised words',
  afterRunCluster: 'the kind of word after the capitalised words',
  runLength: 'how many capitalised words there are',
  aroundRun: 'the words on both sides of the capitalised words',
  runLists: 'lists that have the capitalised words',
  appositionWord: 'the word that a description beside it turns on',
  appositionCluster: 'the kind of description beside it',
  twoBeforeRun: 'the two words before the capitalised words',
  twoAfterRun: 'the two words after the capitalised words',
  match: 'a listed name of several words',
  matchKinds: 'what a listed name of several words is',
  acronym: 'a full name with these initials',
  beforeRunAndLists: 'the word before, and lists, of the capitalised words',
  afterRunAndLists: 'the word after, and lists, of the capitalised words',
  lineAndLists: 'the kind of line, and lists,',
  firstLists: 'lists that have the first of the capitalised words',
  wordsAround: 'the words on both sides',
  coreLastLists: 'lists that have the last word of the name',
  coreLastCluster: 'the kind of the last word of the name',
  beforeCore: 'the word before the name',
  beforeCoreLists: 'lists that have the word before the name',
  afterCore: 'the word after the name',
  coreLength: 'how many words the name has',
  besideRun: 'the words beside the capitalised words',
  besideRunLists: 'lists that have the words beside the capitalised words',
};

const contextNames = Object.keys(contextTemplate) as (keyof typeof contextTemplate)[];
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
  if (template >= first) return contextPhrases[contextNames[template - first]];
  return whose[Math.floor(template / wordTemplates)] + wordPhrases[template % wordTemplates];
}

/**
 * Whether a feature names the word itself. The trainer leaves such features out of a share of the tokens, so that the
 * model learns to decide by form and company too, as it must for names that it has never seen.
 */
export function isLexical(template: number): boolean {
  return template === seenFrom(wordTemplate.word, 0) || template === seenFrom(wordTemplate.wordAndCase, 0);
}
