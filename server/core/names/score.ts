/** How the model's own chance of a name becomes a score that can be relied on. */

/** Platt's scaling (1999) of a chance: a line through its log odds. */
export function calibrate(chance: number, slope: number, shift: number): number {
  return 1 / (1 + Math.exp(-(slope * logOdds(chance) + shift)));
}

/** The logarithm of the odds of a chance, kept finite. */
export function logOdds(chance: number): number {
  const kept = Math.min(1 - 1e-6, Math.max(1e-6, chance));
  return Math.log(kept / (1 - kept));
}
