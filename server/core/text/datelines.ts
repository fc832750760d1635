/**
 * Datelines: where, when and by which agency a story was filed, at the head of its first paragraph ("NAIROBI,
 * March 3 (Reuters) - ") or on a line of their own ("MOSCOW 1996-08-30").
 *
 * A dateline becomes a region of its own, its closing dash included, and the paragraph begins behind it: so the
 * story's first sentence begins with its own first word.
 */
import { monthSource, weekdaySource } from './writtenDates.ts';

// No dateline is longer; it bounds what is read of each paragraph.
export const longestDateline = 120;

const capitals = "[\\p{Lu}][\\p{Lu}\\p{M}.'’-]+";
const capitalised = "\\p{Lu}[\\p{L}\\p{M}.'’-]+";
const particle = '(?:d[aeiou]|de la|del|dos|el|al|of|sur|upon|en|las?|los?)';

/** `NEW YORK`, `St. PAUL`, up to four words. */
const shoutedPlace = `(?:St\\. )?${capitals}(?: ${capitals}){0,3}`;
const plainPlace = `${capitalised}(?: (?:${particle} )?${capitalised}){0,3}`;
/** `, Kenya`, `, W. Va.`, `/Paris`: what the town lies in. */
const within = `(?:(?:, ?|/)(?!${monthSource} ?\\d)${capitalised}(?: ${capitalised}){0,2}){0,2}`;

const day = `(?:${weekdaySource},? )?${monthSource} ?\\d{1,2}(?:st|nd|rd|th)?(?:, ?\\d{4})?`;
const dayFirst = `\\d{1,2}(?:st|nd|rd|th)? ${monthSource}(?:,? ?\\d{4})?`;
const date = `(?:${day}|${dayFirst}|\\d{4}-\\d{2}-\\d{2}|${weekdaySource})`;
const agency = '(?:\\([\\p{L}][^()\\n]{1,40}\\)|/[\\p{L}][^/\\n]{1,30}/)';
const opening = '(?=\\s|\\p{Lu}|["“\'‘]|$)';
const dash = `\\.?(?:--|[-–—:])${opening}`;

const flags = 'uy';

/** A pattern, and what must stand in a text that fits it: classes of letters make a pattern dear to read and compile. */
interface Dateline {
  readonly needs: RegExp;
  pattern(): RegExp;
}

function when(needs: RegExp, source: string): Dateline {
  let made: RegExp | null = null;
  return {
    needs,
    pattern: () => {
      made ??= new RegExp(source, flags);
      return made;
    },
  };
}

const dashOut = /[-–—:](?![a-z\d])/;

/** Sure wherever a paragraph begins so: capitals, or an agency, with a date or an agency. */
const sure = [
  when(dashOut, `${shoutedPlace}${within},? ?\\(?${date}\\)?,?(?: ?${agency})? ?${dash}`),
  when(/[(/]/, `${shoutedPlace}${within},? ?${agency},? ?(?:(?:${date},? ?)?${dash}|(?= \\p{Lu}))`),
  when(/[(/]/, `${date},? ?${agency} ?${dash}`),
  when(/^[(/]/, `${agency} ?(?:--|[-–—])(?=\\s)`),
];

/** What a sure dateline begins with; most paragraphs are told by their first letters. */
const sureStart =
  /^(?:St\. )?\p{Lu}[\p{Lu}.'’-]|^[(/\d]|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)/u;

/** Other paragraphs begin so too ("NATO - the alliance", "Smith (left) - a"): sure only of the story's first. */
const likely = [
  when(dashOut, `${shoutedPlace}${within}(?: ?(?:--|[–—])| -|:)${opening}`),
  when(
    /[-–—] [^a-z]/,
    `(?!The |In |On |At |A )${plainPlace}${within}(?:,? ?\\(?${date}\\)?,?)?(?: ?${agency})?(?: ?--| ?[–—]| ?\\.?-)(?= \\p{Lu}| ["“'‘])`,
  ),
];

/** A line of its own; few lines that end with a stop end with that of a month or a day. */
const alone = when(
  new RegExp(`(?:\\d|day|(?:${monthSource}|${weekdaySource})(?<=\\.))$`),
  `(?:${shoutedPlace}${within},?|${plainPlace}${within},) (?:${date})$`,
);

/**
 * The length of the dateline at the head of a paragraph, 0 where there is none. `leads` says that the paragraph is
 * the story's first, where a place and a dash are enough.
 */
export function datelineLength(paragraph: string, leads: boolean): number {
  const head = paragraph.slice(0, longestDateline);
  if (!(leads ? /^[\p{Lu}(/\d]/u : sureStart).test(head) || !/[-–—:)/]/.test(head)) return 0;
  for (const dateline of leads ? [...sure, ...likely] : sure) {
    const length = lengthOf(dateline, head);
    if (length > 0) return length;
  }
  return 0;
}

/** How much of the text's beginning a dateline takes, 0 where it does not fit. */
function lengthOf({ needs, pattern }: Dateline, text: string): number {
  if (!needs.test(text)) return 0;
  const tried = pattern();
  tried.lastIndex = 0;
  return tried.test(text) ? tried.lastIndex : 0;
}

/** Whether the whole line is a dateline: "VIENNA 1996-12-06". */
export function isDateline(line: string): boolean {
  return line.length <= longestDateline && lengthOf(alone, line) > 0;
}
