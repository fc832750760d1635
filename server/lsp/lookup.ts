/**
 * Looks an entity up outside, on request alone: Wikidata for what it is, Wikipedia for a summary.
 *
 * Invariants: nothing is sent but by `find`, one request at a time, and nothing but the name; while a service asks to
 * be left alone (`Retry-After`) nothing is sent to it; what was found is kept on disk for a month, credited and dated;
 * what goes wrong is an error that says what to do. This is the only module of the server that reaches a network.
 *
 * Sources: Wikibase's `wbsearchentities` and REST API v1 (data: CC0), MediaWiki's page summary (text: CC BY-SA 4.0).
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';

/** What was found of a name. `candidates` are the items that bear it, most used first; at least one. */
export interface LookedUp {
  readonly name: string;
  /** The day on which it was looked up, `YYYY-MM-DD`. */
  readonly on: string;
  readonly candidates: readonly Candidate[];
  /** Of the only candidate, where Wikipedia has a page on it. */
  readonly summary: Summary | null;
}

export interface Candidate {
  readonly id: string;
  readonly label: string;
  readonly description: string;
}

export interface Summary {
  readonly title: string;
  readonly text: string;
}

export interface LookupOptions {
  /** The addresses of the services, without a slash at the end. */
  readonly wikidata: string;
  readonly wikipedia: string;
  /** An address of the user's that the services can write to, as their policy on user agents asks. */
  readonly contact: string;
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds after which a request is given up. */
  readonly timeout: number;
}

/** Milliseconds for which what was found is believed: descriptions change seldom, offices within weeks. */
const FRESH = 30 * 24 * 3600 * 1000;

/** Findings kept on disk at most; a name takes about a kilobyte. */
const KEPT = 2000;

/** Candidates shown: more than these do not help to tell one from another. */
const CANDIDATES = 5;

const searchSchema = v.object({
  search: v.array(
    v.object({
      id: v.pipe(v.string(), v.regex(/^Q\d+$/)),
      label: v.optional(v.string(), ''),
      description: v.optional(v.string(), ''),
      aliases: v.optional(v.array(v.string()), []),
    }),
  ),
});
const itemSchema = v.object({ sitelinks: v.record(v.string(), v.object({ title: v.string() })) });
const summarySchema = v.object({ title: v.string(), extract: v.string() });
const foundSchema = v.object({
  name: v.string(),
  on: v.string(),
  candidates: v.array(v.object({ id: v.string(), label: v.string(), description: v.string() })),
  summary: v.nullable(v.object({ title: v.string(), text: v.string() })),
});

export class Lookup {
  readonly #options: LookupOptions;
  /** When each service may be asked again. */
  readonly #notBefore = new Map<string, number>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: LookupOptions) {
    this.#options = options;
  }

  /** What is already known of a name here, without asking anybody; null where nothing is, or it is too old. */
  known(name: string): LookedUp | null {
    const file = this.#file(name);
    if (!existsSync(file)) return null;
    let found: LookedUp;
    try {
      found = v.parse(foundSchema, JSON.parse(readFileSync(file, 'utf8')));
    } catch (error) {
      if (error instanceof SyntaxError || v.isValiError(error)) return null;
      throw error;
    }
    return this.#options.now() - Date.parse(found.on) < FRESH ? found : null;
  }

  /** Looks a name up; null where nobody knows it. Rejects with a message for the user. */
  find(name: string): Promise<LookedUp | null> {
    const found = this.#last.then(() => this.known(name) ?? this.#ask(name));
    // The next one waits for this one, whatever comes of it; its failure is told to whoever asked for it.
    this.#last = found.then(
      () => undefined,
      () => undefined,
    );
    return found;
  }

  async #ask(name: string): Promise<LookedUp | null> {
    const { wikidata, now } = this.#options;
    const query = new URLSearchParams({
      action: 'wbsearchentities',
      search: name,
      language: 'en',
      uselang: 'en',
      limit: '10',
      format: 'json',
    });
    const { search } = await this.#get(wikidata, `/w/api.php?${query}`, searchSchema);
    const same = (form: string) => form.localeCompare(name, 'en', { sensitivity: 'base' }) === 0;
    const candidates = search
      .filter(({ label, aliases }) => same(label) || aliases.some(same))
      .slice(0, CANDIDATES)
      .map(({ id, label, description }) => ({ id, label, description }));
    if (candidates.length === 0) return null;
    const on = new Date(now()).toISOString().slice(0, 10);
    const summary = candidates.length === 1 ? await this.#summary(candidates[0].id) : null;
    const found = { name, on, candidates, summary };
    await this.#keep(found);
    return found;
  }

  async #summary(id: string): Promise<Summary | null> {
    const { wikidata, wikipedia } = this.#options;
    const item = await this.#get(wikidata, `/w/rest.php/wikibase/v1/entities/items/${id}`, itemSchema);
    const title = item.sitelinks.enwiki?.title;
    if (title === undefined) return null;
    const page = encodeURIComponent(title.replaceAll(' ', '_'));
    const summary = await this.#get(wikipedia, `/api/rest_v1/page/summary/${page}`, summarySchema);
    return { title: summary.title, text: summary.extract };
  }

  async #get<S extends v.GenericSchema>(service: string, rest: string, schema: S): Promise<v.InferOutput<S>> {
    const { now, timeout, contact } = this.#options;
    const wait = (this.#notBefore.get(service) ?? 0) - now();
    const host = new URL(service).host;
    if (wait > 0) {
      throw new Error(`${host} asks to be left alone for ${Math.ceil(wait / 1000)} s more; try again then`);
    }
    let response: Response;
    try {
      response = await fetch(service + rest, {
        headers: { 'User-Agent': `Copydesk/0.1 (${contact})`, Accept: 'application/json' },
        signal: AbortSignal.timeout(timeout),
      });
    } catch (error) {
      const late = (error as Error).name === 'TimeoutError';
      throw new Error(
        late ? `${host} did not answer in time` : `${host} cannot be reached; is there a network?`,
        {
          cause: error,
        },
      );
    }
    if (!response.ok) {
      this.#heed(service, response.headers.get('Retry-After'));
      await response.body?.cancel();
      throw new Error(`${host} answered ${response.status}`);
    }
    return this.#parse(host, await response.text(), schema);
  }

  #parse<S extends v.GenericSchema>(host: string, text: string, schema: S): v.InferOutput<S> {
    try {
      return v.parse(schema, JSON.parse(text));
    } catch (error) {
      throw new Error(`${host} answered something that cannot be read`, { cause: error });
    }
  }

  /** `Retry-After` as seconds or as a date (RFC 9110, section 10.2.3). */
  #heed(service: string, retryAfter: string | null): void {
    if (retryAfter === null) return;
    const { now } = this.#options;
    const seconds = Number(retryAfter);
    const until = Number.isFinite(seconds) ? now() + seconds * 1000 : Date.parse(retryAfter);
    if (Number.isFinite(until)) this.#notBefore.set(service, until);
  }

  #file(name: string): string {
    const key = createHash('sha256').update(name).digest('hex').slice(0, 32);
    return path.join(this.#options.folder, `${key}.json`);
  }

  async #keep(found: LookedUp): Promise<void> {
    const { folder } = this.#options;
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    // Which is let go matters little: it is only asked for again.
    for (const name of names.slice(KEPT - 1)) await unlink(path.join(folder, name));
    await writeFile(this.#file(found.name), JSON.stringify(found), { mode: 0o600 });
  }
}
