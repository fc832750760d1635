/**
 * Places at the head of titles that were taken for bodies: in `Norland Health Minister Ana Ruiz` there is a place, an
 * office and a person, and no body called `Norland Health`.
 *
 * Invariants: a body gives way only right before an office of government, and only where no word of it says that it is
 * a body; what is left is a country or a region by the gazetteer.
 */
import type { Gazetteer } from '../knowledge.ts';
import type { ArticleText, Mention } from '../model.ts';
import { setOf } from './sport.ts';

/** Offices that stand behind what they are for. */
const office = /^ (?:Minister|Secretary|Undersecretary|Commissioner|Ombudsman)\b/;

/** Words of the names of bodies, which stay bodies before a title: `Norland Health Department Secretary`. */
const bodyWords = setOf(`
agency alliance assembly association authority bank board branch bureau centre center chamber church club commission
committee company confederation congress corporation council court department federation force forces foundation group
house institute league ministry movement office organisation organization parliament party police secretariat senate
service society trust union university
`);

/** Words of the longest name of a country or region that is looked for. */
const mostWords = 4;

/** The mentions, with each body that is only a place and what an office is for made the place. */
export function readMinistries(
  { text }: ArticleText,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): readonly Mention[] {
  let read: Mention[] | null = null;
  for (let i = 0; i < mentions.length; i++) {
    const { type, from, to } = mentions[i];
    if (type !== 'organization' || !isBeforeOffice(text, to)) continue;
    const area = areaAhead(text.slice(from, to), gazetteer);
    if (area === 0) continue;
    read ??= [...mentions];
    read[i] = { ...mentions[i], type: 'place', to: from + area };
  }
  return read ?? mentions;
}

/** Whether an office stands behind an offset; most words behind a name are told from it by one letter. */
const isBeforeOffice = (text: string, to: number) =>
  text[to] === ' ' && 'MSUCO'.includes(text[to + 1]) && office.test(text.slice(to, to + 16));

/** The letters of the country or region that a name begins with, 0 for none or where the name is a body's. */
function areaAhead(name: string, gazetteer: Gazetteer): number {
  const words = name.split(' ');
  if (words.some(word => bodyWords.has(word.toLowerCase()))) return 0;
  for (let count = Math.min(mostWords, words.length - 1); count > 0; count--) {
    const area = words.slice(0, count).join(' ');
    const kind = gazetteer.candidates(area)[0]?.place.kind;
    if (kind === 'country' || kind === 'admin1') return area.length;
  }
  return 0;
}
