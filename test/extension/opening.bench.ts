/** What a reader waits for who opens an article in a window at rest. For the benchmark: it asserts that it can measure. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as vscode from 'vscode';
import { measured, moment } from './support.ts';

describe('an article', () => {
  it('is opened in a window at rest', async () => {
    await rest();
    const seeds = path.join(path.dirname(process.env.COPYDESK_RESULTS!), 'seeds');
    const file = vscode.Uri.file(path.join(seeds, readdirSync(seeds)[0]));
    const opened = new Promise<number>(resolve =>
      vscode.workspace.onDidOpenTextDocument(
        ({ uri }) => uri.toString() === file.toString() && resolve(performance.now()),
      ),
    );
    await vscode.window.showTextDocument(file);
    const [told, activating, active, asked, highlighted] = await Promise.all([
      opened,
      moment('activating'),
      moment('active'),
      moment('asked'),
      moment('highlighted'),
    ]);
    const code = editorMark('didLoadExtensionCode') - editorMark('willLoadExtensionCode');
    measured.activation = code + active - activating;
    measured.firstColours = highlighted - Math.max(active, told);
    measured.untilAsked = asked - Math.max(active, told);
  });
});

interface EditorMarks {
  getMarks(): { readonly name: string; readonly startTime: number }[];
}

/** When the editor noted a moment in the life of the extension, by the editor's own name. */
function editorMark(moment: string): number {
  const name = `code/extHost/${moment}/copydesk.copydesk`;
  const { MonacoPerformanceMarks: marks } = globalThis as { MonacoPerformanceMarks?: EditorMarks };
  const noted = marks?.getMarks().find(mark => mark.name === name);
  assert(noted, `the editor has noted ${name}`);
  return noted.startTime;
}

/** Resolves when the machine has been at rest for a second: what starts a window is done. */
async function rest(): Promise<void> {
  let before = processorTime();
  for (let calm = 0, tries = 0; calm < 4; tries++) {
    assert(tries < 200, 'the machine comes to rest');
    await setTimeout(250);
    const now = processorTime();
    calm = now.idle - before.idle > 0.85 * (now.all - before.all) ? calm + 1 : 0;
    before = now;
  }
}

/** Milliseconds of all processors since the machine was started, and those in which they had nothing to do. */
function processorTime() {
  const times = cpus().map(cpu => cpu.times);
  const idle = times.reduce((sum, time) => sum + time.idle, 0);
  const busy = times.reduce((sum, { user, nice, sys, irq }) => sum + user + nice + sys + irq, 0);
  return { idle, all: idle + busy };
}
