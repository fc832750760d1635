// What the lists of places are counted and sorted by.

/** Countries whose towns of 500 people and over are kept: English-language news names them most. */
export const thorough = new Set(['US', 'CA', 'GB', 'IE', 'AU', 'NZ']);
/** Elsewhere English-language news seldom names smaller towns. */
export const FEW = 5000;

/** How likely a place is meant, where nothing else is known: eight for each doubling of people, 255 at most. */
export function weigh(people, seat = 0) {
  const bonus = [0, 24, 8, 2][seat];
  return Math.min(255, Math.round(8 * Math.log2(people + 64)) + bonus);
}

/** The mean of some points, on the sphere so that the antimeridian does no harm. */
export function middle(points) {
  let [x, y, z] = [0, 0, 0];
  for (const { lat, lon } of points) {
    const [a, b] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    x += Math.cos(a) * Math.cos(b);
    y += Math.cos(a) * Math.sin(b);
    z += Math.sin(a);
  }
  return {
    lat: (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI,
    lon: (Math.atan2(y, x) * 180) / Math.PI,
  };
}

/** Items by key, in the order in which they come. */
export function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** How many people live in some towns. */
export const people = cities => cities.reduce((sum, city) => sum + city.population, 0);

/** The parts of a field of a list. */
export const split = field => (field ? field.split('|') : []);
