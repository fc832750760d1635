/**
 * The command line: `copydesk check`, `annotate`, `serve`, `train` and `score`.
 *
 * Invariant: results go to standard output, problems to standard error; the exit code is 0 for clean, 1 for
 * findings at or over the bar, 2 where something could not be read or done.
 */
import '../lsp/engine.ts';
import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError, Option } from 'commander';
import { openKnowledge } from '../core/open.ts';
import { MAXIMUM_BYTES } from '../workspace/articleBytes.ts';
import { type AnnotateOptions, annotate } from './annotate.ts';
import { annotationFormats } from './annotationFormats.ts';
import type { Problem } from './articles.ts';
import { type CheckOptions, check, failureBars } from './check.ts';
import { listEntities } from './entities.ts';
import { findingFormats } from './findingFormats.ts';
import { mergeShards } from './merge.ts';
import { registerScore } from './score.ts';
import { annotateStream } from './stream.ts';
import { registerTrain } from './train.ts';

const data = fileURLToPath(new URL('data/', import.meta.url));

const readShipped = (name: string) => readFileSync(path.join(data, name));

const openShipped = () => {
  const knowledge = openKnowledge(readShipped);
  for (const notice of knowledge.notices) process.stderr.write(`copydesk: ${notice}\n`);
  return knowledge;
};

/** Writes all of the text, however slowly the reader takes it. */
function write(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(process.exitCode ?? 0);
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}

function report({ file, message, readAnyway }: Problem): void {
  process.stderr.write(`copydesk: ${file}: ${message}\n`);
  if (!readAnyway) process.exitCode = 2;
}

function megabytes(value: string): number {
  const size = Number(value);
  if (!(size > 0)) throw new InvalidArgumentError('It takes a number of megabytes, such as 4.');
  return size * 1_000_000;
}

/** What commander makes of the options whose form on the command line differs from the commands' own. */
interface MainOptions {
  readonly maxSize: number;
  readonly changed?: string | true;
  readonly stdin?: boolean;
}

/** The options that every command over articles takes. */
function overArticles(command: Command, paths = '<path...>'): Command {
  return command
    .argument(paths, 'a file, a folder (every .txt and .news file under it), or - for standard input')
    .option('--articles <glob>', 'only files that match, relative to the folder')
    .option('--workspace-per-folder', 'every immediate subfolder of PATH is a workspace of its own', false)
    .addOption(
      new Option('--max-size <megabytes>', 'leave out larger files')
        .argParser(megabytes)
        .default(MAXIMUM_BYTES, '4'),
    );
}

const program = new Command('copydesk')
  .description(
    'Reads English news text the way a copy desk does. Offline: the text never leaves the machine.',
  )
  .exitOverride(error => process.exit(error.exitCode === 0 ? 0 : 2));

overArticles(program.command('check'))
  .description('print what a copy desk would query: figures, dates and names that do not agree')
  .addOption(
    new Option('--format <format>', 'how findings are printed').choices(findingFormats).default('text'),
  )
  .addOption(
    new Option('--fail-on <severity>', 'exit with 1 at this severity or over')
      .choices(failureBars)
      .default('warning'),
  )
  .option('--baseline <file>', 'leave out the findings that this file records')
  .option('--write-baseline <file>', "record today's findings in this file, for --baseline")
  .option(
    '--changed [revision]',
    'after the paths: report only articles that differ from a git revision (HEAD where none is given)',
  )
  .action((paths: string[], options: Omit<CheckOptions, 'maxBytes' | 'changed'> & MainOptions) => {
    const { maxSize, changed } = options;
    const revision = changed === true ? 'HEAD' : changed;
    const failed = check(
      paths,
      { ...options, maxBytes: maxSize, changed: revision },
      openShipped(),
      write,
      report,
    );
    if (failed) process.exitCode ??= 1;
  });

overArticles(program.command('annotate'), '[path...]')
  .description('print the names, entities, figures and quotes in articles')
  .addOption(
    new Option('--format <format>', 'how they are printed').choices(annotationFormats).default('jsonl'),
  )
  .addOption(
    new Option('--explain', 'say why each name has its type and its entity (in JSON Lines)')
      .default(false)
      .conflicts('stdin'),
  )
  .option('--stdin', 'read {"file":…,"text":…} lines from standard input and print each at once')
  .action(async (paths: string[], options: Omit<AnnotateOptions, 'maxBytes'> & MainOptions) => {
    if (options.stdin) return annotateStream(options.format, openShipped(), write, report);
    if (paths.length === 0) throw new Error('annotate takes a file, a folder, - or --stdin');
    annotate(paths, { ...options, maxBytes: options.maxSize }, openShipped(), write, report);
  });

program
  .command('merge')
  .description('combine shards (annotate --format index | LC_ALL=C sort) into one index')
  .argument('<shard...>', 'files in the order of their bytes, or - for standard input')
  .action((shards: string[]) => mergeShards(shards, write));

program
  .command('entities')
  .description('print who and what an index speaks of, one entity a line')
  .argument('<index>', 'what merge wrote, or - for standard input')
  .action((index: string) => listEntities(index, openShipped(), write, report));

program
  .command('serve')
  .description('run the language server, for any editor that speaks the Language Server Protocol')
  .option('--stdio', 'over standard input and output (the default)')
  .addOption(new Option('--socket <port>', 'over a TCP socket of this machine').conflicts('stdio'))
  .action(({ socket }: { socket?: string }) => {
    // The server reads its transport from the arguments, as every language server does.
    process.argv.splice(2, Number.POSITIVE_INFINITY, socket ? `--socket=${socket}` : '--stdio');
    createRequire(import.meta.url)('./server.cjs');
  });

registerTrain(program, readShipped);
registerScore(program, readShipped, write);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`copydesk: ${(error as Error).message}\n`);
  if (process.env.COPYDESK_DEBUG) process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 2;
}
