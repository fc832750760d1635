/** The features that a word gives to a token near it, as far as they depend on the word alone. */
import { hashText } from './hash.ts';
import { type Emit, seenFrom, wordTemplate } from './templates.ts';
import { Case, eachBit, type Word } from './words.ts';

/**
 * Emits the features of a word as seen from `offset` words away. The set follows Ratinov and Roth (2009) and Turian
 * and others (2010): words, shapes, affixes, clusters at several grains and lists.
 */
export function emitWord(word: Word, offset: number, emit: Emit): void {
  const at = (template: number) => seenFrom(template, offset);
  emit(at(wordTemplate.word), word.hash);
  emit(at(wordTemplate.shape), word.shape);
  emit(at(wordTemplate.case), word.written);
  if (word.fine >= 0) {
    emit(at(wordTemplate.fine), word.fine, Number(word.capital));
    emit(at(wordTemplate.middle), word.middle, Number(word.capital));
    emit(at(wordTemplate.coarse), word.coarse, Number(word.capital));
  }
  emit(at(wordTemplate.lists), word.lists);
  if (Math.abs(offset) > 1) return;
  eachBit(word.lists, bit => emit(at(wordTemplate.listBit), bit, Number(word.capital)));
  emitSuffix(word, 3, at(wordTemplate.suffix), emit);
  emit(at(wordTemplate.wordAndCase), word.hash, word.written);
  if (word.country) emit(at(wordTemplate.country), word.country);
  if (offset === 0) emitOwn(word, emit);
}

function emitOwn(word: Word, emit: Emit): void {
  const at = (template: number) => seenFrom(template, 0);
  const { lower, written } = word;
  for (let length = 1; length <= 4 && length < lower.length; length++) {
    emit(at(wordTemplate.prefix), length, hashText(lower, 0, length));
    if (length !== 3) emitSuffix(word, length, at(wordTemplate.suffix), emit);
  }
  emit(at(wordTemplate.suffixAndCase), hashText(lower, Math.max(0, lower.length - 3)), written);
  emit(at(wordTemplate.listsAndCase), word.lists, written);
  const hyphen = lower.indexOf('-');
  if (hyphen > 0 && written !== Case.other) {
    emit(at(wordTemplate.firstPart), hashText(lower, 0, hyphen));
    emit(at(wordTemplate.lastPart), hashText(lower, lower.lastIndexOf('-') + 1), word.shape);
  }
}

function emitSuffix({ lower }: Word, length: number, template: number, emit: Emit): void {
  if (length < lower.length) emit(template, length, hashText(lower, lower.length - length));
}
