/**
 * From the subject of a verb of speech to the chain that speaks.
 *
 * Invariant: a pronoun or a description stands for a chain only where a single one is the clear antecedent.
 */
import { type Attribution, speechSubjects } from './attribution.ts';
import type { Passage } from './passage.ts';
import type { QuotedSpan } from './quotedSpans.ts';
import { feminine, masculine } from './speech.ts';
import type { Subject } from './subject.ts';

/** A passage with its quoted spans. */
export interface Quoting extends Passage {
  readonly spans: readonly QuotedSpan[];
}

interface Noted {
  readonly attributed: boolean;
  readonly speaker: number | null;
}

/** Resolves the speakers of an article's passages, which are asked in order. */
export class Speakers {
  readonly #passages: readonly Quoting[];
  readonly #noted: Noted[][];
  readonly #genders = new Map<number, 'he' | 'she' | null>();

  constructor(passages: readonly Quoting[]) {
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
    if (here.length === 1) return here[0];
    if (here.length > 1) return this.#lastSubject(p, at, here);
    if (p === 0) return null;
    const before = this.#passages[p - 1];
    const named = this.#fitting(personsBefore(before, before.length), pronoun);
    if (named.length === 1) return named[0];
    if (named.length > 1) return this.#lastSubject(p - 1, before.length, named);
    // A paragraph of quotes by "he" alone: whoever that was goes on.
    return this.#noted[p - 1].length > 0 ? this.#soleSpeaker(p - 1) : null;
  }

  /** Of several persons the one who was last said to have said something, if he or she did all the saying. */
  #lastSubject(p: number, end: number, candidates: readonly number[]): number | null {
    const passage = this.#passages[p];
    const subjects = speechSubjects(passage, passage.spans, end).filter(
      (one): one is MentionAttribution => one.subject.kind === 'mention',
    );
    const chains = new Set(subjects.map(one => this.#chain(passage, one.subject.mention)));
    const [only] = chains;
    return chains.size === 1 && only !== null && candidates.includes(only) ? only : null;
  }

  #fitting(persons: ReadonlySet<number>, pronoun: 'he' | 'she'): number[] {
    return [...persons].filter(person => (this.#gender(person) ?? pronoun) === pronoun);
  }

  /** What the honorifics before a chain's names say: `Mr` or `Ms`; null where there are none. */
  #gender(chain: number): 'he' | 'she' | null {
    const known = this.#genders.get(chain);
    if (known !== undefined) return known;
    let gender: 'he' | 'she' | null = null;
    const { names } = this.#passages[0];
    const mentions = new Set(names.chains[chain].mentions);
    for (const passage of this.#passages) {
      for (let i = 1; i < passage.length && gender === null; i++) {
        if (!mentions.has(passage.mentionAt(i)) || passage.mentionAt(i - 1) === passage.mentionAt(i))
          continue;
        const word = passage.word(i - 1);
        gender = masculine.has(word) ? 'he' : feminine.has(word) ? 'she' : null;
      }
    }
    this.#genders.set(chain, gender);
    return gender;
  }

  /** The one person a role of whom holds the description's last word and most of the others. */
  #described(words: readonly string[]): number | null {
    let best: number | null = null;
    const { chains } = this.#passages[0].names;
    for (let c = 0; c < chains.length; c++) {
      if (chains[c].type !== 'person' || !chains[c].roles.some(role => fits(role.text, words))) continue;
      if (best !== null) return null;
      best = c;
    }
    return best;
  }
}

type MentionAttribution = Attribution & {
  readonly subject: { readonly kind: 'mention'; readonly mention: number };
};

// Between two parts of one speech stand a name, a title and a verb.
const longestAttribution = 24;

function fits(role: string, words: readonly string[]): boolean {
  const own = new Set(role.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const held = words.filter(word => own.has(word)).length;
  return own.has(words[words.length - 1]) && held * 2 >= words.length;
}

function beginsSentence({ paragraph }: Passage, span: QuotedSpan): boolean {
  return paragraph.sentences.some(sentence => sentence.firstToken === span.firstToken - 1);
}

/** The chains of the persons named before token `end`, outside quotes. */
function personsBefore(passage: Quoting, end: number): ReadonlySet<number> {
  const persons = new Set<number>();
  let k = 0;
  for (let i = 0; i < end; i++) {
    while (k < passage.spans.length && passage.spans[k].endToken <= i) k++;
    if (k < passage.spans.length && i >= passage.spans[k].firstToken) continue;
    if (passage.isPerson(i)) persons.add(passage.names.chainOf(passage.mentionAt(i)));
  }
  return persons;
}
