/** What the suites share: opening articles, finding words in them, asking the editor, waiting for conditions. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Copydesk } from '../../client/extension.ts';
import type { Moment } from '../../client/marks.ts';

const deadline = 20_000;

/** What a suite measured, in milliseconds; nothing is asserted of it, since it depends on the machine. */
export const measured: Record<string, number> = {};

/** An event of whatever kind: only that it fires matters. */
type AnyEvent = (listener: () => unknown) => vscode.Disposable;

/** The extension's own answers, once it is active. */
export async function copydesk(): Promise<Copydesk> {
  const extension = vscode.extensions.getExtension<Copydesk>('copydesk.copydesk');
  assert(extension, 'the extension is installed');
  return extension.activate();
}

/**
 * Waits until `condition` answers something, asking again whenever one of `events` fires. Rejects at a deadline
 * with what was waited for.
 */
export function until<T>(
  what: string,
  condition: () => T | undefined | null | false | PromiseLike<T | undefined | null | false>,
  ...events: AnyEvent[]
): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
      settle();
    };
    const ask = () =>
      Promise.resolve(condition()).then(
        value => value && end(() => resolve(value)),
        error => end(() => reject(error)),
      );
    const timer = setTimeout(() => end(() => reject(new Error(`waited in vain: ${what}`))), deadline);
    const listeners = events.map(event => event(ask));
    ask();
  });
}

/** Waits until the server has read all articles: `count` of them, where that is told. */
export async function ready(count?: number): Promise<Copydesk> {
  const api = await copydesk();
  const isReady = () => {
    const { server, report } = api.status();
    return (
      server === 'running' && report?.state === 'ready' && report.articles === (count ?? report.articles)
    );
  };
  await until(`${count ?? 'all'} articles read`, isReady, api.onDidChangeStatus).catch(error => {
    throw new Error(`${error.message}; the status was ${JSON.stringify(api.status())}`);
  });
  return api;
}

/** Opens the article whose file name starts so, and waits until it has the language `news`. */
export async function open(prefix: string): Promise<vscode.TextEditor> {
  const [uri] = await vscode.workspace.findFiles(`**/${prefix}*`);
  assert(uri, `there is a file ${prefix}`);
  const editor = await vscode.window.showTextDocument(uri);
  await until(
    `${prefix} is an article`,
    () => editor.document.languageId === 'news',
    vscode.workspace.onDidOpenTextDocument,
  );
  return editor;
}

/** When a moment of the extension's life came, in milliseconds since the host started; waits for it. */
export function moment(name: Moment): Promise<number> {
  return new Promise(resolve => {
    const observer = new PerformanceObserver(list => {
      const [mark] = list.getEntriesByName(`copydesk/${name}`);
      if (!mark) return;
      observer.disconnect();
      resolve(mark.startTime);
    });
    observer.observe({ type: 'mark', buffered: true });
  });
}

/** The range of the nth place, counted from 0, where a document holds the words. */
export function find(document: vscode.TextDocument, words: string, nth = 0): vscode.Range {
  let at = -1;
  for (let i = 0; i <= nth; i++) {
    at = document.getText().indexOf(words, at + 1);
    assert(at >= 0, `${document.uri.path} holds “${words}”`);
  }
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

/** The text of the cards that hovering over the words shows. */
export async function hover(editor: vscode.TextEditor, words: string, nth = 0): Promise<string> {
  const { document } = editor;
  const position = find(document, words, nth).start.translate(0, 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(hover => hover.contents)
    .map(content => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** The words at each location, with the start of its file's name: `001 John Kerry`. */
export async function wordsAt(locations: readonly vscode.Location[]): Promise<string[]> {
  const words = locations.map(async ({ uri, range }) => {
    const document = await vscode.workspace.openTextDocument(uri);
    return `${articleOf(uri)} ${document.getText(range)}`;
  });
  return Promise.all(words);
}

/** The first three characters of a file's name, which tell the articles of a suite apart. */
export function articleOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1)!.slice(0, 3);
}

/** Replaces the nth place that holds the words; the editor can undo it. */
export async function replace(editor: vscode.TextEditor, words: string, by: string, nth = 0): Promise<void> {
  const range = find(editor.document, words, nth);
  assert(await editor.edit(edit => edit.replace(range, by)), 'the editor takes the edit');
}

/** Adds a paragraph at the end of the article. */
export async function append(editor: vscode.TextEditor, paragraph: string): Promise<void> {
  const { end } = editor.document.lineAt(editor.document.lineCount - 1).range;
  assert(await editor.edit(edit => edit.insert(end, `\n\n${paragraph}\n`)), 'the editor takes the edit');
}

/** Waits for a finding of a code on the article, or until there is none. */
export function finding(editor: vscode.TextEditor, code: string): Promise<vscode.Diagnostic> {
  const { uri } = editor.document;
  return until(
    `${code} on ${uri.path}`,
    () => findingsOf(uri, code)[0],
    vscode.languages.onDidChangeDiagnostics,
  );
}

/** Waits until the article has no finding of the code. */
export function noFinding(editor: vscode.TextEditor, code: string): Promise<boolean> {
  const { uri } = editor.document;
  return until(
    `no ${code} on ${uri.path}`,
    () => findingsOf(uri, code).length === 0,
    vscode.languages.onDidChangeDiagnostics,
  );
}

function findingsOf(uri: vscode.Uri, code: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(diagnostic => codeOf(diagnostic) === code);
}

/** A finding's code, with or without a link to what it means. */
export function codeOf({ code }: vscode.Diagnostic): string | undefined {
  return typeof code === 'object' ? String(code.value) : code?.toString();
}
