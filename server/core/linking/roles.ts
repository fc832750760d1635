/**
 * What an article calls a person or a body: titles before the name, appositions and relative clauses after it.
 *
 * Invariants: a role's span holds the role's own words in the article, without the article word (`the`) in front; a
 * role is given only to the name that it stands beside; honorifics are not roles.
 */
import type { Memo } from '../memo.ts';
import type { ArticleText, EntityType, Mention, Role, Span } from '../model.ts';
import { bodyAfter, bodyBefore, bodyClause } from './bodyRoles.ts';
import { foldName } from './nameParts.ts';
import type { Naming } from './naming.ts';
import { type Passage, Passages } from './passages.ts';
import { appositionAfter, appositionBefore, membership, relativeClause } from './roleAppositions.ts';
import { titleBefore } from './roleTitles.ts';

/** A role's tokens: `[first, end)` of its passage. */
export interface RoleTokens {
  readonly first: number;
  readonly end: number;
}

/** A name's tokens in its passage, `[first, end)`, and the words of those beside it. */
export interface NameTokens {
  readonly passage: Passage;
  readonly first: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

type Finder = (name: NameTokens) => RoleTokens | null;

const findersOf: Readonly<Record<EntityType, readonly Finder[]>> = {
  person: [titleBefore, appositionBefore, appositionAfter, relativeClause, membership],
  organization: [bodyBefore, bodyAfter, bodyClause],
  place: [],
  group: [],
};

/** What an article calls each person or body. */
export class Roles {
  readonly #article: ArticleText;
  readonly #passages: Passages;
  readonly #memo: Memo;
  /** By region: many names share one. */
  readonly #known: (readonly (readonly Span[])[])[] = [];

  constructor(article: ArticleText, mentions: readonly Mention[], memo: Memo) {
    this.#article = article;
    this.#passages = new Passages(article, mentions);
    this.#memo = memo;
  }

  /** The roles stated beside the namings of one person or body, in order, each wording once. */
  of(namings: readonly Naming[]): Role[] {
    if (findersOf[namings[0].type].length === 0) return [];
    let roles: Map<string, Role> | null = null;
    for (const { region, index } of namings) {
      if (region < 0) continue;
      const passage = this.#passages.of(region);
      this.#known[region] ??= this.#beside(region, passage);
      for (const span of this.#known[region][index - passage.first]) {
        const from = passage.offset + span.from;
        const to = passage.offset + span.to;
        const text = this.#article.text.slice(from, to);
        const key = foldName(text);
        roles ??= new Map();
        if (!roles.has(key)) roles.set(key, { from, to, text });
      }
    }
    if (roles === null) return [];
    return [...roles.values()].sort((a, b) => a.from - b.from || a.to - b.to);
  }

  #beside(region: number, passage: Passage): readonly (readonly Span[])[] {
    const { paragraph } = this.#article.regions[region];
    return this.#memo.of('linking.roles', paragraph, newParagraphRoles).of(passage);
  }
}

const newParagraphRoles = () => new ParagraphRoles();

/**
 * The roles beside each name of a paragraph. They rest on the names that stand in it as well, so they are found anew
 * where these are not the same as the last time.
 */
class ParagraphRoles {
  #names: readonly Mention[] = [];
  #offset = 0;
  #roles: readonly (readonly Span[])[] = [];

  /** For each of the passage's mentions the roles beside it, in offsets of the paragraph. */
  of(passage: Passage): readonly (readonly Span[])[] {
    const names = passage.mentions();
    if (!areSame(this.#names, this.#offset, names, passage.offset)) {
      this.#names = names;
      this.#offset = passage.offset;
      let first = 0;
      this.#roles = names.map(name => {
        first = passage.tokenAt(name.from - passage.offset, first);
        return rolesBeside(passage, first, name);
      });
    }
    return this.#roles;
  }
}

/** Whether the names of a paragraph are the same and stand in it where they stood, wherever it stands itself. */
function areSame(
  a: readonly Mention[],
  offsetOfA: number,
  b: readonly Mention[],
  offsetOfB: number,
): boolean {
  if (a.length !== b.length) return false;
  const moved = offsetOfB - offsetOfA;
  for (let i = 0; i < a.length; i++) {
    if (a[i].from + moved !== b[i].from || a[i].to + moved !== b[i].to || a[i].type !== b[i].type)
      return false;
  }
  return true;
}

const none: readonly Span[] = [];

/** The roles beside the mention whose first token is given. */
function rolesBeside(passage: Passage, first: number, { type, to }: Mention): readonly Span[] {
  const finders = findersOf[type];
  if (finders.length === 0) return none;
  const end = Math.max(first + 1, passage.tokenAt(to - passage.offset, first));
  const name = { passage, first, end, before: passage.word(first - 1), after: passage.word(end) };
  let roles: Span[] | null = null;
  for (const find of finders) {
    const found = find(name);
    if (!found) continue;
    roles ??= [];
    roles.push({ from: passage.tokens[found.first].from, to: passage.tokens[found.end - 1].to });
  }
  return roles ?? none;
}
