/**
 * The settings of the section `copydesk`, checked.
 *
 * Invariant: reading never fails; each value that cannot be used is named in a problem and its default stands.
 */
import * as v from 'valibot';
import type { Severity } from '../core/model.ts';

export interface Settings {
  /** Globs of what counts as an article, over paths with `/`. */
  readonly articles: readonly string[];
  /** Globs of what is left out although it would count. */
  readonly exclude: readonly string[];
  /** Articles that are taken in at most. */
  readonly maximumArticles: number;
  /** Megabytes of the largest file, or document, that is read. */
  readonly maximumFileSize: number;
  /** For a finding's code, the severity to show it with, or `off`. */
  readonly findings: Readonly<Record<string, Severity | 'off'>>;
  readonly names: { readonly minimumScore: number };
  readonly hover: { readonly map: boolean };
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  readonly lookup: boolean;
  /** Sent with each look-up, as Wikimedia asks: an address of the user's. */
  readonly lookupContact: string;
  /** Whether readings are kept on disk, so that a workspace opened again is ready at once. */
  readonly cache: boolean;
  /**
   * Whether every analysis after an edit is held against one from scratch. For finding faults, not in the manifest:
   * it costs what the increments save.
   */
  readonly verify: boolean;
}

export const defaultSettings: Settings = {
  articles: ['**/*.news', '**/{articles,news,stories,seeds}/**/*.txt'],
  exclude: ['**/node_modules/**', '**/.git/**', '**/.copydesk/**'],
  // Each takes some 6 kB of memory: so many fit beside an editor, and few newsrooms keep more in one folder.
  maximumArticles: 200_000,
  // A thousand times a news story: what goes over it is a dump or a log, and would hold up the articles behind it.
  maximumFileSize: 4,
  findings: {},
  names: { minimumScore: 0 },
  hover: { map: true },
  codeLens: false,
  inlayHints: false,
  lookup: false,
  lookupContact: '',
  cache: true,
  verify: false,
};

const globs = v.array(v.pipe(v.string(), v.nonEmpty()), 'a list of globs');
const flag = v.boolean('true or false');
/** It goes into a header, so it holds nothing that could end one. */
const contact = v.pipe(v.string('an address'), v.regex(/^[\x20-\x7e]*$/, 'an address in plain letters'));
const severity = v.picklist(
  ['error', 'warning', 'information', 'hint', 'off'],
  'error, warning, information, hint or off',
);
const count = v.pipe(
  v.number('a whole number above 0'),
  v.integer('a whole number above 0'),
  v.minValue(1, 'a whole number above 0'),
);
/** Beyond it a text is longer than positions in it are kept for. */
const LARGEST_FILE = 500;
const megabytes = v.pipe(
  v.number(`a number of megabytes up to ${LARGEST_FILE}`),
  v.gtValue(0, `a number of megabytes up to ${LARGEST_FILE}`),
  v.maxValue(LARGEST_FILE, `a number of megabytes up to ${LARGEST_FILE}`),
);
const score = v.pipe(
  v.number('a number from 0 to 1'),
  v.minValue(0, 'a number from 0 to 1'),
  v.maxValue(1, 'a number from 0 to 1'),
);

/** Each setting by its path below `copydesk`, with the shape that its value must have. */
const shapes = {
  articles: globs,
  exclude: globs,
  maximumArticles: count,
  maximumFileSize: megabytes,
  'names.minimumScore': score,
  'hover.map': flag,
  codeLens: flag,
  inlayHints: flag,
  lookup: flag,
  lookupContact: contact,
  cache: flag,
  verify: flag,
} as const;

/** The settings in `raw`, the value of the section `copydesk` as a client sends it, and what is wrong with it. */
export function readSettings(raw: unknown): { settings: Settings; problems: string[] } {
  const problems: string[] = [];
  const read = <K extends keyof typeof shapes>(path: K, fallback: v.InferOutput<(typeof shapes)[K]>) => {
    const given = valueAt(raw, path);
    if (given === undefined || given === null) return fallback;
    const result = v.safeParse(shapes[path], given);
    if (result.success) return result.output as typeof fallback;
    problems.push(complaint(path, result.issues[0], given, 'the default is used'));
    return fallback;
  };
  const d = defaultSettings;
  const settings: Settings = {
    articles: read('articles', [...d.articles]),
    exclude: read('exclude', [...d.exclude]),
    maximumArticles: read('maximumArticles', d.maximumArticles),
    maximumFileSize: read('maximumFileSize', d.maximumFileSize),
    findings: readFindings(valueAt(raw, 'findings'), problems),
    names: { minimumScore: read('names.minimumScore', d.names.minimumScore) },
    hover: { map: read('hover.map', d.hover.map) },
    codeLens: read('codeLens', d.codeLens),
    inlayHints: read('inlayHints', d.inlayHints),
    lookup: read('lookup', d.lookup),
    lookupContact: read('lookupContact', d.lookupContact),
    cache: read('cache', d.cache),
    verify: read('verify', d.verify),
  };
  return { settings, problems };
}

/** One bad entry leaves the other codes as they were set. */
function readFindings(given: unknown, problems: string[]): Settings['findings'] {
  if (given === undefined || given === null) return {};
  const record = v.safeParse(v.record(v.string(), v.unknown(), 'an object of codes and severities'), given);
  if (!record.success) {
    problems.push(complaint('findings', record.issues[0], given, 'it is left aside'));
    return {};
  }
  const findings: Record<string, Severity | 'off'> = {};
  for (const [code, value] of Object.entries(record.output)) {
    const result = v.safeParse(severity, value);
    if (result.success) findings[code] = result.output;
    else problems.push(complaint(`findings.${code}`, result.issues[0], value, 'it is left aside'));
  }
  return findings;
}

function complaint(path: string, issue: v.BaseIssue<unknown>, given: unknown, remedy: string): string {
  const wanted = issue.path ? 'a list of globs' : issue.message;
  return `The setting copydesk.${path} must be ${wanted}, not ${JSON.stringify(given)}; ${remedy}.`;
}

function valueAt(raw: unknown, path: string): unknown {
  let value = raw;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
