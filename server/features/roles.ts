/**
 * What the articles call somebody or something: the wordings, the newest first, those of one office together.
 *
 * Invariant: a wording that another one holds is told once, in the fuller one; everything else is told as written.
 */

import type { Snapshot } from '../workspace/snapshot.ts';
import type { ChainSpot, Occurrence } from './mentions.ts';

/** Something an article says of an entity: the words, and where they stand. */
export interface Statement extends Occurrence {
  readonly text: string;
  /** The article's own date, null where unknown. */
  readonly published: string | null;
}

/** What the articles call the entity of some chains, by office; the asking article's chains come first. */
export function rolesOf(snapshot: Snapshot, spots: readonly ChainSpot[]): Statement[][] {
  return byOffice(wordingsOf(snapshot, spots));
}

function wordingsOf(snapshot: Snapshot, spots: readonly ChainSpot[]): Statement[] {
  const statements: Statement[] = [];
  for (const { article, chain } of spots) {
    const contribution = snapshot.contribution(article);
    for (const { text, from, to } of contribution?.roles(chain) ?? []) {
      statements.push({ text, from, to, article, published: contribution?.published ?? null });
    }
  }
  // The sort is stable, so that statements of one date keep this article's before the others'.
  statements.sort((a, b) => compareDates(b.published, a.published));
  const byRole = new Map<string, Statement>();
  for (const statement of statements) {
    const role = foldRole(statement.text);
    if (!byRole.has(role)) byRole.set(role, statement);
  }
  const roles = [...byRole].slice(0, WORDINGS);
  return roles
    .filter(([role]) => !roles.some(([other]) => covers(other, role)))
    .map(([, statement]) => statement);
}

/** Puts statements of one office side by side, in the order of the newest of each. */
function byOffice(roles: readonly Statement[]): Statement[][] {
  const offices = new Map<string, Statement[]>();
  for (const role of roles) {
    const office = officeOf(role.text);
    offices.set(office, [...(offices.get(office) ?? []), role]);
  }
  return [...offices.values()];
}

/** The word that a role turns on: `minister` in `the foreign minister of Freedonia`. */
function officeOf(text: string): string {
  const [own] = text.toLowerCase().split(/,| (?:of|for|at|in|to|from|with|on|and|who) /);
  return /\S+$/.exec(own.trim())?.[0] ?? '';
}

/** Wordings of a role that are weighed against each other: a card shows a few of the newest. */
const WORDINGS = 50;

/** Whether a role says all that another one says, and more; both folded. */
function covers(fuller: string, role: string): boolean {
  if (fuller === role) return false;
  return fuller.startsWith(role) || (fuller.endsWith(role) && !ANOTHER_OFFICE.test(fuller));
}

/** Words by which a longer title is another one: a former president is none. */
const ANOTHER_OFFICE =
  /\b(?:former|ex|late|then|deputy|vice|acting|assistant|associate|interim|outgoing|incoming|designate|elect|co)\b/;

/** Roles that differ in case, full stops or an article alone are one: `U.S. Envoy` and `the US envoy`. */
function foldRole(text: string): string {
  const words = text
    .toLowerCase()
    .replaceAll('.', '')
    .replace(/^(?:an?|the) /, '');
  return ` ${words} `;
}

/** An unknown date sorts before every known one, so last among the newest first. */
const compareDates = (a: string | null, b: string | null) => ((a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1);
