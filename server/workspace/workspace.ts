/**
 * Many articles over time: what stands on disk, what editors hold open above it, and what each article tells the
 * others.
 *
 * Invariants: whatever the order of changes, the answers are those of a workspace made afresh from the same texts;
 * the text of a closed article is not kept; an article whose contribution is unchanged moves nothing else.
 */
import type { Analysis } from '../core/analyse.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Finding } from '../core/model.ts';
import { valueFrom } from '../core/steps.ts';
import { ClusterIndex } from './clusterIndex.ts';
import { equalData } from './equalData.ts';
import { FactIndex } from './factIndex.ts';
import type { Held } from './held.ts';
import {
  type Decided,
  type IgnoredInArticle,
  ignoredCodes,
  ignoredIn,
  isIgnored,
  type RecordedDecision,
} from './ignored.ts';
import { compareListed, listed } from './listing.ts';
import { OpenArticle } from './openArticle.ts';
import { OpenReading } from './openReading.ts';
import { holdReading } from './packedReading.ts';
import { type Reading, readAfresh, readingOf, readTogether } from './reading.ts';
import type { Settings } from './settings.ts';
import { type Snapshot, SnapshotExpired } from './snapshot.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An article: what is kept of it, and its analysis while it is open. */
interface Entry {
  held: Held;
  /** The date in it, which is asked for whenever articles are put in order. */
  published: string | null;
  analysis: Analysis | null;
  /** What people have decided to ignore in it; null where nobody has decided anything. */
  ignored: IgnoredInArticle | null;
}

/** Told of an article whose analysis failed; the article is left out, the others are served. */
export type ReportFailure = (article: string, error: unknown) => void;

export class Workspace {
  readonly #knowledge: Knowledge;
  readonly #reportFailure: ReportFailure;
  readonly #entries = new Map<string, Entry>();
  readonly #overlays = new Map<string, OpenArticle>();
  readonly #clusters = new ClusterIndex();
  readonly #facts = new FactIndex();
  #settings: Settings;
  #decisionsOn: (article: string) => Decided | null = () => null;
  #version = 0;
  #order: string[] | null = null;

  /** A failed analysis, which no text should cause, goes to `reportFailure`; without it, it is thrown. */
  constructor(knowledge: Knowledge, settings: Settings, reportFailure?: ReportFailure) {
    this.#knowledge = knowledge;
    this.#reportFailure = reportFailure ?? rethrow;
    this.#settings = settings;
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  /** The words that packed readings are to be held with. */
  get vocabulary(): Vocabulary {
    return this.#clusters.vocabulary;
  }

  /** Articles that the workspace holds. */
  get size(): number {
    let size = this.#entries.size;
    for (const article of this.#overlays.keys()) if (!this.#entries.has(article)) size++;
    return size;
  }

  configure(settings: Settings): void {
    this.#settings = settings;
    this.#version++;
  }

  /**
   * Decisions to ignore findings, by article. They hold at once but for those about single findings of closed
   * articles, which hold once `put` gives the article's text again.
   */
  decide(decisionsOn: (article: string) => Decided | null): void {
    this.#decisionsOn = decisionsOn;
    for (const [article, entry] of this.#entries) {
      if (entry.analysis) {
        const { text } = entry.analysis.article;
        entry.ignored = this.#ignoredIn(article, () => text);
        continue;
      }
      const decided = decisionsOn(article);
      if (!decided && !entry.ignored) continue;
      const codes = decided ? ignoredCodes(decided) : new Set<string>();
      entry.ignored = { spans: [], lost: [], ...entry.ignored, codes };
    }
    this.#version++;
  }

  /** The decisions about articles held that fit nothing in their text, as it was last analysed. */
  lostDecisions(): RecordedDecision[] {
    return [...this.#entries.values()].flatMap(({ ignored }) => ignored?.lost ?? []);
  }

  isOpen(article: string): boolean {
    return this.#overlays.has(article);
  }

  has(article: string): boolean {
    return this.#entries.has(article) || this.#overlays.has(article);
  }

  /** An editor holds the article open with this text, which counts above the file's from now on. */
  open(article: string, text: string): void {
    const overlay = this.#overlays.get(article);
    if (overlay?.text === text) return;
    if (overlay) overlay.change(text);
    else this.#overlays.set(article, new OpenArticle(text, this.#knowledge));
    this.#version++;
  }

  /**
   * The editor has let go of the article. What was last known of it stands until `put` gives the file's text or
   * `remove` says that there is none.
   */
  close(article: string): void {
    this.#settle();
    if (!this.#overlays.delete(article)) return;
    const entry = this.#entries.get(article);
    if (entry) this.#entries.set(article, { ...entry, analysis: null });
    this.#version++;
  }

  /** The text of a file. Without effect while an editor holds the article open. */
  put(article: string, text: string): void {
    this.putAll(new Map([[article, text]]));
  }

  /** The texts of some files, which are read side by side. */
  putAll(texts: ReadonlyMap<string, string>): void {
    const { gazetteer } = this.#knowledge;
    const closed = [...texts].filter(([article]) => !this.#overlays.has(article));
    const readings = readTogether(
      closed.map(([, text]) => text),
      this.#knowledge,
    );
    for (const [i, [article, text]] of closed.entries()) {
      const make = () => holdReading(article, valueFrom(readings[i]), gazetteer, this.vocabulary);
      this.hold(article, make, () => text);
    }
  }

  /**
   * What was read of a file elsewhere; its text is asked for only where decisions have been made about it. Without
   * effect while an editor holds the article open.
   */
  hold(article: string, make: () => Held, text: () => string): void {
    if (!this.#overlays.has(article)) this.#take(article, text, () => ({ held: make(), analysis: null }));
  }

  /** The file is gone. Without effect while an editor holds the article open. */
  remove(article: string): void {
    if (this.#overlays.has(article) || !this.#entries.delete(article)) return;
    this.#share(article, null);
  }

  /** The workspace as it is now; open articles that changed are analysed first. */
  snapshot(): Snapshot {
    this.#settle();
    const version = this.#version;
    const read = <A extends unknown[], R>(answer: (...args: A) => R) => {
      return (...args: A): R => {
        if (this.#version !== version) throw new SnapshotExpired();
        return answer(...args);
      };
    };
    return {
      version,
      settings: this.#settings,
      articles: read(() => this.#articles()),
      analysis: read(article => this.#entries.get(article)?.analysis ?? null),
      contribution: read(article => this.#entries.get(article)?.held ?? null),
      clusterOf: read((article, chain) => this.#clusters.clusterOf(article, chain)),
      explainMerge: read((a, b) => this.#clusters.explain(a, b)),
      search: read(query => this.#clusters.search(query)),
      factsLike: read(fact => this.#facts.like(fact)),
      findings: read(article => this.#findings(article)),
      compare: read((a, b) => compareListed(a, b, this.#dateOf)),
      listed: items => read(() => listed(items, this.#dateOf))(),
    };
  }

  /** Whether all open articles are analysed as they are now. */
  get isSettled(): boolean {
    return [...this.#overlays.values()].every(({ isAnalysed }) => isAnalysed);
  }

  /**
   * Does a step, of a few milliseconds, towards a settled workspace. Whoever asks for a snapshot does what is left at
   * once; steps taken before let others be answered between them.
   */
  step(): void {
    for (const [article, overlay] of this.#overlays) {
      if (overlay.isAnalysed) continue;
      this.#stepIn(article, overlay);
      return;
    }
  }

  #settle(): void {
    while (!this.isSettled) this.step();
  }

  #stepIn(article: string, overlay: OpenArticle): void {
    let analysis: Analysis | null;
    try {
      analysis = overlay.step();
    } catch (error) {
      this.#fail(article, error);
      return;
    }
    if (!analysis) return;
    this.#take(
      article,
      () => overlay.text,
      () => ({ held: this.#held(article, analysis), analysis }),
    );
  }

  #held(article: string, analysis: Analysis): Held {
    const reading = readingOf(analysis);
    if (this.#settings.verify) this.#verify(analysis.article.text, reading);
    const before = this.#entries.get(article)?.held ?? null;
    return new OpenReading(article, reading, this.#knowledge.gazetteer, this.vocabulary, before);
  }

  /** Throws where a reading made step by step is not the one made at once. */
  #verify(text: string, reading: Reading): void {
    if (equalData(reading, readAfresh(text, this.#knowledge))) return;
    throw new Error('the analysis after an edit differs from one from scratch');
  }

  #take(
    article: string,
    text: () => string,
    make: () => { readonly held: Held; readonly analysis: Analysis | null },
  ): void {
    let made: ReturnType<typeof make>;
    try {
      made = make();
    } catch (error) {
      this.#fail(article, error);
      return;
    }
    const { held, analysis } = made;
    const { published } = held;
    const known = this.#entries.get(article)?.held;
    this.#entries.set(article, { held, published, analysis, ignored: this.#ignoredIn(article, text) });
    this.#version++;
    if (known?.published !== published) this.#order = null;
    const isSame = known instanceof OpenReading && held instanceof OpenReading && held.tellsTheSame(known);
    if (!isSame) this.#share(article, held);
  }

  #fail(article: string, error: unknown): void {
    if (this.#entries.delete(article)) this.#share(article, null);
    this.#reportFailure(article, error);
  }

  #share(article: string, held: Held | null): void {
    this.#clusters.set(article, held);
    this.#facts.set(article, held);
    if (!held) this.#order = null;
    this.#version++;
  }

  #ignoredIn(article: string, text: () => string): IgnoredInArticle | null {
    const decided = this.#decisionsOn(article);
    return decided && ignoredIn(text(), decided);
  }

  #articles(): readonly string[] {
    if (!this.#order) {
      const articles = Array.from(this.#entries.keys(), article => ({ article }));
      this.#order = listed(articles, this.#dateOf).map(({ article }) => article);
    }
    return this.#order;
  }

  readonly #dateOf = (article: string) => this.#entries.get(article)?.published ?? null;

  #findings(article: string): readonly Finding[] {
    const { held, ignored } = this.#entries.get(article) ?? {};
    const shown: Finding[] = [];
    for (const finding of [...(held?.findings ?? []), ...this.#facts.findings(article)]) {
      if (ignored && isIgnored(finding, ignored)) continue;
      const severity = this.#settings.findings[finding.code] ?? finding.severity;
      if (severity !== 'off') shown.push(severity === finding.severity ? finding : { ...finding, severity });
    }
    return shown.sort(
      (a, b) => a.from - b.from || a.to - b.to || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
    );
  }
}

function rethrow(_article: string, error: unknown): void {
  throw error;
}
