/**
 * Numbers spelled by the rules of Unicode's CLDR (`cldr-rbnf`; the notation is ICU's RuleBasedNumberFormat), for whole
 * numbers: `←←` is what the number is divided by the rule's power, `→→` what is left, `=…=` the number itself, and
 * what stands in brackets is left out where nothing is left.
 */
import english from 'cldr-rbnf/rbnf/en.json' with { type: 'json' };
import indian from 'cldr-rbnf/rbnf/en-IN.json' with { type: 'json' };

type Rule = readonly [base: string, text: string];
type RuleSets = Readonly<Record<string, readonly Rule[]>>;

const locales: Readonly<Record<string, RuleSets>> = {
  en: { ...english.rbnf.rbnf.OrdinalRules, ...english.rbnf.rbnf.SpelloutRules } as unknown as RuleSets,
  'en-IN': indian.rbnf.rbnf.SpelloutRules as unknown as RuleSets,
};

/** A whole number from 0 in words, by a set of rules such as `%spellout-cardinal`. */
export function spell(value: number, set: string, locale = 'en'): string {
  return format(value, set, locales[locale] as RuleSets);
}

function format(value: number, set: string, sets: RuleSets): string {
  const [base, text] = ruleFor(value, sets[set] as readonly Rule[]);
  const power = powerOf(base);
  const rest = value % power;
  const filled = text
    .replace(/;$/, '')
    .replace(/^'/, '')
    .replace(/\[(.*)\]/, rest === 0 ? '' : '$1');
  return filled
    .replace(/←(.*?)←/g, (_, other) => format(Math.floor(value / power), other || set, sets))
    .replace(/→(.*?)→/g, (_, other) => format(rest, other || set, sets))
    .replace(/=#,##0=\$\(ordinal.*\)\$/, () => value.toLocaleString('en-US') + suffixOf(value))
    .replace(/=(%.*?)=/g, (_, other) => format(value, other, sets));
}

/** The rule of the largest base that is not above the number. */
function ruleFor(value: number, rules: readonly Rule[]): Rule {
  const fitting = rules.filter(([base]) => /^\d/.test(base) && Number(base.split('/')[0]) <= value);
  const rule = fitting.at(-1);
  if (!rule) throw new Error(`no rule spells ${value}`);
  return rule;
}

/** What a rule divides by: the highest power of its radix (10, unless told) that is not above its base. */
function powerOf(base: string): number {
  const [start, radix = 10] = base.split('/').map(Number) as [number, number?];
  let power = 1;
  while (power * radix <= start) power *= radix;
  return power;
}

const plural = new Intl.PluralRules('en', { type: 'ordinal' });
const suffixes: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

function suffixOf(value: number): string {
  return suffixes[plural.select(value)] as string;
}
