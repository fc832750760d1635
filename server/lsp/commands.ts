/** The commands that the server offers to any client: each by its name, with the handler of its arguments. */
import { guard } from './guard.ts';
import type { Session } from './session.ts';

/** Handles a command; an error is answered and logged. */
export type CommandHandler = (given: readonly unknown[]) => Promise<void>;

export function serveCommands(session: Session, handlers: Readonly<Record<string, CommandHandler>>): void {
  const { connection } = session;
  connection.onExecuteCommand(
    guard(session, 'workspace/executeCommand', async ({ command, arguments: given = [] }) => {
      const handler = Object.hasOwn(handlers, command) ? handlers[command] : null;
      if (!handler) throw new Error(`Unknown command: ${command}`);
      await handler(given);
      return null;
    }),
  );
}
