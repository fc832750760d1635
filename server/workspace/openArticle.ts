/**
 * An article that an editor holds open, from one text to the next.
 *
 * Invariant: its analysis is that of its text, however many steps it was made in and whatever texts came before.
 */
import { type Analysis, analyseInSteps, type Progress } from '../core/analyse.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { Memo } from '../core/memo.ts';

export class OpenArticle {
  readonly #knowledge: Knowledge;
  readonly #memo = new Memo();
  #text: string;
  #steps: Generator<Progress | undefined, Analysis> | null = null;
  #progress: Progress | undefined;
  #isAnalysed = false;

  constructor(text: string, knowledge: Knowledge) {
    this.#text = text;
    this.#knowledge = knowledge;
  }

  get text(): string {
    return this.#text;
  }

  /** Whether the text as it is now has been analysed, or was tried. */
  get isAnalysed(): boolean {
    return this.#isAnalysed;
  }

  /** Gives it another text. What was analysed of the one before is used for it as far as it goes. */
  change(text: string): void {
    this.#text = text;
    this.#steps = null;
    this.#isAnalysed = false;
  }

  /** Does a step of its analysis; gives that when it is done, else null. A failed one is not tried again. */
  step(): Analysis | null {
    this.#steps ??= analyseInSteps(this.#text, this.#knowledge, this.#memo, this.#progress);
    try {
      const { done, value } = this.#steps.next();
      this.#progress = value ?? this.#progress;
      this.#isAnalysed = done === true;
      return done ? value : null;
    } catch (error) {
      this.#isAnalysed = true;
      throw error;
    }
  }
}
