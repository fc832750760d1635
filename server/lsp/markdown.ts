/**
 * The only place where cards become text that a client shows, as markdown or plain.
 *
 * Invariant: words from articles, names of files among them, are shown as they are written: they can never become a
 * link, an image, HTML, a command or a new block. Links and images lead nowhere but to articles of the workspace and
 * to maps drawn here.
 */
import { MarkupKind } from 'vscode-languageserver';
import type { Place } from '../core/model.ts';
import type { Card, EntityCard, FigureCard, Period } from '../features/card.ts';
import { distinctNames } from '../features/distinctNames.ts';
import type { Explanation } from '../features/explanation.ts';
import type { Occurrence } from '../features/mentions.ts';
import type { Statement } from '../features/roles.ts';
import { dateInWords, figureInWords, placeInWords } from '../features/wording.ts';
import type { LookedUp } from './lookup.ts';

/** What a renderer needs to know of the workspace. */
export interface Shelf {
  /** What to call an article: its headline, or its file's name. */
  title(article: string): string;
  /** The address of a place in an article, and its one-based line; null where the article is gone. */
  address(spot: Occurrence): { readonly uri: string; readonly line: number } | null;
  /** The locator map of a place as SVG, null where it cannot be drawn or is not wanted. */
  map(place: Place): string | null;
  /** Other names of a place of an open article, in any language; empty where none are known. */
  alternates(place: Place): readonly string[];
  /** What is known of a person long known, by the full name; null where nothing is. */
  background(name: string): string | null;
  /** What has been looked up of a name outside, on the user's request; null where nothing has. */
  lookedUp(name: string): LookedUp | null;
}

/** Characters by which markdown can begin something other than text, wherever they stand. */
const ACTIVE = /[\\`*_{}[\]<>#|~&$@!]/g;

/** An address without brackets is a link by its scheme or by `www.`, so these are broken too. */
const BARE_LINK = /:(?=\/)|(?<=www)\./gi;

/** What begins a list, a rule or a heading's underline at the head of a line. */
const LINE_HEAD = /^([-+=]|\d+(?=[.)]))/;

/** Marks that turn the reading direction round, by which text could pose as other text. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g;

/** Text shown as it is written, on one line, in markdown. */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .replace(ACTIVE, '\\$&')
    .replace(BARE_LINK, '\\$&')
    .replace(LINE_HEAD, head => (/\d/.test(head) ? `${head}\\` : `\\${head}`));
}

/** Text on one line, without control characters. */
function plain(text: string): string {
  return text
    .replace(DIRECTION, '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim();
}

/** How the parts of a card are written. */
interface Ink {
  text(words: string): string;
  strong(words: string): string;
  link(words: string, address: { uri: string; line: number }): string;
  image(words: string, svg: string): string;
  join(lines: readonly string[]): string;
  heading(words: string, level: number): string;
  item(words: string): string;
}

const markdown: Ink = {
  text: escapeMarkdown,
  strong: words => `**${escapeMarkdown(words)}**`,
  link: (words, { uri, line }) => `[${escapeMarkdown(words)}](${safeAddress(uri)}#L${line})`,
  image: (words, svg) =>
    `![${escapeMarkdown(words)}](data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')})`,
  join: lines => lines.join('  \n'),
  heading: (words, level) => `${'#'.repeat(level)} ${escapeMarkdown(words)}\n`,
  item: words => `- ${escapeMarkdown(words)}`,
};

const unmarked: Ink = {
  text: plain,
  strong: plain,
  link: (words, { line }) => `${plain(words)} (line ${line})`,
  image: () => '',
  join: lines => lines.join('\n'),
  heading: plain,
  item: words => `- ${plain(words)}`,
};

/** An address without the characters that could end it inside a link. */
function safeAddress(uri: string): string {
  return uri.replace(
    /[()<>\\\s[\]`]/g,
    character => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/** Lines of a card; with the links that a client may put under them they are twelve. */
const LINES = 11;

/** A card as the client wants it. What matters least stands last and goes first. */
export function renderCard(card: Card, shelf: Shelf, kind: MarkupKind): string {
  const ink = kind === MarkupKind.Markdown ? markdown : unmarked;
  const isEntity = (given: Card): given is EntityCard => given.kind !== 'figure' && given.kind !== 'date';
  const lines = isEntity(card) ? entityLines(card, shelf, ink) : figureLines(card, shelf, ink);
  return ink.join(lines.filter(line => line !== '').slice(0, LINES));
}

/** An explanation as the client wants it. */
export function renderExplanation({ title, parts }: Explanation, kind: MarkupKind): string {
  const ink = kind === MarkupKind.Markdown ? markdown : unmarked;
  const lines = parts.flatMap(part => ['', ink.heading(part.title, 2), ...part.lines.map(ink.item)]);
  return [ink.heading(title, 1), ...lines].join('\n');
}

/** Statements of one sort that a card shows; the rest are behind the references. */
const ROLES = 3;
const SIDES = 3;
const LISTED = 4;

function entityLines(card: EntityCard, shelf: Shelf, ink: Ink): string[] {
  const { place } = card;
  const map = place && shelf.map(place);
  return [
    `${ink.strong(card.name)} · ${card.kind}`,
    card.couldBe.length ? `The article leaves open who: ${ink.text(card.couldBe.join(' or '))}` : '',
    place ? ink.text(placeInWords(place)) : '',
    card.kind === 'place' && !place ? unknownPlace(card, ink) : '',
    map ? ink.image(`Map of ${card.name}`, map) : '',
    ...card.roles.slice(0, ROLES).map(office => officeLine(office, shelf, ink)),
    card.aliases.length ? `Also: ${ink.text(card.aliases.slice(0, LISTED * 2).join(', '))}` : '',
    place ? alternatesLine(place, shelf, ink) : '',
    mentionsLine(card, shelf, ink),
    card.timeline.length ? `By date: ${ink.text(card.timeline.map(periodInWords).join(', '))}` : '',
    spokenLine(card, shelf, ink),
    card.company.length ? `With: ${ink.text(card.company.join(', '))}` : '',
    lookedUpLine(shelf.lookedUp(card.name), ink),
    card.kind === 'person' ? backgroundLine(shelf.background(card.name), ink) : '',
    card.first ? `First here: “${ink.text(shorten(card.first.text))}”` : '',
  ];
}

const periodInWords = ({ date, count }: Period) => `${dateInWords(date)} (${count})`;

/** What is said of one office, side by side. */
function officeLine(office: readonly Statement[], shelf: Shelf, ink: Ink): string {
  const said = office.slice(0, SIDES).map(role => {
    return `${ink.text(shorten(role.text))}${sourceOf(role, role.published, shelf, ink)}`;
  });
  return said.join(' ↔ ');
}

function unknownPlace({ described, area }: EntityCard, ink: Ink): string {
  const said = described ? `; in the text: ${ink.text(described)}` : '';
  return `Not in the gazetteer${said}${area ? `; the story is set in ${ink.text(area.name)}` : ''}`;
}

function alternatesLine(place: Place, shelf: Shelf, ink: Ink): string {
  const names = distinctNames(place.name, shelf.alternates(place), LISTED);
  return names.length ? `Known elsewhere as ${ink.text(names.join(', '))}` : '';
}

function sourceOf(spot: Occurrence, published: string | null, shelf: Shelf, ink: Ink): string {
  const address = shelf.address(spot);
  const date = published ? `, ${dateInWords(published)}` : '';
  return address ? ` — ${ink.link(shorten(shelf.title(spot.article)), address)}${date}` : '';
}

function mentionsLine(card: EntityCard, shelf: Shelf, ink: Ink): string {
  const count = `${card.count} ${card.count === 1 ? 'mention' : 'mentions'}`;
  const articles = card.appearances.length === 1 ? 'one article' : `${card.appearances.length} articles`;
  const links = card.appearances.slice(0, LISTED).flatMap(({ article, count: times, first }) => {
    const address = shelf.address(first);
    return address ? [`${ink.link(shorten(shelf.title(article), LISTED_RUN), address)} (${times})`] : [];
  });
  const more = card.appearances.length > LISTED ? ', …' : '';
  return `${count} in ${articles}: ${links.join(', ')}${more}`;
}

/** Where somebody is quoted, by article: the lines of each are links, each line once. */
function spokenLine(card: EntityCard, shelf: Shelf, ink: Ink): string {
  const byArticle = new Map<string, Map<number, string>>();
  for (const spot of card.spoken) {
    const address = shelf.address(spot);
    if (!address) continue;
    const lines = byArticle.get(spot.article) ?? new Map<number, string>();
    byArticle.set(spot.article, lines.set(address.line, ink.link(`line ${address.line}`, address)));
  }
  const parts = [...byArticle].slice(0, LISTED).map(([article, lines]) => {
    const more = lines.size > LISTED ? ', …' : '';
    return `${ink.text(shorten(shelf.title(article), LISTED_RUN))}: ${[...lines.values()].slice(0, LISTED).join(', ')}${more}`;
  });
  const more = byArticle.size > LISTED ? '; …' : '';
  return parts.length ? `Quoted in ${parts.join('; ')}${more}` : '';
}

/** Background that no article gives, with its source. Whether it is the same person is for the reader to judge. */
function backgroundLine(gloss: string | null, ink: Ink): string {
  return gloss ? ink.text(`Background (WordNet 3.1), of a person of that name: ${shorten(gloss)}`) : '';
}

/** What was looked up, with its source, licence and date; several of one name are listed and none is chosen. */
function lookedUpLine(found: LookedUp | null, ink: Ink): string {
  if (!found) return '';
  const { candidates, summary, on } = found;
  const said = candidates.map(({ label, description, id }) => `${description || label} (${id})`).join('; ');
  const several = candidates.length > 1 ? `${candidates.length} of that name: ` : '';
  return summary
    ? ink.text(`Wikipedia (CC BY-SA 4.0), ${dateInWords(on)}: ${shorten(summary.text)}`)
    : ink.text(`Wikidata (CC0), ${dateInWords(on)}: ${several}${shorten(said)}`);
}

function figureLines(card: FigureCard, shelf: Shelf, ink: Ink): string[] {
  const elsewhere = card.elsewhere.slice(0, LISTED).map(statement => {
    return `${ink.text(statement.text)}${sourceOf(statement, statement.published, shelf, ink)}`;
  });
  const more = card.elsewhere.length - elsewhere.length;
  return [
    `${ink.strong(card.text)} · ${card.figure.kind}`,
    ...figureInWords(card.figure, card.published).map(line => ink.text(line)),
    elsewhere.length ? 'The same quantity elsewhere:' : '',
    ...elsewhere,
    more > 0 ? `and ${more} more` : '',
  ];
}

/** Longest run of an article's words on a card, in characters: about two lines of a hover. */
const RUN = 140;

/** Longest run of one of several in a line: enough to know a headline by. */
const LISTED_RUN = 44;

function shorten(text: string, run = RUN): string {
  const line = plain(text);
  if (line.length <= run) return line;
  const cut = line.slice(0, run).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/\s+\S*$/, '')} …`;
}
