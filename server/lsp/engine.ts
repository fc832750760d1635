/**
 * How the engine runs this program: to be imported before all else by programs that a reader waits for. What is set
 * holds for all threads of the process.
 *
 * Invariants: a hint changes no result; an engine that may not know a hint is not given it, since it would complain on
 * standard error.
 */
import { setFlagsFromString } from 'node:v8';

/**
 * V8 makes byte code of a pattern when it is first used and machine code at the second use. Nearly all patterns of the
 * analysis are used again within an article, and byte code of those with classes of letters is dear: to make machine
 * code at once halves what the first article takes.
 */
const PATTERNS = '--no-regexp-tier-up';

/**
 * V8 learns which code makes objects that last, and makes them in the memory for old ones from then on. While a long
 * article is opened all do; when it is typed in, what each keystroke makes would then lie there until the next full
 * collection and hold fast whatever young it refers to: all of it is copied twice, in pauses of 30 ms instead of 5.
 */
const OBJECTS = '--no-allocation-site-pretenuring';

/**
 * For V8 11, the engine of Node 20. An analysis is well over a thousand small functions that all become hot within the
 * first hundred articles. By itself this engine compiles each with up to 920 bytes of byte code of those that it calls,
 * and so early that many prove to be guessed wrong and are compiled again, in each thread anew: that takes longer than
 * reading the first thousand articles. Two thirds of that are taken in now, and a function runs twice as long before it is
 * compiled. (A third would save a fiftieth of the first ten thousand articles, and cost a twentieth of all that follow.)
 * Later engines have a second compiler in between, which mends the same, and are slower by these hints.
 *
 * Compiled into its callers, `map` also makes lists of another inner kind than it makes by itself. Whatever reads them was
 * compiled for the kind before, and is thrown away and compiled again: two thirds of what proves to be guessed wrong.
 */
const FUNCTIONS = [
  '--no-turbo-inline-array-builtins',
  '--max-inlined-bytecode-size=300',
  '--max-inlined-bytecode-size-cumulative=600',
  '--interrupt-budget=150000',
];

/** The hints for an engine of a version, such as `11.3.244.8-node.33`. */
export const engineHints = (version: string): readonly string[] =>
  version.startsWith('11.') ? [PATTERNS, OBJECTS, ...FUNCTIONS] : [PATTERNS, OBJECTS];

for (const hint of engineHints(process.versions.v8)) setFlagsFromString(hint);
