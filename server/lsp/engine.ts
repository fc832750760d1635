/**
 * How the engine runs this program: to be imported before all else by programs that a reader waits for.
 *
 * V8 makes byte code of a pattern when it is first used and machine code at the second use. Nearly all patterns of the
 * analysis are used again within an article, and byte code of those with classes of letters is dear: to make machine
 * code at once halves what the first article takes.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--no-regexp-tier-up');
