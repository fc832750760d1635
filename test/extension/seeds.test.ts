import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  append,
  articleOf,
  codeOf,
  find,
  finding,
  hover,
  noFinding,
  open,
  ready,
  replace,
  until,
  wordsAt,
} from './support.ts';

const all = ['000', '001', '002', '003', '004'];

describe('the seeds', () => {
  before(async () => {
    assert(vscode.extensions.getExtension('copydesk.copydesk')!.isActive, 'the folder’s own name is enough');
    await ready(5);
    await open('000');
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  describe('hover', () => {
    it('on a surname tells who that is, and the role that the articles state', async () => {
      const card = await hover(await open('001'), 'Kerry', 2);
      assert.match(card, /John Kerry/);
      assert.match(card, /Secretary of State/i);
    });

    it('on a name with a particle tells whose it is', async () => {
      const card = await hover(await open('001'), 'De Mistura');
      assert.match(card, /Staffan de Mistura/);
      assert.match(card, /envoy/i);
    });

    it('on a place tells where that is, with a map', async () => {
      const card = await hover(await open('003'), 'Aleppo');
      assert.match(card, /Aleppo/);
      assert.match(card, /Syria/);
      assert.match(card, /!\[[^\]]*\]\(data:image\/svg\+xml;base64,/);
    });

    it('on a figure tells its value and what it counts', async () => {
      const card = await hover(await open('004'), '290,000');
      assert.match(card, /290[,.\s]?000/);
      assert.match(card, /more than|at least|over|≥/);
    });

    it('on a day tells its date, or that the article does not let it be known', async () => {
      const unknown = await hover(await open('000'), 'Thursday');
      assert.match(unknown, /Thursday/);
      const known = await hover(await open('003'), 'Friday', 1);
      assert.match(known, /2016-09-09|9 September 2016|September 9, 2016/);
    });

    it('on a word that is no name shows nothing', async () => {
      assert.equal(await hover(await open('001'), 'negotiat'), '');
    });
  });

  it('definition of a surname goes to the full name', async () => {
    const { document } = await open('001');
    const [target] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      find(document, 'Kerry', 2).start,
    );
    const [uri, range] =
      'targetUri' in target
        ? [target.targetUri, target.targetSelectionRange ?? target.targetRange]
        : [target.uri, target.range];
    assert.equal(uri.toString(), document.uri.toString());
    assert.equal(document.getText(range), 'John Kerry');
    assert(range.isEqual(find(document, 'John Kerry')));
  });

  it('references of a surname stand in all five articles', async () => {
    const { document } = await open('001');
    const locations = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      find(document, 'Kerry', 2).start,
    );
    assert.deepEqual([...new Set(locations.map(({ uri }) => articleOf(uri)))].sort(), all);
    assert.deepEqual([...new Set((await wordsAt(locations)).map(words => words.slice(4)))].sort(), [
      'John Kerry',
      'Kerry',
    ]);
  });

  it('document highlight marks the mentions in the article', async () => {
    const { document } = await open('004');
    const marks = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      find(document, 'Lavrov').start,
    );
    const words = marks.map(({ range }) => document.getText(range));
    assert.deepEqual([...new Set(words)].sort(), ['Lavrov', 'Sergei Lavrov']);
  });

  it('document symbols name the people of the article', async () => {
    const { document } = await open('003');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = (list: vscode.DocumentSymbol[]): string[] =>
      list.flatMap(symbol => [symbol.name, ...names(symbol.children)]);
    for (const name of ['John Kerry', 'Sergei Lavrov', 'Aleppo']) assert(names(symbols).includes(name), name);
  });

  it('workspace symbols find a name from its beginning', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Egeland',
    );
    assert(symbols.some(({ name }) => name === 'Jan Egeland'));
  });

  it('semantic tokens paint people, places and figures', async () => {
    const { document } = await open('004');
    const painted = await semanticTokens(document);
    for (const token of ['person John Kerry', 'place Aleppo', 'place Geneva', 'figure 290,000']) {
      assert(painted.has(token), token);
    }
  });

  for (const name of all) {
    it(`${name} brings no warning and no error but for one that is planted`, async () => {
      const editor = await open(name);
      await append(editor, 'The panel met on Monday, August 26, 2016, for two hours.');
      await finding(editor, 'figure.weekday');
      const loud = vscode.languages
        .getDiagnostics(editor.document.uri)
        .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
      assert.deepEqual(loud.map(codeOf), ['figure.weekday']);
    });
  }

  it('a weekday that the calendar refutes is found, and undoing takes the finding away', async () => {
    const editor = await open('002');
    await append(editor, 'The panel met on Friday, August 26, 2016, for two hours.');
    await noFinding(editor, 'figure.weekday');
    await replace(editor, 'Friday, August', 'Monday, August');
    const found = await finding(editor, 'figure.weekday');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.match(editor.document.getText(found.range), /Monday/);
    assert.match(found.message, /Friday/);
    assert(typeof found.code === 'object', 'the code is a link');
    const guide = await vscode.workspace.fs.readFile(found.code.target.with({ fragment: '' }));
    assert.match(Buffer.from(guide).toString(), new RegExp(`^### ${found.code.target.fragment}$`, 'm'));
    await vscode.commands.executeCommand('undo');
    await noFinding(editor, 'figure.weekday');
  });

  it('a quick fix mends a weekday', async () => {
    const editor = await open('002');
    await append(editor, 'The panel met on Monday, August 26, 2016, for two hours.');
    const found = await finding(editor, 'figure.weekday');
    const { uri } = editor.document;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title.includes('Friday'));
    assert(fix?.edit, actions.map(({ title }) => title).join('; '));
    await vscode.workspace.applyEdit(fix.edit);
    await noFinding(editor, 'figure.weekday');
    assert(find(editor.document, 'Friday, August 26, 2016'));
  });

  it('renaming writes a name differently in all articles', async () => {
    const { document } = await open('000');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      find(document, 'Egeland').start,
      'Eglund',
    );
    assert(edit.entries().length > 0);
    for (const [uri, edits] of edit.entries()) {
      const { getText } = await vscode.workspace.openTextDocument(uri);
      for (const { range } of edits) assert.match(getText(range), /Egeland/);
    }
  });

  it('the last mention of an article leads on to the next article', async () => {
    const editor = await open('001');
    const last = editor.document.getText().lastIndexOf('Lavrov');
    const position = editor.document.positionAt(last);
    editor.selection = new vscode.Selection(position, position);
    const { words } = await selectionAfter('copydesk.nextMention');
    assert.match(words, /Lavrov/);
    assert.notEqual(articleOf(vscode.window.activeTextEditor!.document.uri), '001');
  });

  it('next and previous mention go round the articles and back', async () => {
    const editor = await open('001');
    const from = find(editor.document, 'Kerry', 2);
    editor.selection = new vscode.Selection(from.start, from.start);
    const next = await selectionAfter('copydesk.nextMention');
    assert.match(next.words, /Kerry/);
    assert.notDeepEqual(next.range, from);
    const back = await selectionAfter('copydesk.previousMention');
    assert.match(back.words, /Kerry/);
    assert(back.range.contains(from.start));
  });

  it('a setting changes what is shown at once', async () => {
    const editor = await open('003');
    const settings = vscode.workspace.getConfiguration('copydesk');
    assert.match(await hover(editor, 'Aleppo'), /data:image/);
    await settings.update('hover.map', false, vscode.ConfigurationTarget.Global);
    try {
      assert.doesNotMatch(await hover(editor, 'Aleppo'), /data:image/);
    } finally {
      await settings.update('hover.map', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('the list of all mentions opens from the keyboard', async () => {
    const editor = await open('001');
    const { start } = find(editor.document, 'Lavrov');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('copydesk.showMentions');
    await vscode.commands.executeCommand('references-view.next');
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.match(document.lineAt(selection.active.line).text, /Lavrov/);
  });

  it('a card leads to all mentions and to why the name is read so, by links of the client’s own', async () => {
    const editor = await open('001');
    const at = find(editor.document, 'Kerry', 2).start.translate(0, 1);
    const uri = editor.document.uri;
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      at,
    );
    const contents = hovers.flatMap(card => card.contents) as vscode.MarkdownString[];
    const trusted = contents.filter(({ isTrusted }) => isTrusted);
    assert.equal(trusted.length, 1);
    assert.doesNotMatch(trusted[0].value, /Kerry/);
    const [, command, given] = /\[Why\?\]\(command:([^?]*)\?([^)]*)\)/.exec(trusted[0].value)!;
    await vscode.commands.executeCommand(command, ...JSON.parse(decodeURIComponent(given)));
    const isShown = () =>
      vscode.window.tabGroups.all.some(({ activeTab }) =>
        /Why “Kerry” is read as a person/.test(activeTab?.label ?? ''),
      );
    await until('the explanation is shown', isShown, vscode.window.tabGroups.onDidChangeTabs);
  });

  it('the table of figures opens once, as an editor', async () => {
    const tables = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(
          ({ input }) => input instanceof vscode.TabInputWebview && /copydesk\.figures$/.test(input.viewType),
        );
    await vscode.commands.executeCommand('copydesk.figures');
    const { onDidChangeTabs } = vscode.window.tabGroups;
    const [table] = await until(
      'the table is open',
      () => tables().length === 1 && tables(),
      onDidChangeTabs,
    );
    assert.equal(table.label, 'Figures');
    await open('001');
    await vscode.commands.executeCommand('copydesk.figures');
    await until('the table is shown again', () => tables()[0]?.isActive, onDidChangeTabs);
    assert.equal(tables().length, 1);
  });

  it('the server starts anew when it is told to, which is no failure', async () => {
    const api = await ready(5);
    const [before, { restarts }] = [api.serverProcess(), api.status()];
    await vscode.commands.executeCommand('copydesk.restart');
    await ready(5);
    assert.notEqual(api.serverProcess(), before);
    assert.equal(api.status().restarts, restarts);
  });

  it('the server comes back after it was killed, and says so', async () => {
    const api = await ready(5);
    const before = api.serverProcess()!;
    const { restarts } = api.status();
    process.kill(before, 'SIGKILL');
    await until('the end was seen', () => api.status().restarts === restarts + 1, api.onDidChangeStatus);
    await ready(5);
    assert.notEqual(api.serverProcess(), before);
    assert.match(await hover(await open('001'), 'Kerry', 2), /John Kerry/);
  });
});

async function selectionAfter(command: string): Promise<{ words: string; range: vscode.Range }> {
  await vscode.commands.executeCommand(command);
  const { document, selection } = vscode.window.activeTextEditor!;
  return { words: document.getText(selection), range: new vscode.Range(selection.start, selection.end) };
}

/** What is painted, as `type words`. */
async function semanticTokens(document: vscode.TextDocument): Promise<Set<string>> {
  const args = ['vscode.provideDocumentSemanticTokensLegend', document.uri] as const;
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(...args);
  const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
    'vscode.provideDocumentSemanticTokens',
    document.uri,
  );
  const painted = new Set<string>();
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [deltaLine, deltaStart, length, type] = data.subarray(i, i + 4);
    [line, character] = deltaLine ? [line + deltaLine, deltaStart] : [line, character + deltaStart];
    const words = document.getText(new vscode.Range(line, character, line, character + length));
    painted.add(`${legend.tokenTypes[type]} ${words}`);
  }
  return painted;
}
