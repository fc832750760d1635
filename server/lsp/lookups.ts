/**
 * Looking up what is under the cursor, as editors see it: an action on a name, a command behind it, lines on its card.
 *
 * Invariant: while the setting is off no action is offered, the command refuses, and nothing is sent.
 */

import * as v from 'valibot';
import { type CodeAction, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { subjectAt } from '../features/subject.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type LookedUp, Lookup, type LookupOptions } from './lookup.ts';
import type { Session } from './session.ts';

/** The command of the action; its argument is the name. */
export const LOOKUP_COMMAND = 'copydesk.lookup';

/** The kind of the action, so that clients can ask for it or leave it out. */
export const LOOKUP_KIND = 'copydesk.lookup';

/** Milliseconds after which a reader no longer waits. */
const PATIENCE = 10_000;

/** Where to ask, and the folder in which the answers are kept. */
export type LookupServices = Pick<LookupOptions, 'wikidata' | 'wikipedia' | 'folder'>;

export class Lookups {
  readonly #session: Session;
  readonly #services: LookupServices;
  #lookup: Lookup | null = null;
  #contact = '';

  constructor(session: Session, services: LookupServices) {
    this.#session = session;
    this.#services = services;
  }

  /** The action on the name at a place in an article; none while looking up is off. */
  actions(snapshot: Snapshot, article: string, offset: number): CodeAction[] {
    if (!this.#session.settings.lookup) return [];
    const name = nameAt(snapshot, article, offset);
    if (name === null) return [];
    const title = `Look up “${name}” on Wikidata and Wikipedia`;
    return [{ title, kind: LOOKUP_KIND, command: { title, command: LOOKUP_COMMAND, arguments: [name] } }];
  }

  /** What has been looked up of a name; null where nothing has, or looking up is off. */
  known(name: string): LookedUp | null {
    return this.#session.settings.lookup ? (this.#service()?.known(name) ?? null) : null;
  }

  /** Looks a name up and tells the user that its card has it now. */
  async run(given: readonly unknown[]): Promise<void> {
    const [name] = v.parse(v.tuple([v.pipe(v.string(), v.nonEmpty())]), given);
    if (!this.#session.settings.lookup)
      throw new Error('Looking up is off; the setting copydesk.lookup turns it on.');
    const service = this.#service();
    if (!service) {
      throw new Error(
        'Set copydesk.lookupContact to an address of yours: Wikimedia asks for one with each request.',
      );
    }
    const found = await service.find(name);
    const message = found
      ? `“${name}”: ${found.candidates[0].description || found.candidates[0].label}. Hover over it to read on.`
      : `Wikidata knows nothing of the name “${name}”.`;
    await this.#session.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Info,
      message,
    });
  }

  /** The service under the contact that is set; null where none is. */
  #service(): Lookup | null {
    const { lookupContact } = this.#session.settings;
    if (!lookupContact) return null;
    if (!this.#lookup || this.#contact !== lookupContact) {
      this.#contact = lookupContact;
      this.#lookup = new Lookup({
        ...this.#services,
        contact: lookupContact,
        now: Date.now,
        timeout: PATIENCE,
      });
    }
    return this.#lookup;
  }
}

/** The full name of the entity at a place; null where there is none. */
function nameAt(snapshot: Snapshot, article: string, offset: number): string | null {
  const subject = subjectAt(snapshot, article, offset);
  if (subject?.kind !== 'mention') return null;
  const chain = snapshot.analysis(article)?.chains[subject.chain];
  return snapshot.clusterOf(article, subject.chain)?.name ?? chain?.name ?? null;
}
