/**
 * One name spelled two ways in one article.
 *
 * Invariant: only full names of one person that differ in a single letter of a single word are compared, so a nickname,
 * an initial, a title or another person is never taken for a slip.
 */
import { distance } from 'fastest-levenshtein';
import type { ArticleText, Chain, Finding, Mention } from '../model.ts';

/** Words shorter than this are often different names that differ in one letter (`Ann` and `Anna`, `Li` and `Lu`). */
const SHORTEST = 5;

interface Spelling {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** A finding at the first mention of the rarer spelling of each name that an article spells two ways. */
export function findVariants(
  article: ArticleText,
  mentions: readonly Mention[],
  chains: readonly Chain[],
): Finding[] {
  return chains
    .filter(isNamedInFullTwice)
    .flatMap(chain =>
      compare(
        spellingsOf(
          article.text,
          chain.mentions.map(index => mentions[index]),
        ),
      ),
    )
    .sort((a, b) => a.from - b.from);
}

/** Whether a person bears two forms of several words. */
function isNamedInFullTwice({ type, aliases }: Chain): boolean {
  if (type !== 'person' || aliases.length < 2) return false;
  let full = 0;
  for (const alias of aliases) if (/\s/.test(alias)) full++;
  return full > 1;
}

/** The full names in a chain, the commonest first; of two as common the one that stands first. */
function spellingsOf(text: string, mentions: readonly Mention[]): Spelling[] {
  const found = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const name = text.slice(mention.from, mention.to).normalize('NFC').replace(/\s+/g, ' ');
    // Capitals alone are a headline's dress, in which accents and joins often go.
    if (!name.includes(' ') || name === name.toUpperCase()) continue;
    found.set(name, [...(found.get(name) ?? []), mention]);
  }
  return [...found]
    .map(([name, given]) => ({ text: name, mentions: given }))
    .sort((a, b) => b.mentions.length - a.mentions.length);
}

function compare([usual, ...others]: readonly Spelling[]): Finding[] {
  return others
    .filter(other => isSlip(usual.text, other.text))
    .map(other => {
      const [{ from, to }] = other.mentions;
      const [first] = usual.mentions;
      const times = usual.mentions.length === 1 ? 'once' : `${usual.mentions.length} times`;
      return {
        from,
        to,
        code: 'name.variant',
        severity: 'information',
        message: `“${other.text}” here, “${usual.text}” elsewhere in this article (${times}).`,
        related: [{ article: null, from: first.from, to: first.to, message: `“${usual.text}”` }],
        fixes: [],
      };
    });
}

/** Whether two names are the same but for one letter of one word. */
function isSlip(a: string, b: string): boolean {
  const [left, right] = [a.split(' '), b.split(' ')];
  if (left.length !== right.length) return false;
  const differing = left.flatMap((word, i) => (word === right[i] ? [] : [[word, right[i]]]));
  if (differing.length !== 1) return false;
  const [[x, y]] = differing;
  const plain = (word: string) =>
    word
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
  return Math.min(x.length, y.length) >= SHORTEST && plain(x) !== plain(y) && distance(x, y) === 1;
}
