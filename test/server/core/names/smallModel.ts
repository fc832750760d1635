import type { Gazetteer } from '../../../../server/core/knowledge.ts';
import { createLexicon } from '../../../../server/core/names/lexicon.ts';
import { readLists } from '../../../../server/core/names/lists.ts';
import { writeModel } from '../../../../server/core/names/modelFile.ts';
import { readCorpus } from '../../../../server/core/names/training/corpus.ts';
import { type FitOptions, fitModel } from '../../../../server/core/names/training/fit.ts';
import type { WordKnowledge } from '../../../../server/core/names/words.ts';
import { readArticle } from '../../../../server/core/text/article.ts';

/** A gazetteer that knows nothing. */
export const emptyGazetteer: Gazetteer = {
  lookup: () => [],
  candidates: () => [],
  alternates: () => [],
  demonym: () => null,
  country: () => null,
};

export const smallLexicon = createLexicon(
  readLists({
    'titles.tsv': 'Captain\trank\nMr\thonorific',
    'given.tsv': 'Ada\tf\ten\nBruno\tm\ten',
    'surnames.tsv': 'Low\ten\nVargas\tes',
    'orgs.tsv': 'Harbour Board\t\tgovernment\tPT',
  }),
);

/** Small lists, no places and no clusters. */
export const smallKnowledge: WordKnowledge = {
  lexicon: smallLexicon,
  gazetteer: emptyGazetteer,
  clusters: {
    table: { cells: new Uint16Array(0), seed: 1 },
    middle: new Uint8Array(1024),
    coarse: new Uint8Array(1024),
  },
};

const people = ['Ada Low', 'Bruno Vargas', 'Mira Okono', 'Tomas Heel', 'Lena Orr', 'Ivo Brand'];
const towns = ['Porto', 'Tavira', 'Leiria', 'Braga', 'Sintra', 'Evora'];
const bodies = [
  'Harbour Board',
  'Ferry Union',
  'Tavira Council',
  'Salt Company',
  'River Agency',
  'Coast Guild',
];

/** Annotated news in which everybody sails, an article for each person. */
const brackets = people
  .map((person, i) => {
    const town = towns[i];
    const body = bodies[i];
    const surname = person.split(' ')[1];
    return `#doc sea
[ORG ${body}] opens pier
Captain [PER ${person}] sailed to [LOC ${town}] on Friday. The [ORG ${body}] said it was sorry.
Mr [PER ${surname}] left [LOC ${town}] for [LOC ${towns[(i + 1) % 6]}], the [ORG ${body}] said.
`;
  })
  .join('\n');

const options: FitOptions = {
  epochs: 12,
  runs: 1,
  rate: 0.2,
  lexicalDropout: 0.2,
  l1: 0,
  cutoff: 1,
  size: 20_000,
  seed: 5,
  isLeftOut: () => false,
  report: () => undefined,
};

/** Trains a model on a little invented news; the same bytes at every call with the same options. */
export function trainSmallModel(changed: Partial<FitOptions> = {}): Uint8Array {
  const texts = readCorpus(brackets).map(gold => ({
    gold,
    article: readArticle(gold.text),
    weight: 1,
    isNoisy: false,
    corpus: 0,
  }));
  return writeModel(fitModel(texts, smallKnowledge, { ...options, ...changed }));
}
