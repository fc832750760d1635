/**
 * Threads that read articles while the editor is answered.
 *
 * Invariants: a reading made here is the one that the server itself would make; a thread that dies costs the readings
 * it was making, which are made anew elsewhere, never an article.
 */
import { Worker } from 'node:worker_threads';

/** What a thread is asked, and what it answers: the reading as JSON, which crosses threads faster than objects do. */
export interface AnalystRequest {
  readonly id: number;
  readonly text: string;
}
export type AnalystAnswer =
  | { readonly id: number; readonly reading: string }
  | { readonly id: number; readonly error: string };

interface Waiting {
  readonly resolve: (reading: string) => void;
  readonly reject: (error: Error) => void;
}

/** One thread and what it is at work on. */
class Analyst {
  readonly waiting = new Map<number, Waiting>();
  readonly worker: Worker;

  constructor(file: string, ended: () => void) {
    this.worker = new Worker(file);
    this.worker.unref();
    this.worker.on('message', (answer: AnalystAnswer) => {
      const asked = this.waiting.get(answer.id);
      this.waiting.delete(answer.id);
      if ('reading' in answer) asked?.resolve(answer.reading);
      else asked?.reject(new Error(answer.error));
    });
    const fail = (error: Error) => {
      for (const { reject } of this.waiting.values()) reject(error);
      this.waiting.clear();
      ended();
    };
    this.worker.on('error', fail);
    this.worker.on('exit', code => fail(new Error(`a reading thread ended with exit code ${code}`)));
  }
}

export class Analysts {
  readonly #analysts: Analyst[] = [];
  #id = 0;

  /** Starts `count` threads of the program in `file`. */
  constructor(file: string, count: number) {
    for (let i = 0; i < count; i++) {
      const analyst: Analyst = new Analyst(file, () => {
        const at = this.#analysts.indexOf(analyst);
        if (at >= 0) this.#analysts.splice(at, 1);
      });
      this.#analysts.push(analyst);
    }
  }

  /** Threads that are alive. */
  get size(): number {
    return this.#analysts.length;
  }

  /** The reading, as JSON, of a text, made on the thread with the least to do. Rejects where no thread is alive, or the one asked dies. */
  read(text: string): Promise<string> {
    const [first, ...others] = this.#analysts;
    if (!first) return Promise.reject(new Error('no reading thread is alive'));
    const least = others.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a), first);
    const id = ++this.#id;
    return new Promise((resolve, reject) => {
      least.waiting.set(id, { resolve, reject });
      least.worker.postMessage({ id, text } satisfies AnalystRequest);
    });
  }

  /** Ends all threads; what they were at work on is rejected. */
  async close(): Promise<void> {
    await Promise.all([...this.#analysts].map(({ worker }) => worker.terminate()));
  }
}
