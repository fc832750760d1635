/**
 * The labels that the model gives to tokens: outside a name, or the beginning, inside, last or only token of a name
 * of one type (BILOU; Ratinov and Roth 2009 found it better than BIO for names).
 *
 * Invariant: a sequence of labels that goes through legal steps alone, from `outside` before the first token to
 * `mayEnd` after the last, is a list of names and nothing else.
 */
import type { EntityType, Span } from '../model.ts';

/** The types in the order of their labels. */
export const types: readonly EntityType[] = ['person', 'place', 'organization', 'group'];

export const labelCount = 1 + 4 * types.length;
export const outside = 0;

/** Where in a name a token stands. */
export const part = { begin: 0, inside: 1, last: 2, only: 3 } as const;
type Part = (typeof part)[keyof typeof part];

/** The label of a part of a name; types by their index in `types`. */
export const labelOf = (type: number, where: Part): number => 1 + 4 * type + where;

/** The index of a label's type in `types`, -1 for `outside`. */
export const typeOf = (label: number): number => (label === outside ? -1 : (label - 1) >> 2);

/** Which part of a name a label is; undefined for `outside`. */
export const partOf = (label: number): Part | undefined =>
  label === outside ? undefined : (((label - 1) & 3) as Part);

const isOpen = (label: number) => partOf(label) === part.begin || partOf(label) === part.inside;

/** Whether a name may end, or no name be under way, after this label. */
export const mayEnd = (label: number): boolean => !isOpen(label);

/** Whether a name may begin, or no name be under way, at this label. */
export const mayStart = (label: number): boolean =>
  label === outside || partOf(label) === part.begin || partOf(label) === part.only;

/** Whether `next` may follow `label`. */
export const mayFollow = (label: number, next: number): boolean =>
  isOpen(label) ? typeOf(label) === typeOf(next) && !mayStart(next) : mayStart(next);

/** The labels that may stand before each label. */
export const before: readonly Uint8Array[] = Array.from({ length: labelCount }, (_, next) =>
  Uint8Array.from([...Array(labelCount).keys()].filter(label => mayFollow(label, next))),
);

/** A name among tokens `[from, to)`; `type` is an index in `types`. */
export interface LabelSpan extends Span {
  readonly type: number;
}

/** The names that a legal sequence of labels stands for. */
export function spansOf(labels: ArrayLike<number>): LabelSpan[] {
  const spans: LabelSpan[] = [];
  let from = 0;
  for (let i = 0; i < labels.length; i++) {
    if (mayStart(labels[i])) from = i;
    if (labels[i] !== outside && mayEnd(labels[i])) spans.push({ from, to: i + 1, type: typeOf(labels[i]) });
  }
  return spans;
}

/** Writes a name's labels over its tokens. */
export function writeSpan(labels: Uint8Array | number[], { from, to, type }: LabelSpan): void {
  if (to - from === 1) {
    labels[from] = labelOf(type, part.only);
    return;
  }
  for (let i = from; i < to; i++) labels[i] = labelOf(type, part.inside);
  labels[from] = labelOf(type, part.begin);
  labels[to - 1] = labelOf(type, part.last);
}
