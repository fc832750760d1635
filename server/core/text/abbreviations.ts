/**
 * Abbreviations that English news writes with a full stop. `tokens.ts` keeps the stop in the token, `sentences.ts`
 * asks what may follow it. Words that are ordinary at the end of a sentence ("in", "sat") are left out.
 */

import { shapeCount, shapeOf } from '../wordSet.ts';

/** Before a name: a capital after them never begins a sentence. */
const titles =
  'Mr Mrs Ms Dr Prof Sen Sens Rep Reps Gov Govs Gen Lt Col Maj Capt Cpl Sgt Adm Cmdr Brig Rev Fr Hon Pres Supt Insp ' +
  'Det Atty Amb Messrs Mme Mlle St Ste Mt Ft Msgr Cllr Dep Asst Cdr Cpt Pvt Sra MR MRS MS DR ST';

/** Months and states: a number or a name goes on, a common opening word begins a sentence. */
const datesAndStates =
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec JAN FEB MAR APR AUG SEPT OCT NOV DEC ' +
  'Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky Mass Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va ' +
  'Vt Wis Wyo Ont Que Sask';

/** Firms, offices, streets, degrees and learned words. */
const others =
  'Inc Corp Co Cos Ltd Bros Assn Dept Univ Intl Natl Jr Sr Esq Ave Blvd Rd Pkwy Hwy vs etc approx est al cf viz ca ' +
  'Govt govt dept incl misc INC CORP CO LTD JR';

const titleSet: ReadonlySet<string> = new Set(titles.split(' '));
const abbreviationSet: ReadonlySet<string> = new Set(`${titles} ${datesAndStates} ${others}`.split(' '));
const beforeNumberSet: ReadonlySet<string> = new Set(
  'No Nos no nos Art Sec Fig p pp Vol vol Ch Rs'.split(' '),
);

/** The shapes of all that have a full stop. */
const shapes = new Uint8Array(shapeCount);
for (const word of ['Ph', ...abbreviationSet, ...beforeNumberSet]) shapes[shapeOf(word, 0, word.length)] = 1;

/** Whether the word `[from, to)` of a text may be one that a full stop belongs to: most are told by a few letters. */
export function mayBeAbbreviation(text: string, from: number, to: number): boolean {
  return shapes[shapeOf(text, from, to)] === 1;
}

/** Whether a full stop after the word belongs to it. The word comes without the stop. */
export function isAbbreviation(word: string): boolean {
  return abbreviationSet.has(word);
}

/** Whether a full stop after the word belongs to it when a number follows ("No. 3"). */
export function isAbbreviationBeforeNumber(word: string): boolean {
  return beforeNumberSet.has(word);
}

/** Whether the word is a title before a name ("Mr", "Sen", "St"). */
export function isTitleAbbreviation(word: string): boolean {
  return titleSet.has(word);
}
