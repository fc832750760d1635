/** How a score becomes a probability: Platt's scaling (1999). */

const rounds = 50;

/**
 * Fits `P(right) = 1 / (1 + exp(-(slope * odds + shift)))` by Newton's method, drawn a little to slope 1 and shift 0 so
 * that few examples do no harm. Returns slope and shift.
 */
export function fitLogistic(
  odds: readonly number[],
  right: readonly boolean[],
): [slope: number, shift: number] {
  let slope = 1;
  let shift = 0;
  for (let round = 0; round < rounds; round++) {
    let [gradientSlope, gradientShift, a, b, d] = [slope - 1, shift, 1, 0, 1];
    for (let i = 0; i < odds.length; i++) {
      const chance = 1 / (1 + Math.exp(-(slope * odds[i] + shift)));
      const error = chance - Number(right[i]);
      const spread = chance * (1 - chance);
      gradientSlope += error * odds[i];
      gradientShift += error;
      a += spread * odds[i] * odds[i];
      b += spread * odds[i];
      d += spread;
    }
    const determinant = a * d - b * b;
    slope -= bounded((d * gradientSlope - b * gradientShift) / determinant);
    shift -= bounded((a * gradientShift - b * gradientSlope) / determinant);
  }
  return [slope, shift];
}

// A whole step of Newton's method can overshoot where nearly all examples are right.
const bounded = (step: number) => Math.max(-0.5, Math.min(0.5, step));
