/** Values in words: figures, dates and places as a card says them. */

import { monthNames, weekdayNames } from '../core/figures/calendar.ts';
import { plain } from '../core/figures/passage.ts';
import type { Figure, Place, PlaceKind } from '../core/model.ts';
import { converted } from './conversion.ts';

/** A date in words: `2016-08-26` is `26 August 2016`, `2016-08` is `August 2016`; anything else as it is given. */
export function dateInWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(iso) ?? [];
  const name = monthNames[Number(month) - 1];
  if (!name) return iso;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** The weekday of a date (`YYYY-MM-DD`), null for anything else. */
export function weekdayOf(iso: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return null;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? null : weekdayNames[new Date(time).getUTCDay()];
}

/** What a figure says, a line for each statement. `published` is its article's own date. */
export function figureInWords(figure: Figure, published: string | null): string[] {
  if (figure.kind === 'date' || figure.kind === 'time') return timeInWords(figure, published);
  const lines = [valueLine(figure)];
  const other = converted(figure);
  if (other) lines.push(`About ${numberInWords(other.value)} ${unitInWords(other.unit)}`);
  if (figure.hedge) lines.push(`As written: ${figure.hedge}, so ${intervalInWords(figure)}`);
  if (figure.noun) lines.push(`Counts: ${figure.noun}`);
  return lines;
}

function timeInWords({ value, kind }: Figure, published: string | null): string[] {
  if (value === null) {
    const why = published ? 'the text leaves it open' : 'the article does not state its own date';
    return [`Not resolved: ${why}`];
  }
  const iso = String(value);
  const weekday = weekdayOf(iso);
  const words = kind === 'date' && dateInWords(iso) !== iso ? `${dateInWords(iso)} (${iso})` : iso;
  const line = weekday ? `${weekday}, ${words}` : words;
  return published && kind === 'date' ? [line, `The article is of ${dateInWords(published)}`] : [line];
}

function valueLine({ value, unit, kind }: Figure): string {
  if (value === null) return 'No value could be read';
  const amount = typeof value === 'number' ? numberInWords(value) : value;
  return `Value: ${amount}${unit ? ` ${unitInWords(unit)}` : kind === 'percent' ? ' per cent' : ''}`;
}

const degrees: Readonly<Record<string, string>> = { C: '°C', F: '°F' };

const unitInWords = (unit: string) => (Object.hasOwn(degrees, unit) ? degrees[unit] : unit);

function intervalInWords({ low, high }: Figure): string {
  const bounded = (end: number | null) => end !== null && Number.isFinite(end);
  if (bounded(low) && bounded(high)) return `${numberInWords(low!)} to ${numberInWords(high!)}`;
  if (bounded(low)) return `${numberInWords(low!)} or more`;
  if (bounded(high)) return `${numberInWords(high!)} or fewer`;
  return 'open on both sides';
}

const numberInWords = (value: number) => plain(value, 6);

const kinds: Record<PlaceKind, string> = {
  country: 'country',
  admin1: 'region',
  admin2: 'district',
  city: 'city',
  district: 'quarter',
  region: 'region',
  water: 'water',
  terrain: 'land form',
  facility: 'site',
  continent: 'continent',
};

/** Who counts the people of a place; the source does not say in which year. */
const creditOf = ({ geonameId }: Place) => (geonameId === null ? '' : ' (GeoNames, undated)');

/** What and where a place is, on one line. */
export function placeInWords(place: Place): string {
  const within = [place.region, place.countryName].filter(part => part !== null && part !== place.name);
  const parts = [
    [kinds[place.kind], within.length ? `in ${within.join(', ')}` : ''].filter(Boolean).join(' '),
  ];
  if (place.population) parts.push(`population ${numberInWords(place.population)}${creditOf(place)}`);
  const angle = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
  parts.push(`${angle(place.lat, 'N', 'S')} ${angle(place.lon, 'E', 'W')}`);
  return parts.join(' · ');
}
