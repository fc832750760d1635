// Trains the name model that is shipped: word clusters first, if they are not in the cache, then `copydesk train` with the
// weights of corpora.json. Small weights are drawn to nothing: a quarter of the size for the same F1. The corpora of
// others are not part of this repository: CORPORA is the folder that holds them.
// usage: node scripts/names/train.mjs CORPORA [OUT]      (after npm run build)
import { root, settings, train } from './recipe.mjs';

const [corpora, out = `${root}server/data/names.bin`] = process.argv.slice(2);
if (!corpora) throw new Error('usage: node scripts/names/train.mjs CORPORA [OUT]');
train(corpora, out, settings, '--l1', '0.7', '--runs', '4');
