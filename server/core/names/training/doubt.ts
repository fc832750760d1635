/**
 * Labels of noisy corpora that are in doubt, because a model of the careful corpora finds them very unlikely. Their
 * tokens may then have the label of the corpus or that of the model, and the trainer learns from the rest of the
 * sentence what it can: "confident learning" (Northcutt and others 2021), but for single names, and none thrown away.
 *
 * Invariant: labels are only ever added, over the whole stretch where corpus and model differ, so that each of the two
 * ways to label a sentence stays allowed.
 */
import { labelCount } from '../labels.ts';
import type { Sums } from '../lattice.ts';
import type { Example } from './examples.ts';
import type { Read } from './reading.ts';

// The best on development news: above, the model doubts what it has merely not seen; below, errors stay unnoticed.
const unlikely = 0.02;

/** Adds labels to the noisy ones among the sentences where they are in doubt; returns how many tokens were doubted. */
export function doubtLabels(sentences: readonly Example[], read: Read): number {
  let doubted = 0;
  sentences.forEach(({ allowed, isNoisy }, s) => {
    if (!isNoisy) return;
    const size = allowed.length;
    const { labels, sums } = read(s, size);
    const differs = (i: number) => (allowed[i] & (1 << labels[i])) === 0;
    const inDoubt = Array.from({ length: size }, (_, i) => chanceAt(sums, i, allowed[i]) < unlikely);
    for (let from = 0; from < size; ) {
      let to = from;
      while (to < size && differs(to)) to++;
      if (inDoubt.slice(from, to).includes(true)) {
        for (let i = from; i < to; i++) allowed[i] |= 1 << labels[i];
        doubted += to - from;
      }
      from = Math.max(to, from + 1);
    }
  });
  return doubted;
}

/** How likely it is that a token has one of the labels. */
function chanceAt({ forward, backward }: Sums, token: number, labels: number): number {
  let chance = 0;
  for (let l = 0, at = token * labelCount; l < labelCount; l++, at++) {
    if (labels & (1 << l)) chance += forward[at] * backward[at];
  }
  return chance;
}
