/**
 * Moments in the life of the extension, as performance marks, which any tool in its host can read: when its code was
 * run, when it was activated, when the editor first asked for an article's colours and when it had them.
 *
 * Invariant: this module is loaded before all others, so that the first mark stands at the beginning.
 */
export type Moment = 'loading' | 'loaded' | 'activating' | 'active' | 'asked' | 'highlighted';

/** Notes a moment; of one that comes again the first is kept. */
export function mark(moment: Moment): void {
  const name = `copydesk/${moment}`;
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}

mark('loading');
