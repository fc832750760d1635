/**
 * Reading articles from their files into a block of packed readings, on whichever thread.
 *
 * Invariants: throws nothing but what opening the knowledge throws; what cannot be read costs that article alone, with
 * the reason; a reading is labelled with its file as it was before it was read, so that a change meanwhile is seen the
 * next time.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { sideBySide } from '../core/analyse.ts';
import { chunks } from '../core/chunks.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { valueFrom } from '../core/steps.ts';
import { decodeArticle } from '../workspace/articleBytes.ts';
import { readTogether } from '../workspace/reading.ts';
import { BlockWriter } from '../workspace/readingBlock.ts';
import type { Settings } from '../workspace/settings.ts';
import { maximumBytes, tooLargeFor } from './files.ts';
import { errorText } from './guard.ts';

/** A file as it stands: its size in bytes and when it was last changed, in milliseconds. */
export interface FileStamp {
  readonly size: number;
  readonly mtime: number;
}

/**
 * What is known of the file that a reading was made of: when it was looked at, the hash of its text and how long that
 * is in UTF-16 code units.
 */
export interface Label extends FileStamp {
  readonly article: string;
  readonly at: number;
  readonly hash: string;
  readonly length: number;
}

/** A file to be read; `hash` is that of the text whose reading is already known, null where none is. */
export interface WantedFile {
  readonly article: string;
  readonly file: string;
  readonly hash: string | null;
}

/**
 * What came of files: the block of their readings; the labels of those whose text is the one known; what is wrong
 * with others; and those that are gone.
 */
export interface FilesRead {
  readonly block: Uint8Array<ArrayBuffer> | null;
  readonly same: readonly Label[];
  readonly problems: readonly { readonly article: string; readonly message: string }[];
  readonly gone: readonly string[];
}

/** A file as it stands; null where there is none. */
export function stampOf(file: string): FileStamp | null {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? { size: stats.size, mtime: stats.mtimeMs } : null;
}

/** A file's text that is to be analysed. */
interface Unread {
  readonly label: Label;
  readonly text: string;
}

/** Reads files; `knowledge` is asked for where one has to be analysed. */
export function readFiles(
  files: readonly WantedFile[],
  settings: Settings,
  knowledge: () => Knowledge,
): FilesRead {
  const same: Label[] = [];
  const problems: { article: string; message: string }[] = [];
  const gone: string[] = [];
  let writer: BlockWriter<Label> | null = null;
  for (const some of chunks(files, sideBySide)) {
    const unread: Unread[] = [];
    for (const { article, file, hash } of some) {
      const read = readText(file, settings);
      if ('problem' in read) {
        if (read.problem === null) gone.push(article);
        else problems.push({ article, message: read.problem });
        continue;
      }
      const { stamp, at, text } = read;
      const label = { article, ...stamp, at, hash: hashOf(text), length: text.length };
      if (label.hash === hash) same.push(label);
      else unread.push({ label, text });
    }
    if (unread.length === 0) continue;
    writer ??= new BlockWriter<Label>(knowledge().gazetteer);
    const texts = unread.map(({ text }) => text);
    for (const [i, outcome] of readTogether(texts, knowledge()).entries()) {
      const { label } = unread[i];
      try {
        writer.add(label.article, valueFrom(outcome), label);
      } catch (error) {
        const message = `could not be analysed, so it was left out: ${errorText(error)}`;
        problems.push({ article: label.article, message });
      }
    }
  }
  return { block: writer && writer.size > 0 ? writer.done() : null, same, problems, gone };
}

type TextRead =
  | { readonly stamp: FileStamp; readonly at: number; readonly text: string }
  | { readonly problem: string | null };

/** The text of a file; its problem is null where there is no file. */
function readText(file: string, settings: Settings): TextRead {
  try {
    const at = Date.now();
    const stamp = stampOf(file);
    if (!stamp) return { problem: null };
    const most = maximumBytes(settings);
    const decoded =
      stamp.size > most
        ? { problem: tooLargeFor(stamp.size, settings) }
        : decodeArticle(readFileSync(file), most);
    return 'text' in decoded ? { stamp, at, text: decoded.text } : decoded;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { problem: code === 'ENOENT' ? null : `cannot be read: ${message}` };
  }
}

/** The name of a text: 128 bits, as hexadecimal digits. */
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
