/**
 * The trained model as a tagger of articles.
 *
 * Invariants: mentions are sorted and never overlap, and each covers whole tokens or whole parts of a hyphenated one;
 * the result does not depend on articles read before.
 */
import type { Reason } from '../knowledge.ts';
import type { Memo } from '../memo.ts';
import type { ArticleText, Mention } from '../model.ts';
import { nameCompounds } from './compoundNames.ts';
import { mendEdges } from './edges.ts';
import { explainName } from './explain.ts';
import { types } from './labels.ts';
import type { NameModel } from './modelFile.ts';
import { createParagraphTagger } from './paragraphTagger.ts';
import type { WordKnowledge } from './words.ts';

/** Finds the names of an article; the paragraphs' share of the work is kept in the memo. */
export interface Tagger {
  /** Finds the names of the article's paragraphs by themselves: a step on the way to those of the article. */
  read(article: ArticleText, memo: Memo): void;
  tag(article: ArticleText, memo: Memo): Mention[];
  /** Why a mention has its type; empty where it is not made of whole tokens of one sentence. */
  explain(article: ArticleText, mention: Mention): Reason[];
}

/** Makes a tagger of a model. */
export function createTagger(model: NameModel, lists: Omit<WordKnowledge, 'clusters'>): Tagger {
  const knowledge = { ...lists, clusters: model.clusters };
  const paragraphs = createParagraphTagger(model, knowledge);
  return {
    read({ regions }, memo) {
      for (const { paragraph } of regions) memo.of('names', paragraph, paragraphs.tag);
    },
    tag(article, memo) {
      const mentions: Mention[] = [];
      for (const { from: start, paragraph } of article.regions) {
        for (const { from, to, type, score } of memo.of('names', paragraph, paragraphs.tag)) {
          mentions.push({ from: start + from, to: start + to, type, score });
        }
      }
      return nameCompounds(article, mendEdges(article.text, mentions, knowledge.lexicon), knowledge);
    },
    explain(article, mention) {
      const region = article.regions.find(({ from, to }) => from <= mention.from && mention.to <= to);
      if (!region) return [];
      const { tokens } = region.paragraph;
      const first = tokens.findIndex(({ from }) => region.from + from === mention.from);
      const last = tokens.findIndex(({ to }) => region.from + to === mention.to);
      if (first < 0 || last < first) return [];
      const { scene, from } = paragraphs.sceneAt(region.paragraph, first);
      if (last - from >= scene.words.length) return [];
      return explainName(model.table, scene, {
        from: first - from,
        to: last - from + 1,
        type: types.indexOf(mention.type),
      });
    },
  };
}
