import { describe, expect, it, vi } from 'vitest';
import type { StatusParams } from '../../server/lsp/protocol.ts';

vi.mock('vscode', () => ({
  l10n: {
    t: (words: string, ...values: unknown[]) => words.replace(/\{(\d)\}/g, (_, at) => String(values[at])),
  },
  MarkdownString: class {
    value = '';
    appendText(text: string) {
      this.value += text;
      return this;
    }
  },
  StatusBarAlignment: { Right: 2 },
  ThemeColor: class {
    constructor(readonly id: string) {}
  },
  window: { createStatusBarItem: () => ({ show: () => {} }) },
}));

const { createStatusItem, showStatus } = await import('../../client/status.ts');

/** What the item says and tells on hovering for a status. */
function shown(
  server: 'starting' | 'running' | 'stopped',
  report: Partial<StatusParams> | null,
  restarts = 0,
) {
  const item = createStatusItem();
  const whole = report && { state: 'ready' as const, articles: 0, found: 0, problems: [], ...report };
  showStatus(item, { server, report: whole, restarts });
  return { text: item.text, tooltip: (item.tooltip as { value: string }).value, command: item.command };
}

describe('the status item', () => {
  it.each([
    ['starting', null, '$(book) Copydesk is starting'],
    ['running', null, '$(book) Copydesk is starting'],
    ['running', { state: 'scanning', articles: 3, found: 40 }, '$(book) Copydesk: reading 3 of 40'],
    ['running', { articles: 1 }, '$(book) Copydesk: 1 article'],
    ['running', { articles: 40 }, '$(book) Copydesk: 40 articles'],
    ['stopped', { articles: 40 }, '$(warning) Copydesk has stopped'],
  ] as const)('of a server that is %s with %j says %s', (server, report, text) => {
    expect(shown(server, report).text).toBe(text);
  });

  it('warns of problems, tells them, and leads to the log', () => {
    const problems = [
      { uri: 'file:///stories/a%20b.txt', message: 'is not UTF-8' },
      { uri: null, message: 'a setting is wrong' },
    ];
    const { text, tooltip, command } = shown('running', { articles: 2, problems });
    expect(text).toBe('$(warning) Copydesk: 2 articles');
    expect(tooltip).toContain('file:///stories/a b.txt: is not UTF-8\na setting is wrong');
    expect(command).toBe('copydesk.showLog');
  });

  it('tells how often the server was started again', () => {
    expect(shown('running', { articles: 2 }, 3).tooltip).toContain('started again 3 times');
  });
});
