/**
 * Edges that the model sets wrongly where a title or a hyphenated word stands beside a name.
 *
 * Invariant: a mention only grows shorter or goes; what is cut off is a title and what hangs on it, an article, or a
 * hyphenated word that names something itself.
 */
import type { Mention } from '../model.ts';
import { recallFor } from '../recall.ts';
import { splitCompound } from './compounds.ts';
import { fold, kind, type Lexicon } from './lexicon.ts';

const anyTitle = kind.title | kind.role;
const anyName = kind.organization | kind.place | kind.country;

/** What is amiss with a name of several words: where what is left of it begins and, if it is a body's, ends; and whether all
 * of it is a title. */
interface Edges {
  readonly from: number;
  readonly bodyTo: number;
  readonly isTitle: boolean;
}

const edgesOf = recallFor((lexicon: Lexicon, name): Edges => {
  if (!mayBeCut(name)) return { from: 0, bodyTo: name.length, isTitle: isTitle(name, lexicon) };
  const words = name.split(' ');
  const from = articleAhead(words, lexicon) || compoundsAhead(words, lexicon);
  return { from, bodyTo: bodyBeforeTitle(words, lexicon), isTitle: isTitle(name, lexicon) };
});

/** The mentions of a text with their edges mended, sorted as they came. */
export function mendEdges(text: string, mentions: readonly Mention[], lexicon: Lexicon): Mention[] {
  const mended: Mention[] = [];
  for (const mention of mentions) {
    const name = text.slice(mention.from, mention.to);
    if (!name.includes(' ')) {
      mended.push(mention);
      continue;
    }
    const edges = edgesOf(lexicon, name);
    if (mention.type !== 'person') mended.push(mend(mention, edges));
    else if (!edges.isTitle) mended.push(mention);
  }
  return mended;
}

/** Whether a name has anything of what is cut off: an article, a hyphen, or a title with what hangs on it. */
function mayBeCut(name: string): boolean {
  return name.startsWith('The ') || name.includes('-') || / (?:of|for|to|on|in)(?: |$)/.test(name);
}

/** What is left of a mention of several words that is no person. */
function mend(mention: Mention, edges: Edges): Mention {
  const from = mention.from + edges.from;
  const to = mention.type === 'organization' ? mention.from + edges.bodyTo : mention.to;
  if (from >= mention.to || (from === mention.from && to === mention.to)) return mention;
  return { ...mention, from, to: Math.max(to, from + 1) };
}

/** Whether a name is an office and nothing else: `Special Envoy`. An honorific can be a name: `Grand Lama`. */
function isTitle(name: string, lexicon: Lexicon): boolean {
  const kinds = lexicon.kinds(fold(name));
  return (kinds & kind.role) !== 0 && (kinds & (kind.given | kind.surname)) === 0;
}

/** Code units of an article that is no part of a body's listed name: `The Harbour Board`. */
function articleAhead(words: readonly string[], lexicon: Lexicon): number {
  if (words[0] !== 'The') return 0;
  const body = words.slice(1).map(fold).join(' ');
  const isListed = (name: string) => (lexicon.kinds(name) & kind.organization) !== 0;
  return isListed(body) && !isListed(`the ${body}`) ? 'The '.length : 0;
}

/** Code units of hyphenated words with a name of their own at the head of a longer name: `Lisbon-backed Harbour Board`. */
function compoundsAhead(words: readonly string[], lexicon: Lexicon): number {
  let length = 0;
  for (const word of words.slice(0, -1)) {
    if (!word.includes('-') || !/-\p{Ll}+$/u.test(word) || !splitCompound(word, lexicon)) break;
    length += word.length + 1;
  }
  return length;
}

/** Code units of the body before a title: `Harbour Board` of `Harbour Board Special Envoy for the Coast`. */
function bodyBeforeTitle(words: readonly string[], lexicon: Lexicon): number {
  const whole = words.join(' ').length;
  if (words.length < 3) return whole;
  const folded = words.map(fold);
  let length = 0;
  for (let i = 1; i + 1 < words.length; i++) {
    length += words[i - 1].length + 1;
    const match = lexicon.longest(folded, i, folded.length, anyTitle);
    const next = match && words[match.end];
    if (!next || !/^(?:of|for|to|on|in)$/.test(next)) continue;
    if (lexicon.kinds(folded.slice(0, i).join(' ')) & anyName) return length - 1;
  }
  return whole;
}
