/**
 * What each paragraph of an article is, told from its look and its neighbours.
 *
 * Invariant: doubt means `paragraph` – a body paragraph taken for the site's words would lose its names and
 * figures, while a line of the site taken for a paragraph only adds a little noise. The cost is linear.
 */
import type { RegionKind } from '../model.ts';
import type { Look, LookKind } from './looks.ts';

/** A paragraph as the rules see it. */
export interface Block {
  readonly text: string;
  readonly look: Look;
}

/** The kinds of an article's blocks, index by index. */
export function kindsOf(blocks: readonly Block[]): RegionKind[] {
  const kinds: RegionKind[] = blocks.map(block => ownKinds[block.look.kind]);
  const body = bodyOf(blocks);
  const headline = findHeadline(blocks, body.first);
  markHead(blocks, kinds, headline, body.first);
  markBody(blocks, kinds, body);
  markTail(blocks, kinds, body);
  return kinds;
}

/** The kinds that looks have by themselves; what is left as `paragraph` may become more by its place. */
const ownKinds: Readonly<Record<LookKind, RegionKind>> = {
  prose: 'paragraph',
  line: 'paragraph',
  listed: 'paragraph',
  published: 'metadata',
  updated: 'metadata',
  date: 'metadata',
  dateline: 'dateline',
  byline: 'byline',
  caption: 'caption',
  photo: 'caption',
  credit: 'credit',
  pointer: 'teaser',
  header: 'boilerplate',
  chrome: 'boilerplate',
};

/** The first and the last block of running prose (-1 where there is none) and how many there are. */
interface Body {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

function bodyOf(blocks: readonly Block[]): Body {
  let first = -1;
  let last = -1;
  let count = 0;
  blocks.forEach((block, i) => {
    if (!isProse(block)) return;
    if (first < 0) first = i;
    last = i;
    count++;
  });
  return { first, last, count };
}

// Sentences of nine words or more run; shorter ones may be a headline or a caption with a full stop.
function isProse({ look }: Block): boolean {
  return look.kind === 'prose' && look.words >= 9;
}

// ── the head ────────────────────────────────────────────────────────────────────────────────────────────

// A site puts at most a handful of its own lines before the headline.
const deepestHeadline = 10;

/** The headline's index, -1 where there is none: the first line of words that is no name of a site or section. */
function findHeadline(blocks: readonly Block[], firstProse: number): number {
  const lines: number[] = [];
  const end = firstProse < 0 ? blocks.length : firstProse;
  for (let i = 0; i < end && i < deepestHeadline; i++) {
    if (blocks[i].look.kind === 'line' || blocks[i].look.kind === 'prose') lines.push(i);
  }
  if (lines.length > 1 && isSiteName(blocks[lines[0]])) return lines[1];
  if (lines.length > 0) return lines[0];
  return firstProse === 0 && isStoppedHeadline(blocks) ? 0 : -1;
}

/** Wires end headlines with a full stop; a short first sentence alone on its line is one if a story follows. */
function isStoppedHeadline(blocks: readonly Block[]): boolean {
  const { look, text } = blocks[0];
  return look.words <= 14 && !/[.!?]["”’')]?\s/.test(text) && blocks.length > 2;
}

const siteWord =
  /\b(?:Times|News|Post|Herald|Daily|Journal|Tribune|Gazette|Weekend|Edition|Online|Network|World|Sports?|Business|Politics|Opinion|Home|International|Latest)\b/;

/** "Valley Herald - Sunday": few words, all of them capitalised, one of them a newspaper's or a section's. */
function isSiteName({ text, look }: Block): boolean {
  if (look.words > 5 || look.stopped || !siteWord.test(text)) return false;
  return (look.words === 1 || /\s[|·»>–-]\s/.test(text)) && !/(?:^|\s)\p{Ll}/u.test(text);
}

function markHead(blocks: readonly Block[], kinds: RegionKind[], headline: number, firstProse: number): void {
  if (headline < 0) return;
  for (let i = 0; i < headline; i++)
    if (kinds[i] === 'paragraph' || kinds[i] === 'metadata') kinds[i] = beforeHeadline(blocks[i]);
  kinds[headline] = 'headline';
  const end = firstProse < 0 ? headline + 1 : firstProse;
  const lines: number[] = [];
  for (let i = headline + 1; i < end; i++) {
    if (blocks[i].text === blocks[headline].text) kinds[i] = 'headline';
    else if (blocks[i].look.kind === 'line' || blocks[i].look.kind === 'prose') lines.push(i);
  }
  // More than three lines before the story are a table or a list.
  if (lines.length <= 3) for (const i of lines) kinds[i] = headLine(blocks, i, kinds);
  if (isStandfirst(blocks, firstProse)) kinds[firstProse] = 'standfirst';
}

// A date over the headline is the page's, not the article's, unless it says that it is.
function beforeHeadline(block: Block): RegionKind {
  if (block.look.kind === 'published' || block.look.kind === 'updated') return 'metadata';
  return block.look.kind === 'date' || isSiteName(block) ? 'boilerplate' : 'paragraph';
}

/** A line between headline and story: a name alone is a byline, words under a picture's credit its caption. */
function headLine(blocks: readonly Block[], i: number, kinds: readonly RegionKind[]): RegionKind {
  const { text, look } = blocks[i];
  if (look.kind === 'line' && isName(text) && startsStory(blocks, i + 1)) return 'byline';
  if (look.words <= 3) return 'paragraph';
  if (blocks[i - 1].look.kind === 'photo' && look.words <= 20) return 'caption';
  return look.words >= 4 && kinds[i] === 'paragraph' ? 'standfirst' : kinds[i];
}

/** "Jon Ashe", "Mia Ladd, The Harbour Times": names alone, all in capitalised words with small letters in them. */
function isName(text: string): boolean {
  return text.length <= 80 && names.test(text);
}

const namePart = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}.'’-]*\\p{Ll}[\\p{L}.'’-]*)";
const names = new RegExp(
  `^${namePart}(?: ${namePart}){1,2}(?:(?:, | \\| | & )${namePart}(?: (?:of )?${namePart}){0,3}){0,2}$`,
  'u',
);

function startsStory(blocks: readonly Block[], i: number): boolean {
  const kind = blocks[i]?.look.kind;
  return (
    kind === 'dateline' ||
    kind === 'date' ||
    kind === 'published' ||
    (i < blocks.length && isProse(blocks[i]))
  );
}

/** The first paragraph is a standfirst where the picture or the byline stands between it and the story. */
function isStandfirst(blocks: readonly Block[], first: number): boolean {
  if (first < 0 || blocks[first].look.words > 45 || /[.!?]["”’]?\s\p{Lu}/u.test(blocks[first].text))
    return false;
  let i = first + 1;
  while (i < blocks.length && isBetween(blocks, i)) i++;
  return i > first + 1 && i + 1 < blocks.length && isProse(blocks[i]);
}

function isBetween(blocks: readonly Block[], i: number): boolean {
  const kind = ownKinds[blocks[i].look.kind];
  return kind === 'caption' || kind === 'byline' || kind === 'metadata' || isCaptionUnderCredit(blocks, i);
}

function isCaptionUnderCredit(blocks: readonly Block[], i: number): boolean {
  const { text, look } = blocks[i];
  if (i === 0 || blocks[i - 1].look.kind !== 'photo' || look.words > 14) return false;
  return !/\b(?:is|was|are|were|has|have|had|said|says|will|would|can|could|did|does)\b/.test(text);
}

// ── the body ────────────────────────────────────────────────────────────────────────────────────────────

function markBody(blocks: readonly Block[], kinds: RegionKind[], body: Body): void {
  for (let i = Math.max(1, body.first); i < blocks.length; i++) {
    if (kinds[i] !== 'paragraph') continue;
    if (isCaptionUnderCredit(blocks, i) || isDatedCaption(blocks[i])) kinds[i] = 'caption';
    else if (i < body.last && isSubhead(blocks, i)) kinds[i] = 'subhead';
  }
}

/** Words without a full stop that end with, or hold, a full date describe a picture. */
function isDatedCaption({ text, look }: Block): boolean {
  return (
    look.kind === 'line' && look.words >= 9 && look.date !== null && !/[;|]|\b(?:born|died)\b/.test(text)
  );
}

/** A few words between two paragraphs of prose. Several in a row are a list, figures and colons belong to tables. */
function isSubhead(blocks: readonly Block[], i: number): boolean {
  const { text, look } = blocks[i];
  if (
    look.kind !== 'line' ||
    look.words > 8 ||
    text.length > 60 ||
    /[:;,|]|\d,?\d{3}|^\P{L}?\p{Ll}/u.test(text)
  )
    return false;
  return runsOn(blocks, i, -1) && runsOn(blocks, i, 1);
}

/** Whether prose is next in a direction, with nothing but the site's words and pictures between. */
function runsOn(blocks: readonly Block[], i: number, step: 1 | -1): boolean {
  for (let k = i + step, passed = 0; k >= 0 && k < blocks.length && passed < 3; k += step, passed++) {
    if (blocks[k].look.kind === 'prose') return true;
    const kind = ownKinds[blocks[k].look.kind];
    if (kind !== 'boilerplate' && kind !== 'caption' && kind !== 'teaser') return false;
  }
  return false;
}

// ── the tail ────────────────────────────────────────────────────────────────────────────────────────────

const navigation =
  /^(?:News(?:papers?|letters?)?|Home|World|Politics|Business|Sports?|Opinion|Contact|About|Terms|Privacy|Subscribe|Sections?|Categories|Tags?|Topics?|Archives?|More|Latest|Popular|Trending|Jobs|Videos?|Photos?|Weather|Magazines?|Features|Culture|Technology|Health|Science|Lifestyle|Travel)\b/i;

/** After the last paragraph of prose: other stories' headlines, the site's navigation, the agency's name. */
function markTail(blocks: readonly Block[], kinds: RegionKind[], body: Body): void {
  // With fewer paragraphs it is not plain what is the story.
  if (body.count < 3) return;
  const lines: number[] = [];
  let announced = false;
  for (let i = body.last + 1; i < blocks.length; i++) {
    if (
      /^(?:related|most|top|latest|more|recommended|trending|you may)/i.test(blocks[i].text) &&
      kinds[i] === 'boilerplate'
    )
      announced = true;
    if (kinds[i] === 'paragraph') lines.push(i);
  }
  if (lines.some(i => blocks[i].look.kind !== 'line')) return;
  const isNavigation =
    lines.length > 1 && lines.filter(i => navigation.test(blocks[i].text)).length * 2 >= lines.length;
  for (const i of lines) {
    if (isNavigation && blocks[i].look.words <= 5) kinds[i] = 'boilerplate';
    else if ((announced || lines.length === 1) && isHeadlineLike(blocks[i])) kinds[i] = 'teaser';
  }
}

/** A sentence without its stop: some words in small letters, no label before a colon, no list, no second sentence. */
function isHeadlineLike({ text, look }: Block): boolean {
  if (look.words < 5 || look.words > 20 || !/^["“'‘]?\p{Lu}/u.test(text)) return false;
  return /\s\p{Ll}{3}/u.test(text) && !/[;|·]|[.!?]["”’']?\s|^\p{L}+(?:\s\p{Ll}+)?:/u.test(text);
}
