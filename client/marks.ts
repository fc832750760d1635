/**
 * Moments in the life of the extension, as performance marks, which any tool in its host can read: when its code began
 * to load, when it was active, when the editor had told it of an article and the server was started, when an article first
 * had its colours.
 *
 * Invariant: this module is loaded before all others, so that the first mark stands at the beginning.
 */
export type Moment = 'loading' | 'active' | 'started' | 'highlighted';

/** Notes a moment; of one that comes again the first is kept. */
export function mark(moment: Moment): void {
  const name = `copydesk/${moment}`;
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}

mark('loading');
