// What programs for Node are built for.

/** Options of esbuild. Patterns with classes such as `\p{Lu}` stay literals: for engines that do not know the newest of
 * these classes, which are not used here, each would be made anew whenever the code comes to it. */
export const forNode = {
  platform: 'node',
  target: 'node20',
  supported: { 'regexp-unicode-property-escapes': true },
};
