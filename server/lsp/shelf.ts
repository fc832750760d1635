/** The articles of a session as cards refer to them. */
import type { Snapshot } from '../workspace/snapshot.ts';
import { pathOf, relativePath } from './files.ts';
import type { Shelf } from './markdown.ts';
import type { Session } from './session.ts';

export function shelfOf(session: Session, snapshot: Snapshot): Shelf {
  return {
    title: article => snapshot.contribution(article)?.headline ?? fileTitle(session, article),
    address: spot => {
      if (!snapshot.contribution(spot.article)) return null;
      const { line } = session.range(snapshot, spot).start;
      return { uri: session.address(spot.article), line: line + 1 };
    },
    alternates: place => session.almanac.alternates(place),
    background: name => session.almanac.background(name),
    lookedUp: name => session.lookups.known(name),
    map: place => (snapshot.settings.hover.map ? session.almanac.map(place) : null),
  };
}

/** The path below the workspace folder, which tells two files of one name apart. */
function fileTitle(session: Session, article: string): string {
  const file = pathOf(article);
  return file === null ? article : (relativePath(session.folders, file) ?? file);
}
