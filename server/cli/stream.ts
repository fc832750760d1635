/**
 * `copydesk annotate --stdin`: articles as JSON Lines in, analyses out, each line by itself, with constant memory.
 *
 * Invariant: line n of the output is of the n-th readable line of the input; a line that cannot be read is a problem
 * and stops nothing.
 */
import * as v from 'valibot';
import { type Analysis, analyseTogether, sideBySide } from '../core/analyse.ts';
import { chunks } from '../core/chunks.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { ClusterIndex } from '../workspace/clusterIndex.ts';
import { holdReading } from '../workspace/packedReading.ts';
import { readingOf } from '../workspace/reading.ts';
import { type AnnotationFormat, annotationHead, formatAnnotation } from './annotationFormats.ts';
import { noteLength, type Problem } from './articles.ts';
import { type Line, readLineGroups } from './lines.ts';

const articleSchema = v.object({ file: v.pipe(v.string(), v.nonEmpty()), text: v.string() });
type Article = v.InferOutput<typeof articleSchema>;

/**
 * Annotates `{"file":…,"text":…}` lines of standard input. Entity ids are an article's own: what the articles of an
 * archive share is found by merging their contributions.
 */
export async function annotateStream(
  format: AnnotationFormat,
  knowledge: Knowledge,
  write: (text: string) => void,
  report: (problem: Problem) => void,
): Promise<void> {
  write(annotationHead(format));
  for await (const lines of readLineGroups('-')) {
    for (const some of chunks(lines, sideBySide)) {
      const articles = readArticleLines(some, report);
      const texts = articles.map(({ text }) => text);
      for (const [i, analysis] of analyseTogether(texts, knowledge).entries()) {
        write(annotateOne(articles[i].file, analysis, format, knowledge));
      }
    }
  }
}

function readArticleLines(lines: readonly Line[], report: (problem: Problem) => void): Article[] {
  const articles: Article[] = [];
  for (const { number, text } of lines) {
    const article = readArticleLine(text);
    if ('problem' in article) {
      report({ file: `line ${number}`, message: article.problem });
      continue;
    }
    noteLength(article.file, article.text, report);
    articles.push(article);
  }
  return articles;
}

function readArticleLine(line: string): Article | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { problem: `is not JSON: ${(error as Error).message}` };
  }
  const parsed = v.safeParse(articleSchema, value);
  return parsed.success ? parsed.output : { problem: 'is no article; it takes {"file":"…","text":"…"}' };
}

function annotateOne(
  file: string,
  analysis: Analysis,
  format: AnnotationFormat,
  knowledge: Knowledge,
): string {
  const clusters = new ClusterIndex();
  clusters.set(file, holdReading(file, readingOf(analysis), knowledge.gazetteer, clusters.vocabulary));
  const entities = analysis.chains.map((_, chain) => clusters.clusterOf(file, chain)!);
  return formatAnnotation(format, { file, analysis, entities });
}
