/**
 * What an article's own words say a place is: "a suburb of Strelsau", "the border town of Hope".
 *
 * Invariant: the words stand in the article beside the name; nothing is made up.
 */
import type { ArticleText, Chain, Mention, Role } from '../model.ts';
import { settlementNouns } from './kinds.ts';

/** Letters on each side that are read. */
const REACH = 80;

const name = "\\p{Lu}[\\p{L}\\p{M}'’-]*";
const names = `${name}(?: ${name}){0,2}`;
/** Words that come between an article and the noun: by their endings, by their hyphen, or as listed. */
const modifier =
  '(?:[a-z]+(?:ern|ed|al|ic|ish|ous|ing|ive|ful|ary)|[a-z]+-[a-z-]+|key|border|port|market|resort|mining|oil|old|new|main|small|large|big|tiny|poor|rich|central|ancient|capital|desert|mountain|hill|lake|river|farming|fishing|tourist|garrison|frontier|second|third|largest|biggest|divided|nearby)';
const noun = `(?:${settlementNouns})`;
const nounPhrase = `(?:${modifier} ){0,4}${noun}`;

/** After an article any word may qualify the noun, but those that begin something else. */
const qualifier = `(?:(?!(?:an?|the|of|from|in|at|on|with|who|that|which|and|or|to|by|for|as|whose|where) )[a-z-]+|${name})`;

/** "the walled Strelsau suburb of Zenda". */
const before = new RegExp(
  `(?:^|[^\\p{L}-])((?:${modifier} ){0,3}(?:(${names}) )?${nounPhrase}) of (?:the )?$`,
  'u',
);
/** What `before` ends with, which most words do not. */
const leadsOn = new RegExp(`(?:${settlementNouns}) of (?:the )?$`);

/** "Zenda, a suburb south of Strelsau". */
const after = new RegExp(
  `^,? (?:which is |is )?(?:an?|the|one of the) ((?:${qualifier} ){0,3}${noun}s?(?: (?:(?:of|in|near|outside|on|to|for|just|north|south|east|west|km|miles) |[0-9]+ ?(?:km |miles )?){1,5}(?:the )?(?:${names}|(?:${modifier} )?[a-z]+))?)`,
  'u',
);
/** "the Zenda district of Strelsau". */
const beside = new RegExp(`^ (${nounPhrase} (?:of|in|near|outside) (?:the )?(${names}))`, 'u');

/** Whether the place named by the words is greater than the chain's own: then the chain's lies in it. */
export type IsGreater = (words: string) => boolean;

function describeBefore(text: string, from: number, isGreater: IsGreater): Role | null {
  if (!leadsTo(text, from)) return null;
  const lead = text.slice(Math.max(0, from - REACH), from);
  const match = leadsOn.test(lead) ? before.exec(lead) : null;
  if (!match) return null;
  // "Strelsau suburb of Zenda" speaks of Zenda, "Zenda district of Strelsau" of Zenda as well.
  if (match[2] && !isGreater(match[2])) return null;
  const start = from - lead.length + match.index + match[0].indexOf(match[1]);
  return { from: start, to: start + match[1].length, text: match[1] };
}

/** Whether what stands right before an offset ends as `before` does. */
const leadsTo = (text: string, offset: number) =>
  text[offset - 1] === ' ' &&
  (text.slice(Math.max(0, offset - 4), offset) === ' of ' ||
    text.slice(Math.max(0, offset - 8), offset) === ' of the ');

function describeAfter(text: string, to: number, isGreater: IsGreater): Role | null {
  const sign = text[to];
  if ((sign !== ' ' && sign !== ',') || !/[a-z]/.test(text[sign === ',' ? to + 2 : to + 1] ?? ''))
    return null;
  const follow = text.slice(to, to + REACH);
  const placed = sign === ' ' ? beside.exec(follow) : null;
  const match = placed && isGreater(placed[2]) ? placed : after.exec(follow);
  if (!match) return null;
  const start = to + match[0].length - match[1].length;
  return { from: start, to: start + match[1].length, text: match[1] };
}

/** The first description of the chain's place in the article, null where it has none. */
export function describe(
  article: ArticleText,
  mentions: readonly Mention[],
  chain: Chain,
  isGreater: IsGreater,
): Role | null {
  for (const index of chain.mentions) {
    const { from, to } = mentions[index];
    const own = describeAfter(article.text, to, isGreater) ?? describeBefore(article.text, from, isGreater);
    if (own) return own;
  }
  return null;
}
