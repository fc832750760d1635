/**
 * From the subject of a verb of speech to the chain that speaks.
 *
 * Invariant: a pronoun or a description stands for a chain only where a single one is the clear antecedent.
 */
import type { Chain } from '../model.ts';
import { type Attribution, speechSubjects } from './attribution.ts';
import type { Passage } from './passage.ts';
import type { QuotedSpan } from './quotedSpans.ts';
import { feminine, masculine } from './speech.ts';
import { type Subject, standsFree } from './subject.ts';

interface Noted {
  readonly attributed: boolean;
  readonly speaker: number | null;
}

/** Resolves the speakers of an article's passages, which are asked in order. */
export class Speakers {
  readonly #passages: readonly Passage[];
  readonly #noted: Noted[][];
  #genders: ReadonlyMap<number, 'he' | 'she'> | null = null;
  #roles: ReadonlyMap<string, readonly RoleWords[]> | null = null;

  constructor(passages: readonly Passage[]) {
    this.#passages = passages;
    this.#noted = passages.map(() => []);
  }

  /** Remembers the speaker of the `k`-th quote of passage `p`, and whether its own sentence names one. */
  note(p: number, k: number, attributed: boolean, speaker: number | null): void {
    this.#noted[p][k] = { attributed, speaker };
  }

  /** The speaker of the last quote of passage `p`, null where unknown. */
  last(p: number): number | null {
    return this.#noted[p].at(-1)?.speaker ?? null;
  }

  /** The chain that a subject in passage `p`, met at token `at`, stands for; null where that is not clear. */
  resolve(subject: Subject, p: number, at: number): number | null {
    if (subject.kind === 'mention') return this.#chain(this.#passages[p], subject.mention);
    if (subject.kind === 'pronoun') return this.#antecedent(subject.pronoun, p, at);
    return subject.kind === 'description' ? this.#described(subject.words) : null;
  }

  /**
   * The speaker of a quote that its own sentence attributes to nobody: the one of the quote before it in the
   * paragraph where nothing but sentences of that speaker's stand between, or of the paragraph before where this
   * one is nothing but speech.
   */
  inherited(p: number, k: number): number | null {
    const passage = this.#passages[p];
    const span = passage.spans[k];
    if (!beginsSentence(passage, span)) return null;
    if (k > 0) {
      const before = this.#noted[p][k - 1];
      const gap = span.firstToken - passage.spans[k - 1].endToken;
      return before?.attributed && gap <= longestAttribution ? before.speaker : null;
    }
    if (span.firstToken !== 1 || p === 0 || passage.length - span.endToken > 3) return null;
    return this.#soleSpeaker(p - 1);
  }

  /** The speaker of a passage where all its quotes have one and no other person is named in it. */
  #soleSpeaker(p: number): number | null {
    const noted = this.#noted[p];
    const speaker = noted.at(-1)?.speaker ?? null;
    if (speaker === null || noted.some(one => one.speaker !== speaker)) return null;
    const passage = this.#passages[p];
    for (const person of personsBefore(passage, passage.length)) if (person !== speaker) return null;
    return speaker;
  }

  #chain(passage: Passage, mention: number): number | null {
    const chain = passage.names.chainOf(mention);
    return chain >= 0 && passage.names.chains[chain].type !== 'group' ? chain : null;
  }

  #antecedent(pronoun: 'he' | 'she', p: number, at: number): number | null {
    const here = this.#fitting(personsBefore(this.#passages[p], at), pronoun);
    if (here.length === 1) return this.#free(here[0], p, at);
    if (here.length > 1) return this.#lastSubject(p, at, here);
    if (p === 0) return null;
    const before = this.#passages[p - 1];
    const named = this.#fitting(personsBefore(before, before.length), pronoun);
    if (named.length === 1) return this.#free(named[0], p - 1, before.length);
    if (named.length > 1) return this.#lastSubject(p - 1, before.length, named);
    // A paragraph of quotes by "he" alone: whoever that was goes on.
    return this.#noted[p - 1].length > 0 ? this.#soleSpeaker(p - 1) : null;
  }

  /** The person, if the passage names him or her before token `end` other than as "for Ney" or "Ney's". */
  #free(person: number, p: number, end: number): number | null {
    const passage = this.#passages[p];
    for (const { mention, token } of passage.persons()) {
      if (token >= end) break;
      if (passage.isQuoted(token)) continue;
      if (passage.names.chainOf(mention) === person && standsFree(passage, token)) return person;
    }
    return null;
  }

  /** Of several persons the one who was last said to have said something, if he or she did all the saying. */
  #lastSubject(p: number, end: number, candidates: readonly number[]): number | null {
    const passage = this.#passages[p];
    const subjects = speechSubjects(passage, end).filter(
      (one): one is MentionAttribution => one.subject.kind === 'mention',
    );
    const chains = new Set(subjects.map(one => this.#chain(passage, one.subject.mention)));
    const [only] = chains;
    return chains.size === 1 && only !== null && candidates.includes(only) ? only : null;
  }

  #fitting(persons: ReadonlySet<number>, pronoun: 'he' | 'she'): number[] {
    this.#genders ??= gendersIn(this.#passages);
    const genders = this.#genders;
    return [...persons].filter(person => (genders.get(person) ?? pronoun) === pronoun);
  }

  /** The one person a role of whom holds the description's last word and most of the others. */
  #described(words: readonly string[]): number | null {
    this.#roles ??= rolesByWord(this.#passages[0].names.chains);
    const fitting = new Set<number>();
    for (const role of this.#roles.get(words[words.length - 1]) ?? []) {
      if (words.filter(word => role.words.has(word)).length * 2 >= words.length) fitting.add(role.chain);
    }
    const [only] = fitting;
    return fitting.size === 1 ? only : null;
  }
}

/** A person's role as the words in it. */
interface RoleWords {
  readonly chain: number;
  readonly words: ReadonlySet<string>;
}

function rolesByWord(chains: readonly Chain[]): Map<string, RoleWords[]> {
  const roles = new Map<string, RoleWords[]>();
  chains.forEach(({ type, roles: own }, chain) => {
    if (type !== 'person') return;
    for (const { text } of own) {
      const words = new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
      for (const word of words) {
        const known = roles.get(word);
        if (known) known.push({ chain, words });
        else roles.set(word, [{ chain, words }]);
      }
    }
  });
  return roles;
}

/** What the honorifics before the names of persons say, `Mr` or `Ms`, by chain; the first one counts. */
function gendersIn(passages: readonly Passage[]): Map<number, 'he' | 'she'> {
  const genders = new Map<number, 'he' | 'she'>();
  for (const passage of passages) {
    for (const { mention, token } of passage.persons()) {
      const chain = passage.names.chainOf(mention);
      if (genders.has(chain)) continue;
      const word = passage.word(token - 1);
      if (masculine.has(word)) genders.set(chain, 'he');
      else if (feminine.has(word)) genders.set(chain, 'she');
    }
  }
  return genders;
}

type MentionAttribution = Attribution & {
  readonly subject: { readonly kind: 'mention'; readonly mention: number };
};

// Between two parts of one speech stand a name, a title and a verb.
const longestAttribution = 24;

function beginsSentence(passage: Passage, span: QuotedSpan): boolean {
  return passage.sentenceAt(span.firstToken - 1).firstToken === span.firstToken - 1;
}

/** The chains of the persons named before token `end`, outside quotes. */
function personsBefore(passage: Passage, end: number): ReadonlySet<number> {
  const persons = new Set<number>();
  for (const { mention, token } of passage.persons()) {
    if (token >= end) break;
    if (!passage.isQuoted(token)) persons.add(passage.names.chainOf(mention));
  }
  return persons;
}
