/**
 * Why a name or a figure is read as it is: in words for whoever asks, with the numbers behind them.
 *
 * Invariant: nothing is said but what decided: the model's own weights, the evidence that brought articles together,
 * the reading that the rules compare.
 */
import { type Analysis, explainMention } from '../core/analyse.ts';
import type { Reason, Recogniser } from '../core/knowledge.ts';
import type { Chain, Figure, Mention } from '../core/model.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type ChainSpot, chainsOf, factsLike } from './mentions.ts';
import { subjectAt } from './subject.ts';
import { dateInWords, figureInWords, placeInWords } from './wording.ts';

/** An explanation: what is explained, and a few paragraphs of lines under a heading each. */
export interface Explanation {
  readonly title: string;
  readonly parts: readonly ExplanationPart[];
}

export interface ExplanationPart {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Explains what stands under the cursor; null where nothing does. `titleOf` is what an article is called. */
export function explain(
  snapshot: Snapshot,
  article: string,
  offset: number,
  recogniser: Recogniser,
  titleOf: (article: string) => string,
): Explanation | null {
  const subject = subjectAt(snapshot, article, offset);
  const analysis = snapshot.analysis(article);
  if (!subject || !analysis) return null;
  if (subject.kind === 'figure') {
    return explainFigure(snapshot, article, analysis, analysis.figures[subject.figure]);
  }
  const mention = analysis.mentions[subject.mention];
  const chain = analysis.chains[subject.chain];
  const words = analysis.article.text.slice(mention.from, mention.to);
  return {
    title: `Why “${words}” is read as ${withArticle(mention.type)}`,
    parts: [
      namePart(mention, explainMention(analysis, mention, recogniser)),
      chainPart(chain, analysis),
      mergePart(snapshot, article, subject.chain, titleOf),
      apartPart(snapshot, article, subject.chain, titleOf),
    ].filter(({ lines }) => lines.length > 0),
  };
}

const withArticle = (type: string) => `${type === 'organization' ? 'an' : 'a'} ${type}`;

/** Log odds from which a reason is said to speak strongly, and from which clearly. */
const [STRONG, CLEAR] = [1, 0.5];

function namePart({ score, type }: Mention, reasons: readonly Reason[]): ExplanationPart {
  const lines = reasons.map(({ text, weight }) => {
    const size = Math.abs(weight);
    const how = size >= STRONG ? ', strongly' : size >= CLEAR ? '' : ', a little';
    const signed = `${weight < 0 ? '−' : '+'}${size.toFixed(2)}`;
    return `${weight < 0 ? 'Against it' : 'For it'}${how}: ${text} (${signed})`;
  });
  const sure = `Of names like this one, ${Math.round(score * 100)} in 100 are ${plural(type)}.`;
  const why = 'No words of its own decided: it follows the other names of the article, or a rule.';
  return { title: 'What decided, in log odds', lines: [sure, ...(lines.length > 0 ? lines : [why])] };
}

const plural = (type: string) => (type === 'person' ? 'people' : `${type}s`);

function chainPart(chain: Chain, { mentions, article }: Analysis): ExplanationPart {
  const counts = new Map<string, number>();
  for (const mention of chain.mentions) {
    const { from, to } = mentions[mention];
    const form = article.text.slice(from, to).replace(/\s+/g, ' ');
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const forms = [...counts].map(([form, count]) => (count > 1 ? `“${form}” (${count} times)` : `“${form}”`));
  const { place, described, couldBe = [] } = chain;
  return {
    title: 'In this article',
    lines: [
      forms.length > 1 ? `One with: ${forms.join(', ')}` : '',
      couldBe.length > 0 ? `The article leaves open who is meant: ${couldBe.join(' or ')}` : '',
      place ? `Taken for ${place.name}: ${placeInWords(place)}` : '',
      chain.type === 'place' && !place ? 'No place of that name in the gazetteer fits' : '',
      described ? `The text calls it: ${described.text}` : '',
    ].filter(Boolean),
  };
}

/** Articles whose evidence is told: more would say the same again. */
const ARTICLES = 6;

function mergePart(
  snapshot: Snapshot,
  article: string,
  chain: number,
  titleOf: (article: string) => string,
): ExplanationPart {
  const others: ChainSpot[] = [];
  for (const spot of chainsOf(snapshot, article, chain)) {
    const isTold = spot.article === article || others.some(other => other.article === spot.article);
    if (!isTold) others.push(spot);
    if (others.length === ARTICLES) break;
  }
  const lines = others.map(other => evidenceLine(snapshot, { article, chain }, other, titleOf));
  return { title: 'Held to be one with the name in other articles', lines };
}

/** Those of the same name that are somebody or something else. */
function apartPart(
  snapshot: Snapshot,
  article: string,
  chain: number,
  titleOf: (article: string) => string,
): ExplanationPart {
  const own = snapshot.clusterOf(article, chain);
  const namesakes = own
    ? snapshot.search(own.name).filter(({ id, type, name }) => {
        return id !== own.id && type === own.type && name.toLowerCase() === own.name.toLowerCase();
      })
    : [];
  const lines = namesakes
    .slice(0, ARTICLES)
    .map(({ members: [first] }) => evidenceLine(snapshot, { article, chain }, first, titleOf));
  return { title: 'Kept apart from others of the name', lines };
}

function evidenceLine(
  snapshot: Snapshot,
  own: ChainSpot,
  other: ChainSpot,
  titleOf: (article: string) => string,
): string {
  const evidence = snapshot.explainMerge(own, other)?.evidence ?? [];
  const date = snapshot.contribution(other.article)?.published;
  const where = `${titleOf(other.article)}${date ? `, ${dateInWords(date)}` : ''}`;
  return `${where}: ${evidence.map(evidenceInWords).join('; ')}`;
}

/** A piece of evidence as the clusters word it (`both with lavrov`), for people. */
export function evidenceInWords(evidence: string): string {
  const [, kind, what] =
    /^both (with|at|as) (?:(?:organization|person|place|group) )?(.*)$/.exec(evidence) ?? [];
  if (kind === 'with') return `both name ${what}`;
  if (kind === 'at') return `both speak of ${what}`;
  if (kind === 'as') return `both say “${what}”`;
  return agreements.get(evidence) ?? evidence.replace(/^name: \w+ /, 'the name ');
}

const agreements: ReadonlyMap<string, string> = new Map([
  ['names: same', 'the same full name'],
  ['names: form', 'a longer and a shorter form of one name'],
  ['names: spelling', 'one name but for its spelling'],
  ['no name in common', 'by way of a third article'],
]);

function explainFigure(
  snapshot: Snapshot,
  article: string,
  { article: { text }, facts }: Analysis,
  figure: Figure,
): Explanation {
  const published = snapshot.contribution(article)?.published ?? null;
  const compared = facts.some(({ from, to }) => from < figure.to && to > figure.from);
  const others = factsLike(snapshot, article, figure).length;
  const statements = others === 1 ? 'one statement' : `${others} statements`;
  return {
    title: `How “${text.slice(figure.from, figure.to)}” is read`,
    parts: [
      { title: `As ${figure.kind}`, lines: figureInWords(figure, published) },
      {
        title: 'Compared with other statements',
        lines: [
          compared
            ? `It is held against other articles; ${statements} of the same quantity found.`
            : 'Only within its article: what it counts is not said clearly enough to look for elsewhere.',
        ],
      },
    ],
  };
}
