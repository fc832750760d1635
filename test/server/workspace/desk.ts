/** A workspace for tests: names come from a short list, so that the texts alone decide what happens. */
import type { Contribution } from '../../../server/core/contribution.ts';
import type { Gazetteer, Knowledge } from '../../../server/core/knowledge.ts';
import type { EntityType, Mention } from '../../../server/core/model.ts';
import type { Cluster } from '../../../server/workspace/clusterIndex.ts';
import type { Held } from '../../../server/workspace/held.ts';
import { holdReading } from '../../../server/workspace/packedReading.ts';
import { defaultSettings } from '../../../server/workspace/settings.ts';
import type { Snapshot } from '../../../server/workspace/snapshot.ts';
import { Vocabulary } from '../../../server/workspace/vocabulary.ts';
import { Workspace } from '../../../server/workspace/workspace.ts';

const names: Readonly<Record<string, EntityType>> = {
  'Maria Lopez': 'person',
  'Bo Lind': 'person',
  'Ida Lind': 'person',
  Lopez: 'person',
  Lind: 'person',
  'Port Lune': 'place',
  Leeds: 'place',
  'Harbour Board': 'organization',
};
const pattern = new RegExp(Object.keys(names).join('|'), 'g');

const gazetteer: Gazetteer = {
  lookup: () => [],
  candidates: () => [],
  alternates: () => [],
  demonym: () => null,
  country: () => null,
};

export const knowledge: Knowledge = {
  gazetteer,
  recogniser: {
    recognise: ({ text }): Mention[] =>
      [...text.matchAll(pattern)].map(({ 0: name, index: from }) => ({
        from,
        to: from + name.length,
        type: names[name],
        score: 0.9,
      })),
  },
  notices: [],
};

export const newWorkspace = () => new Workspace(knowledge, defaultSettings);

/** All that a cluster says, as plain data. */
export function plainCluster({ id, type, name, aliases, members, roles, place }: Cluster) {
  return { id, type, name, aliases, members, roles, place };
}

/** A contribution as a workspace holds it. */
export function held(article: string, contribution: Contribution, vocabulary = new Vocabulary()): Held {
  return holdReading(article, { contribution, findings: [] }, gazetteer, vocabulary);
}

/** All that a workspace answers, as plain data: two workspaces that answer alike are alike. */
export function everythingIn(snapshot: Snapshot, articles: readonly string[]) {
  return {
    articles: snapshot.articles(),
    answers: articles.map(article => {
      const contribution = snapshot.contribution(article)?.contribution();
      return {
        article,
        contribution,
        analysis: snapshot.analysis(article),
        findings: snapshot.findings(article),
        clusters: contribution?.chains.map((_, chain) => plainCluster(snapshot.clusterOf(article, chain)!)),
        facts: contribution?.facts.map(fact => snapshot.factsLike(fact)),
      };
    }),
    search: ['lopez', 'lind', 'lune', 'o'].map(query => snapshot.search(query).map(plainCluster)),
  };
}
