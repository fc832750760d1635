/**
 * The recogniser of names: the trained model, then agreement over the article; by rules alone where there is no model
 * that can be read.
 *
 * Invariants: never throws on any text; spans are in bounds, sorted, and never overlap; the same article gives the same
 * mentions, whatever was read before.
 */
import type { Gazetteer, Recogniser } from '../knowledge.ts';
import { agree } from './agreement.ts';
import { withoutTitles } from './bareNames.ts';
import { withExpanded } from './expansions.ts';
import type { Lexicon } from './lexicon.ts';
import { type NameModel, readModel } from './modelFile.ts';
import { createTagger } from './modelTagger.ts';
import { withoutNoNames } from './noNames.ts';
import { createRules } from './rules.ts';

/** A mention below this is more likely wrong than right: scores are calibrated, and on careful text a little low. The cut
 * gains half a point of F1. */
const likely = 0.48;

/** A recogniser, and what users are to be told of it; null where all is well. */
export interface RecogniserWithNotice {
  readonly recogniser: Recogniser;
  readonly notice: string | null;
}

/** A model of names, or why there is none. */
export type ModelRead = NameModel | { readonly missing: string };

/** Reads a model file's bytes, null where there is no file. */
export function readNames(file: Uint8Array | null): ModelRead {
  if (!file) return { missing: 'there is no name model' };
  try {
    return readModel(file);
  } catch (error) {
    return { missing: (error as Error).message };
  }
}

/** Makes a recogniser of a model that was read. */
export function createRecogniser(
  model: ModelRead,
  lexicon: Lexicon,
  gazetteer: Gazetteer,
): RecogniserWithNotice {
  if ('missing' in model) {
    return {
      recogniser: createRules(lexicon, gazetteer),
      notice: `Names are found by rules alone, less surely than with the model: ${model.missing}.`,
    };
  }
  const tagger = createTagger(model, { lexicon, gazetteer });
  return {
    recogniser: {
      read: (article, memo) => tagger.read(article, memo),
      recognise: (article, memo) => {
        const { text } = article;
        const tagged = withExpanded(text, tagger.tag(article, memo), lexicon);
        const agreed = agree(article, withoutTitles(text, tagged, lexicon), lexicon);
        return withoutNoNames(text, agreed, lexicon).filter(({ score }) => score >= likely);
      },
      explain: (article, mention) => tagger.explain(article, mention),
    },
    notice: null,
  };
}
