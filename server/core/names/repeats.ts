/**
 * Repeats of an article's names that the recogniser passed over.
 *
 * Invariants: the mentions handed in are kept as they are; repeats are whole tokens between them.
 */
import type { ArticleText, EntityType, Mention, Region } from '../model.ts';
import { fold, kind, type Lexicon } from './lexicon.ts';

/** A form that a name may be repeated in. */
interface Form {
  readonly text: string;
  readonly type: EntityType;
  readonly score: number;
}

/** Names that are believed enough to look for. */
const believed = 0.6;

/** The mentions with the repeats among them, sorted. */
export function findRepeats(article: ArticleText, mentions: readonly Mention[], lexicon: Lexicon): Mention[] {
  const forms = formsOf(article.text, mentions, lexicon);
  if (!forms.size) return [...mentions];
  const all: Mention[] = [];
  let next = 0;
  for (const region of article.regions) {
    const first = next;
    while (next < mentions.length && mentions[next].from < region.to) next++;
    readRegion(article.text, region, mentions.slice(first, next), forms, all);
  }
  return all;
}

/** The forms to look for by their first word, the longest first. */
function formsOf(text: string, mentions: readonly Mention[], lexicon: Lexicon): Map<string, Form[]> {
  const forms = new Map<string, Map<string, Form>>();
  const add = (form: Form) => {
    const first = form.text.split(/[ -]/, 1)[0];
    const same = forms.get(first) ?? new Map<string, Form>();
    const known = same.get(form.text);
    if (!known || known.score < form.score) same.set(form.text, form);
    forms.set(first, same);
  };
  for (const { from, to, type, score } of mentions) {
    const name = text.slice(from, to);
    if (score < believed || /\s\s|\n/.test(name)) continue;
    for (const form of writtenForms(name, type)) {
      if (!isOrdinary(form, lexicon)) add({ text: form, type, score: 0.9 * score });
    }
  }
  return new Map(
    [...forms].map(([first, same]) => [
      first,
      [...same.values()].sort((a, b) => b.text.length - a.text.length),
    ]),
  );
}

/** A name as written and, for a person, the surname alone; both in capitals too. */
function writtenForms(name: string, type: EntityType): string[] {
  const space = name.lastIndexOf(' ');
  const forms = type === 'person' && space > 0 ? [name, name.slice(space + 1)] : [name];
  return [...forms, ...forms.filter(form => form.length > 4).map(form => form.toUpperCase())];
}

/** Kinds of words that may well mean something else when they stand alone. */
const ambiguous = kind.common | kind.title | kind.placeHead | kind.organizationHead;

/** Whether a form might as well be an English word, or says too little to be looked for. */
function isOrdinary(form: string, lexicon: Lexicon): boolean {
  if (form.length < 2 || !/^\p{Lu}/u.test(form)) return true;
  return !form.includes(' ') && (lexicon.kinds(fold(form)) & ambiguous) !== 0;
}

function readRegion(
  text: string,
  region: Region,
  mentions: readonly Mention[],
  forms: ReadonlyMap<string, readonly Form[]>,
  all: Mention[],
): void {
  const { tokens } = region.paragraph;
  let next = 0;
  let free = region.from;
  for (const token of tokens) {
    const from = token.from + region.from;
    while (next < mentions.length && mentions[next].from <= from) {
      free = mentions[next].to;
      all.push(mentions[next++]);
    }
    if (from < free || token.kind !== 'word') continue;
    const word = text.slice(from, token.to + region.from);
    const limit = next < mentions.length ? mentions[next].from : region.to;
    const form = forms
      .get(word.split('-', 1)[0])
      ?.find(
        ({ text: own }) =>
          from + own.length <= limit && text.startsWith(own, from) && endsToken(text, from + own.length),
      );
    if (!form) continue;
    free = from + form.text.length;
    all.push({ from, to: free, type: form.type, score: form.score });
  }
  all.push(...mentions.slice(next));
}

/** Whether a name can end here: no letter, digit or hyphen follows. */
function endsToken(text: string, at: number): boolean {
  return at >= text.length || !/[\p{L}\p{N}\p{M}-]/u.test(text.slice(at, at + 2)[0]);
}
