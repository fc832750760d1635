/** Articles with marks for the tests of linking: `[Ana Ruiz]p` is a person, `l` a place, `o` an organization, `g` a group. */
import type { Gazetteer } from '../../../../server/core/knowledge.ts';
import { linkInSteps } from '../../../../server/core/linking/chains.ts';
import { Memo } from '../../../../server/core/memo.ts';
import type { ArticleText, Chain, EntityType, Mention, Place } from '../../../../server/core/model.ts';
import { finish } from '../../../../server/core/steps.ts';
import { readArticle } from '../../../../server/core/text/article.ts';

const types: Readonly<Record<string, EntityType>> = {
  p: 'person',
  l: 'place',
  o: 'organization',
  g: 'group',
};

export interface Marked {
  readonly article: ArticleText;
  readonly mentions: readonly Mention[];
}

/** Takes the marks out of a text and reads it. */
export function readMarked(marked: string): Marked {
  let text = '';
  let end = 0;
  const mentions: Mention[] = [];
  for (const match of marked.matchAll(/\[([^\]]+)\]([plog])/g)) {
    text += marked.slice(end, match.index);
    mentions.push({ from: text.length, to: text.length + match[1].length, type: types[match[2]], score: 1 });
    text += match[1];
    end = match.index + match[0].length;
  }
  return { article: readArticle(text + marked.slice(end)), mentions };
}

const country = (name: string, code: string): Place => ({
  name,
  kind: 'country',
  lat: 0,
  lon: 0,
  country: code,
  countryName: name,
  region: null,
  population: null,
  geonameId: null,
});

const countries = new Map<string, Place>();
for (const [code, ...names] of [
  ['US', 'united states', 'us', 'usa', 'united states of america'],
  ['RU', 'russia', 'russian federation'],
]) {
  for (const name of names) countries.set(name, country(names[0], code));
}

/** Two countries under several names, and their people. */
export const gazetteer: Gazetteer = {
  lookup(name) {
    const place = countries.get(name.toLowerCase().replaceAll('.', ''));
    return place ? [place] : [];
  },
  candidates: name =>
    gazetteer.lookup(name).map((place, id) => ({
      id,
      place,
      alternate: false,
      weight: 200,
      capital: 0,
      within: [],
      countries: [],
    })),
  alternates: () => [],
  demonym: word =>
    ({ russian: 'RU', russians: 'RU', american: 'US', americans: 'US' })[word.toLowerCase()] ?? null,
  country: code => [...countries.values()].find(place => place.country === code) ?? null,
};

/** The chains of a marked article. */
export function chainsOf(marked: string): Chain[] {
  const { article, mentions } = readMarked(marked);
  return finish(linkInSteps(article, mentions, gazetteer, new Memo()));
}

/** The chains of a marked article, one a line: the words of their mentions, in order. */
export function links(marked: string): string {
  const { article, mentions } = readMarked(marked);
  return finish(linkInSteps(article, mentions, gazetteer, new Memo()))
    .map(chain => chain.mentions.map(i => article.text.slice(mentions[i].from, mentions[i].to)).join(' = '))
    .join('\n');
}

/** The roles of the persons of a marked article, one person a line. */
export function roles(marked: string): string {
  return chainsOf(marked)
    .filter(chain => chain.type === 'person')
    .map(chain => `${chain.name}: ${chain.roles.map(role => role.text).join(' / ') || '-'}`)
    .join('\n');
}

/** Lines of a template literal without its indentation. */
export function lines(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .join('\n');
}
