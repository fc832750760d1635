/** `copydesk annotate`: prints what was found in articles. */
import { type Analysis, analyseTogether, explainMention, sideBySide } from '../core/analyse.ts';
import { chunks } from '../core/chunks.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Mention } from '../core/model.ts';
import { ClusterIndex, type ClusterMember } from '../workspace/clusterIndex.ts';
import { holdReading } from '../workspace/packedReading.ts';
import { readingOf } from '../workspace/reading.ts';
import { type DatedArticles, datedFigures } from '../workspace/storyDays.ts';
import type { MergeEvidence } from './annotation.ts';
import { type AnnotationFormat, annotationHead, formatAnnotation } from './annotationFormats.ts';
import {
  type ArticlesOptions,
  findArticles,
  type Problem,
  readSources,
  type SourceWorkspace,
} from './articles.ts';

export interface AnnotateOptions extends ArticlesOptions {
  readonly format: AnnotationFormat;
  readonly maxBytes: number;
  /** Whether, in JSON Lines, each mention says why it has its type, and each entity why it is that of other articles. */
  readonly explain: boolean;
}

/**
 * Annotates the articles under the paths, in order of their names, and writes them in one format. Entity ids are
 * shared by all articles of a workspace, so nothing is written before its last article is read.
 */
export function annotate(
  paths: readonly string[],
  options: AnnotateOptions,
  knowledge: Knowledge,
  write: (text: string) => void,
  report: (problem: Problem) => void,
): void {
  write(annotationHead(options.format));
  for (const workspace of findArticles(paths, options, report)) {
    const articles = analyseAll(workspace, options.maxBytes, knowledge, report);
    const clusters = new ClusterIndex();
    for (const [file, analysis] of articles) {
      clusters.set(file, holdReading(file, readingOf(analysis), knowledge.gazetteer, clusters.vocabulary));
    }
    const others: DatedArticles = {
      clusterOf: (article, chain) => clusters.clusterOf(article, chain),
      published: article => articles.get(article)?.article.published?.date ?? null,
    };
    for (const [file, analysis] of articles) {
      const entities = analysis.chains.map((chain, index) => {
        const cluster = clusters.clusterOf(file, index);
        if (!cluster) throw new Error(`${file}: the chain "${chain.name}" has no cluster`);
        return { id: cluster.id, name: cluster.name };
      });
      // A row of the table of figures depends on its article alone, in the editor as in CSV.
      const figures = options.format === 'csv' ? analysis.figures : datedFigures(file, analysis, others);
      const named = workspace.name ? `${workspace.name}/${file}` : file;
      const explain = options.explain
        ? {
            mention: (mention: Mention) => explainMention(analysis, mention, knowledge.recogniser),
            chain: (chain: number) => evidenceFor(clusters, { article: file, chain }),
          }
        : undefined;
      write(
        formatAnnotation(options.format, {
          file: named,
          analysis: { ...analysis, figures },
          entities,
          explain,
        }),
      );
    }
  }
}

/** Articles whose evidence is told for an entity: more would say the same again. */
const ARTICLES = 6;

/** Why a chain is held to be one with those of the first other articles. */
function evidenceFor(clusters: ClusterIndex, own: ClusterMember): MergeEvidence[] {
  const others = new Map<string, ClusterMember>();
  for (const member of clusters.clusterOf(own.article, own.chain)?.members ?? []) {
    if (member.article !== own.article && !others.has(member.article)) others.set(member.article, member);
    if (others.size === ARTICLES) break;
  }
  return [...others.values()].map(other => ({
    file: other.article,
    evidence: clusters.explain(own, other)?.evidence ?? [],
  }));
}

function analyseAll(
  workspace: SourceWorkspace,
  maxBytes: number,
  knowledge: Knowledge,
  report: (problem: Problem) => void,
): Map<string, Analysis> {
  const articles = new Map<string, Analysis>();
  for (const some of chunks(workspace.files, sideBySide)) {
    const texts = readSources(some, maxBytes, report);
    const analyses = analyseTogether([...texts.values()], knowledge);
    for (const [i, file] of [...texts.keys()].entries()) articles.set(file, analyses[i]);
  }
  return articles;
}
