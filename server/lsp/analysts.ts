/**
 * Threads that read articles while the editor is answered.
 *
 * Invariants: a reading made here is the one that the server itself would make; a thread that dies costs the readings
 * it was making, which are made anew elsewhere, never an article.
 */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { KnowledgeData } from '../core/open.ts';
import type { Settings } from '../workspace/settings.ts';
import type { FilesRead, WantedFile } from './fileReading.ts';

/** What a thread is asked, and what it answers: one message for many articles, its bytes handed over, not copied. */
export interface AnalystRequest {
  readonly id: number;
  readonly files: readonly WantedFile[];
}
export interface AnalystAnswer {
  readonly id: number;
  readonly read: FilesRead;
}

/** What a thread begins with. */
export interface AnalystData {
  readonly settings: Settings;
  /** In shared memory, since each thread would else need some thirty megabytes for it. */
  readonly data: KnowledgeData;
}

/** The program of a thread, and the data that it makes its knowledge of. */
export interface AnalystProgram {
  readonly file: string;
  readonly data: () => KnowledgeData;
}

/**
 * Megabytes of a thread's memory for what is short-lived and what is not. The first, of which the engine fills a third at a
 * time, holds what some fifteen articles leave, so that few of those under analysis are copied: twice as much would read a
 * little faster, and take a large workspace beyond its gigabyte. Without the second, each thread would let garbage pile up
 * to many times its knowledge.
 */
const LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 512 };

interface Waiting {
  readonly resolve: (read: FilesRead) => void;
  readonly reject: (error: Error) => void;
}

/** One thread and what it is at work on. */
class Analyst {
  readonly waiting = new Map<number, Waiting>();
  readonly worker: Worker;

  constructor(file: string, workerData: AnalystData, ended: () => void) {
    this.worker = new Worker(file, { workerData, resourceLimits: LIMITS });
    this.worker.unref();
    this.worker.on('message', ({ id, read }: AnalystAnswer) => {
      const asked = this.waiting.get(id);
      this.waiting.delete(id);
      asked?.resolve(read);
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

  /** Starts `count` threads of a program. */
  constructor(program: AnalystProgram, settings: Settings, count: number) {
    // What the server was started with would else go before the limits of its threads.
    setFlagsFromString('--max-semi-space-size=0');
    for (let i = 0; i < count; i++) {
      const analyst: Analyst = new Analyst(program.file, { settings, data: program.data() }, () => {
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

  /** Reads files on the thread with the least to do. Rejects where no thread is alive, or the one asked dies. */
  read(files: readonly WantedFile[]): Promise<FilesRead> {
    const [first, ...others] = this.#analysts;
    if (!first) return Promise.reject(new Error('no reading thread is alive'));
    const least = others.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a), first);
    const id = ++this.#id;
    return new Promise((resolve, reject) => {
      least.waiting.set(id, { resolve, reject });
      least.worker.postMessage({ id, files } satisfies AnalystRequest);
    });
  }

  /** Ends all threads; what they were at work on is rejected. */
  async close(): Promise<void> {
    await Promise.all([...this.#analysts].map(({ worker }) => worker.terminate()));
  }
}
