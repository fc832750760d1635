/** How a score becomes a probability: Platt's scaling (1999). */

const rounds = 50;

/** A name that was found: the model's own log odds, whether it is right, and how much it counts. */
export interface Judged {
  readonly odds: number;
  readonly right: boolean;
  readonly weight: number;
}

/**
 * Fits `P(right) = 1 / (1 + exp(-(slope * odds + shift)))` by Newton's method, drawn a little to slope 1 and shift 0 so
 * that few examples do no harm. Returns slope and shift.
 */
export function fitLogistic(cases: readonly Judged[]): [slope: number, shift: number] {
  let slope = 1;
  let shift = 0;
  for (let round = 0; round < rounds; round++) {
    let [gradientSlope, gradientShift, a, b, d] = [slope - 1, shift, 1, 0, 1];
    for (const { odds, right, weight } of cases) {
      const chance = 1 / (1 + Math.exp(-(slope * odds + shift)));
      const error = weight * (chance - Number(right));
      const spread = weight * chance * (1 - chance);
      gradientSlope += error * odds;
      gradientShift += error;
      a += spread * odds * odds;
      b += spread * odds;
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
