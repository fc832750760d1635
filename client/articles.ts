/**
 * Gives the language `news` to the documents that the settings call articles, so that they get its colours and
 * features whatever their extension. The manifest gives it to those that the settings' defaults name: these have it when
 * they are opened, which is sooner, and lose it here where the settings say otherwise.
 *
 * Invariant: a document is given a language once, until the settings call for the other; a reader who then chooses another
 * keeps that choice.
 */
import {
  type Disposable,
  extensions,
  type GlobPattern,
  type LogOutputChannel,
  languages,
  RelativePattern,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';

const language = 'news';
const plain = 'plaintext';

/** The documents that the server is told of. */
export const documentSelector = ['file', 'untitled', 'vscode-vfs'].map(scheme => ({ scheme, language }));

/** Whether an article is open. */
export const isArticleOpen = (): boolean =>
  workspace.textDocuments.some(document => (languageFor(document) ?? document.languageId) === language);

/** Watches documents and settings. `onArticle` is called whenever an article is open, or about to be one. */
export function watchArticles(log: LogOutputChannel, onArticle: () => void): Disposable[] {
  const given = new WeakMap<TextDocument, string>();
  const look = async (document: TextDocument) => {
    const wanted = languageFor(document);
    const other = wanted === given.get(document) ? null : wanted;
    if ((other ?? document.languageId) === language) onArticle();
    if (!other) return;
    given.set(document, other);
    try {
      await languages.setTextDocumentLanguage(document, other);
    } catch (error) {
      log.warn(`${document.uri} was closed before it got the language ${other}.`, error);
    }
  };
  const lookAtAll = () => workspace.textDocuments.forEach(look);
  lookAtAll();
  return [
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeConfiguration(event => event.affectsConfiguration('copydesk') && lookAtAll()),
  ];
}

/**
 * Whether the folders that are open seem to hold an article: good enough to start the server, which then looks
 * closely. Globs are asked for one by one, since the search takes no braces within braces; one that it cannot read
 * is the server's to complain of.
 */
export async function hasArticles(log: LogOutputChannel): Promise<boolean> {
  const search = async (glob: string) =>
    (await findFirst(glob)) !== undefined || (await isWithin(glob)).includes(true);
  const found = globs().articles.map(glob =>
    search(glob).catch(error => {
      log.warn(`The glob ${glob} could not be searched for.`, error);
      return true;
    }),
  );
  return (await Promise.all(found)).includes(true);
}

async function findFirst(pattern: GlobPattern): Promise<Uri | undefined> {
  const [first] = await workspace.findFiles(pattern, '**/node_modules/**', 1);
  return first;
}

/** For each folder that is open, whether it is itself one that the glob names and holds a file of the kind. */
function isWithin(glob: string): Promise<boolean[]> {
  const kind = glob.slice(glob.lastIndexOf('/') + 1);
  const folders = (workspace.workspaceFolders ?? []).map(async folder => {
    const file = await findFirst(new RelativePattern(folder, `**/${kind}`));
    return file !== undefined && matchesPath(glob, file);
  });
  return Promise.all(folders);
}

/** The language that a document is to have by the settings; null where it keeps its own. */
function languageFor(document: TextDocument): string | null {
  const has = document.languageId === language;
  if (isArticle(document)) return has ? null : language;
  return has && namedInManifest().some(pattern => languages.match({ pattern }, document) > 0) ? plain : null;
}

/** The paths whose documents the manifest gives the language. */
function namedInManifest(): string[] {
  const { languages } = extensions.getExtension('copydesk.copydesk')!.packageJSON.contributes;
  return languages[0].filenamePatterns;
}

/** Whether a glob names a whole path: the editor matches documents, of which it looks at no more than this. */
function matchesPath(pattern: string, uri: Uri): boolean {
  return languages.match({ pattern }, { uri } as TextDocument) > 0;
}

/**
 * A glob may speak of the whole path, so that a glob with `seeds` in it holds when that folder itself is opened,
 * or of the path below the folder; what is left out is looked for below the folder alone, as the server does.
 */
function isArticle(document: TextDocument): boolean {
  if (document.uri.scheme !== 'file' && document.uri.scheme !== 'vscode-vfs') return false;
  const { articles, exclude } = globs(document.uri);
  const folder = workspace.getWorkspaceFolder(document.uri);
  const below = (glob: string): GlobPattern => (folder ? new RelativePattern(folder, glob) : glob);
  const matches = (pattern: GlobPattern) => languages.match({ pattern }, document) > 0;
  return (
    articles.some(glob => matches(glob) || matches(below(glob))) &&
    !exclude.some(glob => matches(below(glob)))
  );
}

/** What the settings say; a value of the wrong shape counts as none, and the server complains of it. */
function globs(scope?: Uri): { articles: string[]; exclude: string[] } {
  const settings = workspace.getConfiguration('copydesk', scope);
  const list = (key: string) => {
    const value = settings.get<unknown>(key);
    return Array.isArray(value) ? value.filter(glob => typeof glob === 'string') : [];
  };
  return { articles: list('articles'), exclude: list('exclude') };
}
