/**
 * The program of the language server, run by the Node of the editor.
 *
 * Invariant: one process runs at most; what is asked of the operating system and fails is logged.
 */
import { type ChildProcess, fork } from 'node:child_process';
import type { LogOutputChannel } from 'vscode';

/**
 * Room for what is short-lived, in megabytes. An analysis lives until the next keystroke: with less room that of a long
 * article outlives two collections of garbage, is taken for something to keep, and makes typing wait for the large ones.
 */
const roomForTheYoung = '--max-semi-space-size=40';

/** Where a debugger finds the server when the extension itself is debugged. */
const debugged = ['--nolazy', '--inspect=6009'];

export class ServerProgram {
  readonly #file: string;
  readonly #log: LogOutputChannel;
  #process: ChildProcess | null = null;
  #isAhead = false;

  /** `file` holds the program; it speaks the protocol on its standard input and output. */
  constructor(file: string, log: LogOutputChannel) {
    this.#file = file;
    this.#log = log;
  }

  /** The id of its process; undefined while none runs. */
  get processId(): number | undefined {
    return this.#process && isAlive(this.#process) ? this.#process.pid : undefined;
  }

  /** Starts a process that the next `start` will give out. */
  startAhead(): void {
    if (this.#isAhead) return;
    this.start();
    this.#isAhead = true;
  }

  /** A process that nothing was said to yet: the one that was started ahead, or a new one. Any other is ended. */
  start(): ChildProcess {
    const ahead = this.#isAhead ? this.#process : null;
    this.#isAhead = false;
    if (ahead && isAlive(ahead)) return ahead;
    this.stop();
    const started = fork(this.#file, ['--stdio', `--clientProcessId=${process.pid}`], {
      execArgv: isDebugged() ? [roomForTheYoung, ...debugged] : [roomForTheYoung],
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
      silent: true,
    });
    started.on('error', error => this.#log.error('The process of the language server failed.', error));
    this.#process = started;
    return started;
  }

  /** Ends the process, if one runs. */
  stop(): void {
    this.#isAhead = false;
    this.#process?.kill();
  }
}

const isDebugged = () => process.execArgv.some(argument => /^--inspect(?:-brk)?(?:=|$)/.test(argument));

function isAlive({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid !== undefined && exitCode === null && signalCode === null;
}
