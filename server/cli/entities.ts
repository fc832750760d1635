/** `copydesk entities`: who and what an index speaks of, one entity a line. */
import type { Knowledge } from '../core/knowledge.ts';
import { ClusterIndex } from '../workspace/clusterIndex.ts';
import { readContribution } from '../workspace/contributionRecord.ts';
import { holdReading } from '../workspace/packedReading.ts';
import type { Problem } from './articles.ts';
import { readLines } from './lines.ts';

/** Writes the entities of an index, by their ids; a line that is no contribution is a problem and stops nothing. */
export async function listEntities(
  file: string,
  knowledge: Knowledge,
  write: (text: string) => void,
  report: (problem: Problem) => void,
): Promise<void> {
  const clusters = new ClusterIndex();
  for await (const { number, text } of readLines(file)) {
    const read = readRecord(text);
    if (read) {
      const reading = { contribution: read.contribution, findings: [] };
      clusters.set(read.file, holdReading(read.file, reading, knowledge.gazetteer, clusters.vocabulary));
    } else
      report({
        file: `${file}, line ${number}`,
        message: 'is no contribution of this version; annotate again',
      });
  }
  const all = [...clusters.clusters()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const { id, type, name, aliases, members, roles, place } of all) {
    const articles = [...new Set(members.map(member => member.article))];
    const named = roles.map(({ article, role }) => ({ file: article, text: role.text }));
    write(`${JSON.stringify({ id, type, name, aliases, articles, roles: named, place })}\n`);
  }
}

function readRecord(line: string) {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const contribution = readContribution(value);
  const { file } = (value ?? {}) as { file?: unknown };
  return contribution && typeof file === 'string' ? { file, contribution } : null;
}
