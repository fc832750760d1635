/**
 * What a paragraph looks like by its own text, whatever stands around it. `regions.ts` decides by the look and by
 * the neighbours what it is.
 *
 * Invariant: a look depends on the paragraph's text alone. Patterns are tried on short paragraphs only: what a
 * site or a picture desk writes around a story fits in a few lines.
 */
import type { Token } from '../model.ts';
import { isDateline } from './datelines.ts';
import { findDate, monthSource, type WrittenDate, weekdaySource } from './writtenDates.ts';

/**
 * `prose`: sentences; `line`: words without a full stop, such as a headline; `listed`: a line of a list or table;
 * `published` and `updated`: a line that dates the article; `date`: a line with a date, a time or both and no more;
 * `pointer`: a link to another story; `header`: a page's date and clock; `chrome`: other words of the site;
 * `photo`: a picture's credit on a line of its own; the rest as the region kinds of the same names.
 */
export type LookKind =
  | 'prose'
  | 'line'
  | 'listed'
  | 'published'
  | 'updated'
  | 'date'
  | 'dateline'
  | 'byline'
  | 'caption'
  | 'photo'
  | 'credit'
  | 'pointer'
  | 'header'
  | 'chrome';

/** `words` counts words and numbers, `stopped` says that it ends as a sentence does; `date` is a date it states. */
export interface Look {
  readonly kind: LookKind;
  readonly words: number;
  readonly stopped: boolean;
  readonly date: WrittenDate | null;
}

// The longest caption and the longest cookie notice are shorter.
const longestSpecial = 400;

/** The look of a paragraph with this text. */
export function lookAt(text: string, tokens: readonly Token[]): Look {
  let words = 0;
  let numbers = 0;
  for (const token of tokens) {
    if (token.kind === 'word') words++;
    else if (token.kind === 'number') numbers++;
  }
  words += numbers;
  const stopped = /[.!?…]\s?["”’'»)\]]{0,3}$/.test(text.slice(-5));
  const special = text.length <= longestSpecial ? specialLook(text, words, stopped) : null;
  const kind = special?.kind ?? ordinaryKind(text, words, numbers, stopped);
  // A date in running prose is the story's, not the article's.
  const date = special?.date ?? (kind === 'prose' || kind === 'chrome' ? null : findDate(text));
  return { kind, words, stopped, date };
}

function ordinaryKind(text: string, words: number, numbers: number, stopped: boolean): LookKind {
  // A row of a table: three numbers or more, a third of it all.
  if (!stopped && numbers >= 3 && numbers * 3 >= words) return 'listed';
  if (/^(?:[•·▪*-]\s|\d{1,3}\s?[-–.)]\s)/.test(text) || (!stopped && /[:,;]$/.test(text))) return 'listed';
  return stopped || words > 25 ? 'prose' : 'line';
}

type Special = { readonly kind: LookKind; readonly date?: WrittenDate };

function specialLook(text: string, words: number, stopped: boolean): Special | null {
  const marked = marks.test(text);
  if (words === 0 || fits(chrome, text, marked)) return { kind: 'chrome' };
  const dated = text.length <= 160 ? datedLook(text, stopped) : null;
  if (dated) return dated;
  if (isDateline(text)) return { kind: 'dateline' };
  if (!stopped && words <= 30 && pointer.test(text)) return { kind: 'pointer' };
  if (words <= 12 && photo.test(text)) return { kind: 'photo' };
  if (words <= 40 && fits(credit, text, marked)) return { kind: 'credit' };
  if (words <= 60 && fits(caption, text, marked)) return { kind: 'caption' };
  if (!stopped && words <= 14 && fitsAny(byline, text)) return { kind: 'byline' };
  return null;
}

// ── dates ───────────────────────────────────────────────────────────────────────────────────────────────

const dateLabel = '(?:(?:first|originally|story|article|page) )?';
const labelEnd = `(?: (?:on|at|online))?\\s{0,3}[:|–—-]?\\s{0,3}(?:${weekdaySource},?\\s)?`;
const publishedLabel = new RegExp(
  `\\b${dateLabel}(?:published|posted|released|issued|filed|date of publication|publication date|date)${labelEnd}`,
  'i',
);
const updatedLabel = new RegExp(`\\b${dateLabel}(?:last )?(?:updated?|modified|revised)${labelEnd}`, 'i');
const clock = '\\d{1,2}(?:[:.]\\d{2}){0,2}\\s?(?:[ap]\\.?m\\.?|h(?:rs?)?|noon)?';
const header = new RegExp(`last updated?\\b.{0,20}${clock}|^${weekdaySource},?\\s.{0,40}\\|`, 'i');
const dateRest = new RegExp(
  `^[\\s,|/·•@–—-]{0,5}(?:at\\s)?(?:${clock})?[\\s,|/·•–—-]{0,5}(?:[A-Z]{2,4}|GMT[+-]\\d{1,2}(?::\\d\\d)?)?[\\s|/·•–—-]{0,5}$`,
);
const weekdayOnly = new RegExp(`^(?:${weekdaySource},?\\s{0,2})?$`, 'i');
const undatedTime = new RegExp(
  `^(?:${weekdaySource},?\\s)?(?:${monthSource}\\s\\d{1,2}|\\d{1,2}\\s${monthSource}|\\d{4}\\sGMT|\\d{1,2}[:.]\\d{2}(?:\\s?[ap]\\.?m\\.?)?)(?:\\s[A-Z]{2,4})?$|^${weekdaySource}$`,
  'i',
);

const datedByClock = /^(?:published|posted|updated|last updated?)\b[^.]{0,20}\d{1,2}[:.]\d{2}/i;

/** Looks at lines that date the article. A label counts only where the date follows it at once. */
function datedLook(text: string, stopped: boolean): Special | null {
  const date = findDate(text);
  if (header.test(text) && !startsLabelled(text, date)) return { kind: 'header' };
  if (!date) return undatedTime.test(text) || (!stopped && datedByClock.test(text)) ? { kind: 'date' } : null;
  if (weekdayOnly.test(text.slice(0, date.from)) && dateRest.test(text.slice(date.to)))
    return { kind: 'date', date };
  if (stopped && text.length > 80) return null;
  const published = labelledDate(text, publishedLabel);
  if (published) return { kind: 'published', date: published };
  const updated = labelledDate(text, updatedLabel);
  return updated ? { kind: 'updated', date: updated } : null;
}

function labelledDate(text: string, label: RegExp): WrittenDate | null {
  const match = label.exec(text);
  const date = match && findDate(text, match.index + match[0].length);
  return date && date.from <= match.index + match[0].length ? date : null;
}

function startsLabelled(text: string, date: WrittenDate | null): boolean {
  return date !== null && date.from < 40 && /^(?:first |last )?(?:published|posted|updated)/i.test(text);
}

// ── what stands around a story ──────────────────────────────────────────────────────────────────────────

/**
 * Patterns of one kind. `heads` fail at a text's first letters; `inner` are looked for all along it, so they are
 * tried only where one of the marks stands that each of them needs.
 */
interface Patterns {
  readonly heads: readonly RegExp[];
  readonly inner: readonly RegExp[];
}

/** Something of every inner pattern: signs, and of words the first four letters, which are compared at once. */
const marks = /[@([/]|cook|rese|cont|phot|imag|pict|cred|gett|seen|show/i;

/** The patterns with those of the same flags made one: each that is tried costs about as much as another alternative. */
function joined(patterns: readonly RegExp[]): readonly RegExp[] {
  const flags = [...new Set(patterns.map(pattern => pattern.flags))];
  return flags.map(own => {
    const sources = patterns.filter(pattern => pattern.flags === own).map(({ source }) => source);
    return new RegExp(sources.join('|'), own);
  });
}

function fits({ heads, inner }: Patterns, text: string, marked: boolean): boolean {
  return fitsAny(heads, text) || (marked && fitsAny(inner, text));
}

function fitsAny(patterns: readonly RegExp[], text: string): boolean {
  for (let i = 0; i < patterns.length; i++) if (patterns[i].test(text)) return true;
  return false;
}

/** Words of a site, the whole paragraph long. A sentence of a story must not match: doubt means a paragraph. */
const chrome: Patterns = {
  heads: joined([
    /^(?:share|tweet|e-?mail|print|pin|save|menu|search|close|home|loading|login|log in|sign in|register|subscribe|newsletters?|comments?|gallery|photos?|videos?|advertisements?|advertising|ads?|sponsored(?: content)?|promoted|trending(?: now)?|recommended|related|facebook|twitter|whatsapp|linkedin|pinterest|reddit|copy link|ends?|more)[\s:.…»>-]{0,4}$/i,
    /^share (?:this|on|via|the)(?: \S{1,15}){1,4}$/i,
    /^share on \w+\..{0,60}$/i,
    /^\d[\d,.]{0,6}[km]? (?:shares?|comments?|likes?|views?)$/i,
    /^(?:advertisement|story continues|article continues|continue reading|continues below)\b.{0,60}$/i,
    /^(?:click|tap) here\b.{0,60}$/i,
    /^(?:read|show|load|view|see) (?:more|all|less|full (?:story|article|coverage)|comments|gallery)(?: .{1,30})?[\s:.…»>]{0,3}$/i,
    /^(?:most (?:read|popular|viewed|shared|recent)|top (?:stories|news)|latest (?:news|stories|headlines)|editors?['’]s? picks?|related (?:articles|stories|topics|content|links|news|coverage)|recommended (?:for you|stories)|more (?:on this story|on this topic|stories|news|headlines)|you may (?:also )?like.{0,30}|popular (?:stories|articles))[\s:.…»>]{0,3}$/i,
    /^(?:leave a|add a|post a|write a) (?:comment|reply).{0,30}$/i,
    /^(?:join the conversation|skip to (?:main )?content|back to top|about us|contact us|privacy(?: policy)?|terms (?:of (?:use|service)|and conditions|& conditions)|accept(?: all)?(?: cookies)?|please wait.{0,3}|all topics)[\s.]{0,2}$/i,
    /^(?:sign up|subscribe|register)\b.{0,80}\b(?:newsletters?|alerts?|updates|inbox|e-?mail)\b.{0,60}$/i,
    /^(?:follow|like|find) (?:us|@\w+|our) (?:on|at) .{3,60}$/i,
    /^(?:download|get) (?:our|the) .{0,40}\b(?:app|newsletter)\b.{0,40}$/i,
    /^(?:enable|turn on) javascript.{0,80}$/i,
    /^(?:copyright|©|\(c\)).{0,120}$/i,
  ]),
  inner: [/\b(?:uses?|using|accept) cookies\b.{0,200}$/i, /^.{0,80}\ball rights reserved\b.{0,40}$/i],
};

const pointer =
  /^(?:related(?: (?:story|article|news|content))?|read(?: more| also| next| here)?|also read|see also|more|watch(?: live| more| here)?|listen|don['’]t miss|recommended|must read|in (?:pictures|photos)|opinion|explainer|previously)\s?[:|»>]\s?\S/i;

const pictureWord = '(?:photo(?:graph)?s?|pictures?|images?|pics?|videos?|graphics?|illustrations?)';
const photo = new RegExp(
  `^(?:file )?${pictureWord}(?: (?:credits?|courtesy|copyright|by|source))?(?: by| of)?\\s?[:|/©–—]\\s?\\S|^image copyright \\S|^${pictureWord} by (?!the )\\S.{2,50}$`,
  'i',
);

const posture =
  'shakes?|poses?|speaks?|arrives?|attends?|greets?|walks?|stands?|looks?|listens?|waves?|gestures?|reacts?|sits?|meets?|holds?|watch(?:es)?|talks?|chats?|hugs?|smiles?|addresses';

const caption: Patterns = {
  heads: joined([
    /^(?:image caption\s|(?:photo )?caption\s?:\s)/i,
    /^(?:file )?(?:photo|picture|image|file)\s?:\s/i,
    /^in this .{0,50}\b(?:photo|photograph|picture|image|handout)\b/i,
  ]),
  inner: [
    /[([](?:file |ap |afp )?(?:photo|photograph|picture|image|pic)s?(?:\s?(?:by|credit|courtesy))?\s?[:/].{1,60}[)\]]\.?$/i,
    /(?:photograph|photo|picture|image)(?: credit)?\s?: [^.]{2,60}\.?$/i,
    /[.!?)”"]\s?Credit\s?(?:\p{Lu}|\.\.\.)[^.]{2,60}$/u,
    /\b(?:AP|AFP) Photo\/|\/(?:AFP|AP|Reuters|Getty Images|EPA)\)?\.?$|\bGetty Images\b.{0,30}$/,
    /\((?:L|left)\)(?:,| \p{Ll}).{1,160}\((?:R|right)\)(?:[,.]| \p{Ll})/u,
    /\((?:R|right)\)(?:,| \p{Ll}).{1,160}\((?:L|left)\)(?:[,.]| \p{Ll})/u,
    new RegExp(`\\((?:L|R|C|left|right|cent(?:er|re)|file photo)\\)(?: \\D{0,80})? (?:${posture})\\b`),
    /\b(?:pictured|seen|shown) (?:left|right|above|below|here|in this|in a file)\b/i,
  ],
};

const agency =
  '(?:Reuters|AP|AFP|UPI|PTI|ANI|IANS|DPA|dpa|EFE|TASS|Tass|Interfax|Xinhua|Bloomberg|PA|AAP|BBC|CNN|Associated Press|Press Association|[Aa]gencies|[Nn]ews agencies|Agence France-Presse|staff|Staff)';

const credit: Patterns = {
  heads: joined([
    /^[([–—-]{0,2}\s?(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|translated) (?:by|from|in) /i,
    /^[([–—-]{0,2}\s?(?:with|by) (?:additional )?(?:inputs?|files|reporting|material|information) (?:from|by) /i,
    /^(?:sources?|credits?|contact)\s?:\s?\S.{1,80}$/i,
    /^(?:first )?published in (?:the )?\p{Lu}.{1,60}$/iu,
    /^SOURCE \p{Lu}/u,
    /^(?:--|—|–|-)\s?\p{Lu}[^.!?“"]{1,40}[Nn]ewsroom[^.!?“"]{0,40}$/u,
    new RegExp(`^[([–—-]{0,2}\\s?(?:The )?${agency}[)\\]]?\\.?$`, 'u'),
    new RegExp(
      `^[([–—-]{0,2}\\s?(?:\\p{Lu}[\\p{L}.]*[ ,/&-]{1,3}){0,3}(?:and |& |with |, |/)(?:The )?${agency}[)\\]]?\\.?$`,
      'u',
    ),
  ]),
  inner: [
    /^(?:the )?.{2,60} contributed (?:to this (?:report|story|article)|reporting)\.?$/i,
    /^(?:\S{1,30} ){0,8}[\w.-]{1,40}@[\w-]{1,40}\.[\w.-]{2,20}$/,
  ],
};

const byline = joined([
  new RegExp(`^(?:by|BY|By)\\s(?!(?:the|${monthSource}|${weekdaySource})\\b)\\p{Lu}`, 'u'),
  /^(?:by (?:our|a|an) (?:\S{1,15} ){0,3}(?:correspondent|reporter|editor|staff)|from \p{Lu}\S{1,15} \p{Lu}\S{1,20}(?: \p{Lu}\S{1,20})?(?:,.{1,30}| in .{1,30})?)$/iu,
  /^\p{Lu}[^,|]{3,40}\s?[,|]\s?(?:(?:\p{Lu}\S{1,15} ){0,3}(?:correspondent|reporter|editor|writer)|the associated press|associated press|staff writer)s?\b.{0,30}$/iu,
]);
