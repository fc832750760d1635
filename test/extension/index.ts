/**
 * Runs one suite inside the extension host. COPYDESK_SUITE names it; the counts go to the file that
 * COPYDESK_RESULTS names, since what the host prints is mixed with the editor's own output.
 */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { measured } from './support.ts';

/** The test files of each suite: a suite is what runs in one window. Loaded once mocha has set its globals. */
const suites: Record<string, () => Promise<unknown>> = {
  seeds: () => import('./seeds.test.ts'),
  folders: () => import('./folders.test.ts'),
  empty: () => import('./empty.test.ts'),
  opening: () => import('./opening.bench.ts'),
};

/** Called by VS Code. Rejects when a test failed or none ran. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: Mocha.reporters.Base });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  await suites[process.env.COPYDESK_SUITE!]();

  const lines: string[] = [];
  let [passed, failed] = [0, 0];
  await new Promise<number>(resolve => {
    const runner = mocha.run(resolve);
    runner.on('pass', test => {
      passed++;
      lines.push(`  ✓ ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.on('fail', (test, error) => {
      failed++;
      lines.push(`  ✗ ${test.fullTitle()}`, `${error.stack ?? error}`.replace(/^/gm, '      '));
    });
  });
  const results = { passed, failed, report: lines.join('\n'), measured };
  writeFileSync(process.env.COPYDESK_RESULTS!, JSON.stringify(results));
  if (failed > 0 || passed === 0) throw new Error(`${failed} failed, ${passed} passed`);
}
