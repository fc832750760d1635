import { expect, it } from 'vitest';
import { findVariants } from '../../../../server/core/linking/variants.ts';
import type { Chain, Mention } from '../../../../server/core/model.ts';
import { readArticle } from '../../../../server/core/text/article.ts';

/** The findings in a text in which the names, all of one person, stand as given. */
const variants = (names: readonly string[], type: Chain['type'] = 'person') => {
  const text = `Harbour master named\n\n${names.map(name => `Then ${name} spoke.`).join(' ')}`;
  let at = 0;
  const mentions = names.map((name): Mention => {
    const from = text.indexOf(name, at);
    at = from + name.length;
    return { from, to: at, type, score: 1 };
  });
  const chain: Chain = {
    type,
    name: names[0],
    aliases: names,
    mentions: names.map((_, i) => i),
    roles: [],
    place: null,
    described: null,
  };
  const article = readArticle(text);
  return findVariants(article, mentions, [chain]).map(({ from, to, message, related }) => ({
    at: text.slice(from, to),
    message,
    beside: related.map(span => text.slice(span.from, span.to)),
  }));
};

it('finds the rarer spelling of a name, beside the usual one', () => {
  expect(variants(['Ada Lindquist', 'Lindquist', 'Ada Lindqvist', 'Ada Lindquist'])).toEqual([
    {
      at: 'Ada Lindqvist',
      message: '“Ada Lindqvist” here, “Ada Lindquist” elsewhere in this article (2 times).',
      beside: ['Ada Lindquist'],
    },
  ]);
});

it.each([
  ['the same spelling again', ['Ada Lindquist', 'Ada Lindquist']],
  ['a surname alone', ['Ada Lindquist', 'Lindqvist']],
  ['capitals', ['Ada Lindquist', 'ADA LINDQVIST']],
  ['an accent or the case of a letter', ['Bashar Al-Khoury', 'Bashar al-Khoury', 'Bashâr Al-Khoury']],
  ['a short name that is another one', ['Anna Lindquist', 'Anne Lindquist']],
  ['an initial or a further name', ['Ada Lindquist', 'A. Lindquist', 'Ada Maria Lindquist']],
  ['a name that differs in more', ['Robert Lindquist', 'Rupert Lindquist']],
])('is silent on %s', (_, names) => {
  expect(variants(names)).toEqual([]);
});

it('is silent on what is no person', () => {
  expect(variants(['Port Sorrell', 'Port Sorrels'], 'place')).toEqual([]);
});
