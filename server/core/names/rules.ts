/**
 * Names by rules alone: capitalised runs, lists and the words around them. The recogniser of a session whose model
 * is missing or damaged.
 *
 * Invariants: mentions are sorted, never overlap, and lie inside one sentence; a paragraph's own result depends on
 * nothing but the paragraph and the lists; no text makes it throw.
 */
import type { Gazetteer, Recogniser } from '../knowledge.ts';
import type { Mention, Paragraph } from '../model.ts';
import { agree } from './agreement.ts';
import type { Lexicon } from './lexicon.ts';
import { expandAcronyms } from './rulesAcronyms.ts';
import { beginsRun, runEnd, type Sources } from './rulesRuns.ts';
import { type Found, readRun } from './rulesStretches.ts';
import { readWords } from './rulesWords.ts';

/** Below this a mention is shown only if the rest of the article bears it out. */
const doubtful = 0.5;

/** Makes the recogniser that needs no model. */
export function createRules(lexicon: Lexicon, gazetteer: Gazetteer): Recogniser {
  const sources = { lexicon, gazetteer };
  const read = (paragraph: Paragraph) => recogniseParagraph(paragraph, sources);
  return {
    recognise(article, memo) {
      const mentions: Mention[] = [];
      for (const region of article.regions) {
        for (const mention of memo.of('names.rules', region.paragraph, read)) {
          mentions.push({ ...mention, from: mention.from + region.from, to: mention.to + region.from });
        }
      }
      return agree(article, mentions, lexicon).filter(mention => mention.score >= doubtful);
    },
  };
}

/** The mentions of one paragraph, in offsets relative to it, the doubtful ones too. */
function recogniseParagraph(paragraph: Paragraph, sources: Sources): Mention[] {
  const words = readWords(paragraph, sources.lexicon);
  const folded = words.map(word => word.folded);
  const found: Found[] = [];
  const reading = { words, folded, ...sources };
  for (let i = 0; i < words.length; ) {
    if (beginsRun(words, i)) i = readRun(reading, i, runEnd(reading, i), found);
    else i++;
  }
  return expandAcronyms(words, found).map(({ from, end, type, score }) => ({
    from: words[from].from,
    to: words[end - 1].to,
    type,
    score,
  }));
}
