/**
 * `copydesk score`: what a name model makes of annotated corpora. A name counts when its span and its type are right.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { Memo } from '../core/memo.ts';
import type { EntityType, Mention } from '../core/model.ts';
import { readLexicon } from '../core/names/lexicon.ts';
import { createRecogniser, readNames } from '../core/names/recogniser.ts';
import type { GoldText } from '../core/names/training/corpus.ts';
import type { ReadData } from '../core/open.ts';
import { createGazetteer, readGazetteer } from '../core/places/gazetteer.ts';
import { readArticle } from '../core/text/article.ts';
import { isHeldOut, readTexts } from './train.ts';

/** A mention set against the gold; one of the two types may be missing. */
interface Outcome {
  readonly gold: EntityType | 'none';
  readonly found: EntityType | 'none';
  readonly score: number;
  readonly text: string;
  readonly around: string;
}

/** Options of the command. */
interface ScoreOptions {
  types: string;
  heldOut: boolean;
  errors: string;
}

/** Adds `score` to the command line. */
export function registerScore(program: Command, read: ReadData, write: (text: string) => void): void {
  program
    .command('score')
    .description('measure a name model against annotated texts: span and type, confusions, surest errors')
    .argument('<model>', 'a model that "copydesk train" has written')
    .argument('<corpus...>', 'annotated files')
    .option('--types <list>', 'which types count', 'person,place,organization')
    .option('--held-out', 'only the texts that "copydesk train" holds out of a corpus with holdOut', false)
    .option('--errors <number>', 'how many of the surest errors to print', '10')
    .action((model: string, corpora: string[], options: ScoreOptions) => {
      const lexicon = readLexicon(read('lexicon.bin'));
      const gazetteer = createGazetteer(readGazetteer(read('gazetteer.bin')));
      const { recogniser, notice } = createRecogniser(
        readNames(new Uint8Array(readFileSync(model))),
        lexicon,
        gazetteer,
      );
      if (notice) throw new Error(notice);
      const types = options.types.split(',') as EntityType[];
      for (const corpus of corpora) {
        const texts = readTexts(corpus).filter((_, i) => !options.heldOut || isHeldOut(i));
        const outcomes = texts.flatMap(gold =>
          compare(gold, recogniser.recognise(readArticle(gold.text), new Memo()), types),
        );
        write(describe(path.basename(corpus), outcomes, types, Number(options.errors)));
      }
    });
}

const key = ({ from, to }: { from: number; to: number }) => `${from}-${to}`;

function compare(gold: GoldText, found: readonly Mention[], types: readonly EntityType[]): Outcome[] {
  const counts = (type: string): type is EntityType => (types as readonly string[]).includes(type);
  const wanted = new Map(gold.spans.filter(({ type }) => counts(type)).map(span => [key(span), span]));
  const outcomes: Outcome[] = [];
  const add = (span: { from: number; to: number }, outcome: Omit<Outcome, 'text' | 'around'>) => {
    const around = gold.text.slice(Math.max(0, span.from - 40), span.to + 30).replace(/\s+/g, ' ');
    outcomes.push({ ...outcome, text: gold.text.slice(span.from, span.to), around });
  };
  for (const mention of found) {
    if (!counts(mention.type)) continue;
    const right = wanted.get(key(mention));
    wanted.delete(key(mention));
    add(mention, { gold: (right?.type as EntityType) ?? 'none', found: mention.type, score: mention.score });
  }
  for (const span of wanted.values()) add(span, { gold: span.type as EntityType, found: 'none', score: 0 });
  return outcomes;
}

function describe(
  name: string,
  outcomes: readonly Outcome[],
  types: readonly EntityType[],
  errors: number,
): string {
  const rows = [...types, 'all' as const].map(type => {
    const of = (side: EntityType | 'none') => (type === 'all' ? side !== 'none' : side === type);
    const right = outcomes.filter(({ gold, found }) => gold === found && of(gold)).length;
    const precision = (100 * right) / (outcomes.filter(({ found }) => of(found)).length || 1);
    const recall = (100 * right) / (outcomes.filter(({ gold }) => of(gold)).length || 1);
    const f1 = (2 * precision * recall) / (precision + recall || 1);
    return `  ${type.padEnd(14)}${column(precision)}${column(recall)}${column(f1)}`;
  });
  return [
    `${name}: expected calibration error ${calibrationError(outcomes).toFixed(3)}`,
    '                  precision    recall        F1',
    ...rows,
    confusion(outcomes, types),
    ...surestErrors(outcomes, errors),
    '',
  ].join('\n');
}

const column = (value: number) => value.toFixed(1).padStart(10);

function confusion(outcomes: readonly Outcome[], types: readonly EntityType[]): string {
  const sides = [...types, 'none' as const];
  const lines = sides.map(gold => {
    const cells = sides.map(found => {
      const count = outcomes.filter(outcome => outcome.gold === gold && outcome.found === found).length;
      return String(count).padStart(14);
    });
    return `  ${gold.padEnd(14)}${cells.join('')}`;
  });
  return [`  gold \\ found  ${sides.map(side => side.padStart(14)).join('')}`, ...lines].join('\n');
}

function surestErrors(outcomes: readonly Outcome[], count: number): string[] {
  return outcomes
    .filter(({ gold, found }) => gold !== found && found !== 'none')
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map(
      ({ gold, found, score, text, around }) =>
        `  ${score.toFixed(2)} ${found}, gold ${gold}: "${text}" in …${around}…`,
    );
}

const bins = 10;

/** How far scores lie from the share that is right, in ten bins of equal width (Naeini and others 2015). */
function calibrationError(outcomes: readonly Outcome[]): number {
  const found = outcomes.filter(outcome => outcome.found !== 'none');
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const inside = found.filter(({ score }) => Math.min(bins - 1, Math.floor(score * bins)) === bin);
    const right = inside.filter(outcome => outcome.gold === outcome.found).length;
    error += Math.abs(inside.reduce((sum, { score }) => sum + score, 0) - right);
  }
  return found.length ? error / found.length : 0;
}
