/** One article's analysis as an object of `copydesk annotate`, from which every format is written. */
import type { Analysis } from '../core/analyse.ts';
import type { Reason } from '../core/knowledge.ts';
import type { EntityType, Figure, Mention, Place, Role } from '../core/model.ts';
import { finite } from '../features/figureRows.ts';

/** The entity that a chain belongs to, shared by all articles of one run. */
export interface AnnotatedEntity {
  readonly id: string;
  readonly name: string;
}

/** An article with the entities of its chains, in the chains' order. */
export interface AnnotatedArticle {
  readonly file: string;
  readonly analysis: Analysis;
  readonly entities: readonly AnnotatedEntity[];
  /** Why a mention has its type, and a chain its entity; left out where nobody asked. */
  readonly explain?: {
    readonly mention: (mention: Mention) => readonly Reason[];
    readonly chain: (chain: number) => readonly MergeEvidence[];
  };
}

/** Why an entity is held to be that of another article: a line for each piece of evidence. */
export interface MergeEvidence {
  readonly file: string;
  readonly evidence: readonly string[];
}

interface EntityObject {
  id: string;
  type: EntityType;
  name: string;
  aliases: string[];
  roles: Role[];
  place?: Partial<Omit<Place, 'countryName'>>;
  described?: Role;
  couldBe?: readonly string[];
  merged?: MergeEvidence[];
}

/** The object that a line of `--format jsonl` holds. */
export function annotationOf({ file, analysis, entities, explain }: AnnotatedArticle) {
  const { article, mentions, quotes, figures } = analysis;
  const chainOf = chainOfMention(analysis);
  return {
    file,
    published: article.published?.date ?? null,
    regions: article.regions.map(({ from, to, kind }) => ({ from, to, kind })),
    mentions: mentions.map((mention, i) => ({
      from: mention.from,
      to: mention.to,
      text: article.text.slice(mention.from, mention.to),
      type: mention.type,
      entity: entities[chainOf[i]].id,
      score: round(mention.score),
      ...(explain && {
        reasons: explain.mention(mention).map(({ text, weight }) => ({ text, weight: round(weight) })),
      }),
    })),
    entities: entityObjects(analysis, entities, explain),
    figures: figures.map(figure => figureObject(article.text, figure)),
    quotes: quotes.map(({ from, to, speaker }) => ({
      from,
      to,
      speaker: speaker === null ? null : entities[speaker].id,
    })),
  };
}

/** For each mention the index of its chain. */
export function chainOfMention({ mentions, chains }: Analysis): Int32Array {
  const chainOf = new Int32Array(mentions.length);
  chains.forEach((chain, index) => {
    for (const mention of chain.mentions) chainOf[mention] = index;
  });
  return chainOf;
}

/** The entities of an article; chains of one entity are one object. */
function entityObjects(
  { chains }: Analysis,
  entities: readonly AnnotatedEntity[],
  explain: AnnotatedArticle['explain'],
): EntityObject[] {
  const objects = new Map<string, EntityObject>();
  chains.forEach((chain, index) => {
    const { id, name } = entities[index];
    const known = objects.get(id);
    const object = known ?? { id, type: chain.type, name, aliases: [], roles: [] };
    for (const alias of chain.aliases) if (!object.aliases.includes(alias)) object.aliases.push(alias);
    object.roles.push(...chain.roles);
    if (chain.place) object.place = placeObject(chain.place);
    else if (chain.area && !object.place) object.place = unlistedObject(chain.name, chain.area);
    if (chain.described) object.described = chain.described;
    if (chain.couldBe) object.couldBe = chain.couldBe;
    if (explain) object.merged = [...(object.merged ?? []), ...explain.chain(index)];
    if (!known) objects.set(id, object);
  });
  return [...objects.values()];
}

function placeObject({ countryName: _, ...place }: Place) {
  return { ...place, lat: round(place.lat), lon: round(place.lon) };
}

/** A place that the gazetteer does not have: it has no point, only the country and region that the article sets it in. */
function unlistedObject(name: string, { kind, name: area, country, region }: Place) {
  return { name, country, region: kind === 'admin1' ? area : region };
}

function figureObject(text: string, { from, to, kind, value, low, high, unit, noun, hedge }: Figure) {
  return {
    from,
    to,
    text: text.slice(from, to),
    kind,
    value,
    low: finite(low),
    high: finite(high),
    unit,
    noun,
    hedge,
  };
}

const round = (n: number) => Math.round(n * 10_000) / 10_000;
