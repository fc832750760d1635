/**
 * Words beside a name that say whether it is a person's or a place's.
 *
 * Invariant: words of the language alone; no name is among them.
 */

/** Words after which a name is a place's; `to` and `from` lead to persons as well. */
const locating = new Set('in at near outside around across throughout'.split(' '));

/** What a person does and a place seldom. */
const personal = new Set(
  (
    'said says told tells added adds who whose died wrote writes thinks thought joined resigned smiled asked replied ' +
    'argued testified pleaded retired signed left wanted wants himself herself'
  ).split(' '),
);

/** Whether a name after the word is a place's. */
export const isLocating = (word: string): boolean => locating.has(word.toLowerCase());

/** Whether a name before the word is a person's. */
export const isPersonal = (word: string): boolean => personal.has(word);

/** What only a person is or does: a body says and wants things too, but it is no one `who`, and is not widowed. */
const human = new Set('who whose died himself herself smiled testified retired resigned married'.split(' '));

/** What only a person has: kin, a youth, an end. */
const humanOwn = new Set(
  (
    'wife husband widow widower son daughter mother father parents brother sister boyhood girlhood childhood birthday ' +
    'death funeral hometown'
  ).split(' '),
);

/** Whether a name before the word, or before a comma and the word, can be nobody's but a person's. */
export const isHuman = (word: string): boolean => human.has(word);

/** Whether a name that owns what the word says can be nobody's but a person's. */
export const isHumanOwn = (word: string): boolean => humanOwn.has(word);
