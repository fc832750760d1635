/**
 * Quoted speech and its speaker.
 *
 * Invariants: quotes are sorted, in bounds and do not overlap; a speaker is an index into the article's chains, of
 * a person, organization or place, and null wherever the text leaves doubt – unknown is better than a guess. The
 * cost is linear in the article.
 */
import type { Memo } from '../memo.ts';
import type { ArticleText, Chain, Mention, Quote, RegionKind } from '../model.ts';
import { attributionOf, closeOf, isSpeech } from './attribution.ts';
import { Names, Passage } from './passage.ts';
import { type QuotedSpan, quotedSpans } from './quotedSpans.ts';
import { Speakers } from './speakers.ts';

const spoken: ReadonlySet<RegionKind> = new Set([
  'paragraph',
  'headline',
  'standfirst',
  'subhead',
  'caption',
]);

/** The quotes of an article, given its mentions and chains. Never throws. */
export function findQuotes(
  article: ArticleText,
  mentions: readonly Mention[],
  chains: readonly Chain[],
  memo: Memo,
): Quote[] {
  const names = new Names(mentions, chains);
  const regions = article.regions.filter(region => spoken.has(region.kind));
  const passages = regions.map(
    region => new Passage(region, names, memo.of('quotes', region.paragraph, quotedSpans)),
  );
  const speakers = new Speakers(passages);
  const quotes: Quote[] = [];
  let continued: number | null | undefined;
  passages.forEach((passage, p) => {
    const { spans, region } = passage;
    const goesOn = isContinued(passages, p);
    spans.forEach((span, k) => {
      if (span.open && !goesOn) return;
      const { attributed, subject, at } = attributionOf(passage, k);
      let speaker: number | null;
      if (attributed) speaker = speakers.resolve(subject, p, at);
      else if (k === 0 && continued !== undefined && span.firstToken === 1) speaker = continued;
      else if (k > 0 && span.continues) speaker = speakers.last(p);
      else speaker = speakers.inherited(p, k);
      speakers.note(p, k, attributed, speaker);
      if (isSpoken(passage, k, attributed))
        quotes.push({ from: region.from + span.from, to: region.from + span.to, speaker });
    });
    continued = goesOn ? speakers.last(p) : undefined;
  });
  return quotes;
}

/** A quote that no mark closes goes on where the next paragraph begins with a mark again. */
function isContinued(passages: readonly Passage[], p: number): boolean {
  const last = passages[p].spans.at(-1);
  const next = passages[p + 1]?.spans[0];
  return last?.open === true && next?.firstToken === 1 && next.mark === last.mark;
}

// A single quoted word, or a few in single marks, is a figure of speech unless someone is said to have said it.
const shortestSingle = 4;

/** Whether the words are speech, not a nickname, a title or a writer's own quotation marks. */
function isSpoken(passage: Passage, k: number, attributed: boolean): boolean {
  const span = passage.spans[k];
  const { kind } = passage.region;
  if (!attributed && kind !== 'paragraph' && kind !== 'standfirst') return false;
  const close = closeOf(passage, span);
  if (
    !(attributed && isSpeech(passage, span, close)) &&
    (isNickname(passage, span, close) || isTitle(passage, span))
  )
    return false;
  const words = span.endToken - span.firstToken;
  return attributed || (words > 1 && (span.mark !== 'single' || words >= shortestSingle));
}

/** Ada "The Gull" Ney */
function isNickname(passage: Passage, span: QuotedSpan, close: number): boolean {
  if (span.endToken - span.firstToken > 4) return false;
  const capital = (i: number) => /^\p{Lu}/u.test(passage.raw(i));
  return capital(span.firstToken - 2) && capital(close + 1) && capital(span.firstToken);
}

/** the novel "Salt and Other Islands": every word but the small ones is capitalised. */
function isTitle(passage: Passage, span: QuotedSpan): boolean {
  if (span.endToken - span.firstToken > 10) return false;
  for (let i = span.firstToken; i < span.endToken; i++) {
    const word = passage.raw(i);
    if (
      /^\p{Ll}/u.test(word) &&
      (i === span.firstToken || word.length > 3) &&
      !/^(?:with|from|into|['’]s)$/.test(word)
    )
      return false;
    if (/^[.!?]$/.test(word)) return false;
  }
  return true;
}
