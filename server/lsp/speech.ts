/**
 * Who speaks of whom, as the protocol's call hierarchy: incoming calls are those who speak of a name, in any
 * article; outgoing ones those of whom its bearer speaks. The protocol puts the places of an outgoing call into the
 * item's own article, so a name is an item in each article in which it speaks, the asking article first.
 */
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver';
import { type ChainSpot, chainsOf } from '../features/mentions.ts';
import { type Speech, speaksOf, spokenOfBy } from '../features/speech.ts';
import { subjectAt } from '../features/subject.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { articleName } from './files.ts';
import { guard } from './guard.ts';
import { cursorOf, symbolKinds } from './navigation.ts';
import type { Session } from './session.ts';

export function serveSpeech(session: Session): void {
  const { callHierarchy } = session.connection.languages;
  callHierarchy.onPrepare(
    guard(session, 'textDocument/prepareCallHierarchy', (params): CallHierarchyItem[] | null => {
      const cursor = cursorOf(session, params);
      if (!cursor) return null;
      const { snapshot, article, offset } = cursor;
      const subject = subjectAt(snapshot, article, offset);
      if (subject?.kind !== 'mention') return null;
      const own = { article, chain: subject.chain };
      return [own, ...speakingElsewhere(snapshot, own)].flatMap(spot => itemsOf(session, snapshot, spot));
    }),
  );
  callHierarchy.onIncomingCalls(
    guard(session, 'callHierarchy/incomingCalls', ({ item }): CallHierarchyIncomingCall[] =>
      callsOf(session, item, spokenOfBy).map(({ item: from, ranges: fromRanges }) => ({ from, fromRanges })),
    ),
  );
  callHierarchy.onOutgoingCalls(
    guard(session, 'callHierarchy/outgoingCalls', ({ item }): CallHierarchyOutgoingCall[] =>
      callsOf(session, item, speaksOf).map(({ item: to, ranges: fromRanges }) => ({ to, fromRanges })),
    ),
  );
}

/** Articles in which a name is an item: more would be no list to choose from. */
const ARTICLES = 30;

/** Where the entity of a chain is quoted in other articles, by their order. */
function speakingElsewhere(snapshot: Snapshot, { article, chain }: ChainSpot): ChainSpot[] {
  return chainsOf(snapshot, article, chain)
    .filter(
      spot => spot.article !== article && snapshot.contribution(spot.article)?.chain(spot.chain)?.spoken,
    )
    .slice(0, ARTICLES - 1);
}

/** The item of a chain: its name at its first mention. */
function itemsOf(session: Session, snapshot: Snapshot, { article, chain }: ChainSpot): CallHierarchyItem[] {
  const summary = snapshot.contribution(article)?.chain(chain);
  const [first] = summary?.mentions ?? [];
  if (!summary || !first) return [];
  const range = session.range(snapshot, { article, ...first });
  return [
    {
      name: snapshot.clusterOf(article, chain)?.name ?? summary.name,
      detail: snapshot.contribution(article)?.headline ?? undefined,
      kind: symbolKinds[summary.type],
      uri: session.address(article),
      range,
      selectionRange: range,
    },
  ];
}

/** The other sides of an item's quotes. An item is known again by its place, since chains change with every edit. */
function callsOf(
  session: Session,
  { uri, selectionRange }: CallHierarchyItem,
  find: (snapshot: Snapshot, spot: ChainSpot) => Speech[],
) {
  const article = articleName(uri);
  const snapshot = session.workspace.snapshot();
  const offset = session.offset(snapshot, article, selectionRange.start);
  const { chains = [] } = snapshot.contribution(article)?.contribution() ?? {};
  const chain = chains.findIndex(({ mentions }) => mentions.some(({ from }) => from === offset));
  return find(snapshot, { article, chain }).flatMap(speech =>
    itemsOf(session, snapshot, speech).map(item => ({
      item,
      ranges: speech.places.map(place => session.range(snapshot, { article: speech.article, ...place })),
    })),
  );
}
