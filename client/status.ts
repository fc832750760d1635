/** The status item: what the server is doing, in one place, with the log a click away. */
import { l10n, MarkdownString, StatusBarAlignment, type StatusBarItem, ThemeColor, window } from 'vscode';
import type { StatusParams } from '../server/lsp/protocol.ts';

/** What the item says; `restarts` counts how often the server ended by itself since the editor was opened. */
export interface Status {
  readonly server: 'starting' | 'running' | 'stopped';
  readonly report: StatusParams | null;
  readonly restarts: number;
}

/** Creates the item, not yet shown. */
export function createStatusItem(): StatusBarItem {
  const item = window.createStatusBarItem('copydesk.status', StatusBarAlignment.Right, 100);
  item.name = 'Copydesk';
  item.command = 'copydesk.showLog';
  return item;
}

/** Shows a status on the item. */
export function showStatus(item: StatusBarItem, status: Status): void {
  const problems = status.report?.problems ?? [];
  const bad = status.server === 'stopped';
  item.text = `${bad || problems.length ? '$(warning)' : '$(book)'} ${sentence(status)}`;
  item.tooltip = new MarkdownString().appendText(tooltip(status));
  item.backgroundColor = bad ? new ThemeColor('statusBarItem.errorBackground') : undefined;
  item.show();
}

function sentence({ server, report }: Status): string {
  if (server === 'stopped') return l10n.t('Copydesk has stopped');
  if (server === 'starting' || !report) return l10n.t('Copydesk is starting');
  if (report.state === 'scanning') {
    return l10n.t('Copydesk: reading {0} of {1}', report.articles, report.found);
  }
  return report.articles === 1
    ? l10n.t('Copydesk: 1 article')
    : l10n.t('Copydesk: {0} articles', report.articles);
}

function tooltip({ report, restarts }: Status): string {
  const lines = (report?.problems ?? []).map(problem =>
    problem.uri ? `${decodeURIComponent(problem.uri)}: ${problem.message}` : problem.message,
  );
  if (restarts > 0) lines.push(l10n.t('The language server was started again {0} times.', restarts));
  lines.push(l10n.t('Click to see the log.'));
  return lines.join('\n');
}
