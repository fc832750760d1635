import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TokenModifier, TokenType } from '../../server/lsp/protocol.ts';
import { defaultSettings } from '../../server/workspace/settings.ts';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const { contributes } = JSON.parse(read('package.json'));
const { wordPattern } = JSON.parse(read('syntaxes/language-configuration.json'));

/** The words of a text as a double-click or a look-up takes them. */
const words = (text: string) => text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`));

describe('the word pattern', () => {
  it.each([
    ['Bashir al-Nasser met O’Brien.', ['Bashir', 'al-Nasser', 'met', 'O’Brien']],
    ['the U.S. delegation’s 48-hour truce', ['the', 'U.S.', 'delegation', 's', '48-hour', 'truce']],
    ['$1.8 million, 290,000 people, 12.5%', ['$1.8', 'million', '290,000', 'people', '12.5%']],
    ['Müller at 7:05 (Łódź)', ['Müller', 'at', '7:05', 'Łódź']],
  ])('takes %s apart', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('the manifest', () => {
  it('declares each semantic token type, with colours to borrow', () => {
    const types: TokenType[] = ['person', 'place', 'organization', 'group', 'figure', 'date', 'quote'];
    expect(contributes.semanticTokenTypes.map(({ id }: { id: string }) => id)).toEqual(types);
    expect(Object.keys(contributes.semanticTokenScopes[0].scopes)).toEqual(types);
  });

  it('declares each semantic token modifier', () => {
    const modifiers: TokenModifier[] = ['headline', 'inQuote', 'uncertain', 'boilerplate'];
    expect(contributes.semanticTokenModifiers.map(({ id }: { id: string }) => id)).toEqual(modifiers);
  });

  it('states the defaults that the server has', () => {
    const { properties } = contributes.configuration;
    const stated = Object.fromEntries(
      Object.entries(properties as Record<string, { default: unknown }>)
        .filter(([key]) => key !== 'copydesk.trace.server')
        .map(([key, value]) => [key.replace('copydesk.', ''), value.default]),
    );
    const { names, hover, verify, ...flat } = defaultSettings;
    expect(verify).toBe(false); // Hidden: it is for finding faults.
    expect(stated).toEqual({ ...flat, 'names.minimumScore': names.minimumScore, 'hover.map': hover.map });
  });

  it('gives the language to the articles of the default settings', () => {
    const [{ extensions, filenamePatterns }] = contributes.languages;
    const named = [...extensions.map((extension: string) => `**/*${extension}`), ...filenamePatterns];
    expect(named).toEqual(defaultSettings.articles);
  });

  it('binds keys to commands that it declares', () => {
    const declared = contributes.commands.map(({ command }: { command: string }) => command);
    for (const { command } of contributes.keybindings) expect(declared).toContain(command);
  });
});

describe('the readme', () => {
  const readme = read('README.md');

  it('has an anchor for each finding code', () => {
    const { properties } = contributes.configuration.properties['copydesk.findings'];
    for (const code of Object.keys(properties)) expect(readme).toContain(`### ${code.replace('.', '-')}\n`);
  });

  it('names each setting', () => {
    for (const key of Object.keys(contributes.configuration.properties))
      expect(readme).toContain(`\`${key}\``);
  });
});
