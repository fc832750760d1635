/** The process of the language server: this extension's own program, run by the Node of the editor. */
import { type ChildProcess, fork } from 'node:child_process';

/**
 * Room for what is short-lived, in megabytes. An analysis lives until the next keystroke: with less room that of a long
 * article outlives two collections of garbage, is taken for something to keep, and makes typing wait for the large ones.
 */
const roomForTheYoung = '--max-semi-space-size=40';

/** Where a debugger finds the server when the extension itself is debugged. */
const debugged = ['--nolazy', '--inspect=6009'];

/** Starts the program in the file; it speaks the protocol on its standard input and output. */
export function startProcess(file: string): ChildProcess {
  const isDebugged = process.execArgv.some(argument => /^--inspect(?:-brk)?(?:=|$)/.test(argument));
  return fork(file, ['--stdio', `--clientProcessId=${process.pid}`], {
    execArgv: isDebugged ? [roomForTheYoung, ...debugged] : [roomForTheYoung],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
    silent: true,
  });
}

/** Whether a process has not ended. */
export function isAlive({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid !== undefined && exitCode === null && signalCode === null;
}
