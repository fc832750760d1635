/** The exponential function as decoding needs it: of a score less the best one. */

const perUnit = 16;
const exponentials = Float64Array.from({ length: 40 * perUnit }, (_, k) => Math.exp(-k / perUnit));

/** `Math.exp(x)` of a number that is not above 0, to ten digits and in a third of the time: the nearest entry of a table
 * and the beginning of the series from there. What is below e^-40 of a sum counts for nothing. */
export function exponential(x: number): number {
  const k = (-perUnit * x) | 0;
  const d = x + k / perUnit;
  return k < exponentials.length
    ? exponentials[k] * (1 + d * (1 + d * (1 / 2 + d * (1 / 6 + d * (1 / 24 + d / 120)))))
    : 0;
}
