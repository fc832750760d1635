/**
 * What is kept of an article whose text is not: what it tells the others, and what was found in it by itself. Plain
 * data, so that it can be made on another thread and kept in a cache.
 */
import { type Analysis, analyse, analyseByRooms } from '../core/analyse.ts';
import { type Contribution, contribute } from '../core/contribution.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Finding } from '../core/model.ts';
import { finishTogether, type Outcome } from '../core/steps.ts';

export interface Reading {
  readonly contribution: Contribution;
  readonly findings: readonly Finding[];
}

/** What is kept of an analysis. */
export function readingOf(analysis: Analysis): Reading {
  return { contribution: contribute(analysis), findings: analysis.findings };
}

/** Reads a text from scratch. */
export function readAfresh(text: string, knowledge: Knowledge): Reading {
  return readingOf(analyse(text, knowledge));
}

/** Reads several texts from scratch side by side (see `analyseTogether`). */
export function readTogether(texts: readonly string[], knowledge: Knowledge): Outcome<Reading>[] {
  return finishTogether(texts.map(text => readByRooms(text, knowledge)));
}

/** An analysis is let go in the step that ends it: those of long articles would fill the memory together. */
function* readByRooms(text: string, knowledge: Knowledge): Generator<unknown, Reading> {
  return readingOf(yield* analyseByRooms(text, knowledge));
}
