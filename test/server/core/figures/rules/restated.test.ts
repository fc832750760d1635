/** One quantity stated twice in one article. */
import { expect, test } from 'vitest';
import { findingsIn, report, silent } from '../checked.ts';

report(
  'figure.restated',
  `
  The blast killed 12 people in the market. / The «15» dead have been named.
  At least six marchers were arrested by the river. / The «three» detainees spent the night in Lowick.
  The closure would mean the loss of 800 jobs. / The «510» job losses will be felt in the town.
  The crash injured 34 people. / The «41» injured were taken to two hospitals.
  Nine people were killed when the roof fell. / The bodies of the «13» victims were flown home.
  The mill will cut 250 jobs. / The «310» redundancies will be made by June.
  Some 400 people fled the flood. / The «900» evacuees are sleeping in a school.
  Five crafts guilds met the bishop on Monday. / The «eight» guilds want the plan dropped.
  Twenty former monks of the abbey wrote a letter. / None of the «thirteen» former monks will speak.
  The town will pick eight painters for the show. / These «six» painters will get a room.
  Acme spoke of 900 new Acme desks in the tower. / Some «600» new desks are to come by spring, it added.
  The guild Forward is balloting 800 dockers over pay, Forward said. / Then Forward's «470» dockers will vote again.
  The fire killed seven people. / Flowers were laid for the «nine» people killed in the fire.
  `
    .replace('The bodies of the «13» victims', 'Hundreds mourned the «13» victims')
    .replace('Then Forward', 'By Friday Forward'),
);

silent(
  'figure.restated',
  `
  The blast killed 12 people in the market. / The 12 dead have been named.
  The blast killed 12 people in the market. / Police earlier put the toll at nine.
  Six marchers were arrested by the river. / The three students are being held in Lowick.
  Three gunmen killed 12 people. / The three gunmen fled.
  The storm killed 12 people in Lorne and five people in Bray. / The 17 victims were buried on Friday.
  The north of the city has half a million people. / The water works serve 2.1 million people in both halves.
  The two officials met. / Five officials were dismissed last year.
  Five guilds met the bishop. / The other two guilds stayed away.
  The mill will cut 250 jobs. / It made 400 redundancies last year.
  There have been nine gales this winter; by the same day of 1998 there had been five gales.
  Grown-ups' seats cost £15 and children's seats cost £6.
  Villagers counted eight bangs, but an officer said there had been only three bangs.
  The raffle made about £30,000; the exact sum was £29,890.
  `,
);

/** An article with a headline of its own: headline, then paragraphs, between slashes. */
const page = (line: string) => `${line.split(' / ').join('\n\n')}\n`;
const codes = (line: string) => findingsIn(page(line)).map(({ code }) => code);

test.each([
  'Rangers find 44 seals in cave / Rangers found at least 57 seals in a cave near Lowick, they said.',
  'Toy maker to shed 9,000 jobs / The toy maker could shed up to 5,000 jobs by June, its owner said.',
  'Storm kills nine in Lorne / Fourteen people died when a storm hit Lorne on Sunday.',
  'Island keeps sales tax at 6.5% / The island has kept its sales tax at 3.5%, its ministers said.',
  'Tin prices tumble 15% / The prices of tin tumbled 24% after a new mine was found.',
  'Choir wins seven gold cups / The choir has won the five gold cups that it had set its heart on.',
  'Lorry crash hurts 12 / A lorry crash on the coast road hurt 21 people, police said.',
])('figure.headline reports: %s', line => {
  expect(codes(line)).toEqual(['figure.headline']);
});

test.each([
  'Rangers find over 50 seals / Rangers found at least 57 seals in a cave near Lowick, they said.',
  'Nearly 9,000 jobs go / The toy maker said 8,967 jobs will go by June.',
  'Storm kills nine in Lorne / Nine people died when a storm hit Lorne on Sunday.',
  'Island keeps sales tax at 6.5% / The island has kept its sales tax at 6.5%.',
  'Storm kills nine / Five people died in Lorne and four people died in Bray, police said.',
  'Four plays to see this week / The first opens on Monday. / Two critics called it dull.',
  'Lorry crash hurts 12 / A lorry crash on the coast road hurt a dozen people, police said.',
  'Tin at $41 / Tin rose to $41.06 a pound in early trade.',
])('figure.headline is silent: %s', line => {
  expect(codes(line)).toEqual([]);
});

test.each([
  'The blaze killed seven people on Monday. / Twelve pupils were among the dead.',
  'A ferry fire killed five people. / Seven sailors were among the dead, the port said.',
  'Twelve people were injured in the crush. / Officials said 15 pupils were among the injured.',
  'Police arrested 20 people. / Among them was a vicar, and 25 students were among the arrested.',
  'Six people died in the avalanche. / Eight guides were among the dead.',
  'Ten people were killed by the quake. / Fourteen nurses were among the dead.',
])('figure.subset reports: %s', line => {
  expect(codes(`Council holds its meeting / ${line}`)).toEqual(['figure.subset']);
});

test.each([
  'The blaze killed seven people on Monday. / Two pupils were among the dead.',
  'At least five people were killed by the fire. / Seven sailors were among the dead.',
  'Twelve pupils were among the dead.',
  'The blaze killed seven people and another killed 14 people. / Twelve pupils were among the dead.',
  'Twelve people were injured. / Three pupils were among the injured.',
  'Nine people were killed and 15 were hurt. / Twelve pupils were among the injured.',
])('figure.subset is silent: %s', line => {
  expect(codes(`Council holds its meeting / ${line}`)).toEqual([]);
});

test('an exchange rate that changes within a story is pointed out', () => {
  const found = findingsIn(page('Mill sold / It cost $12m (£9m). / A second mill cost $24m (£11m).'));
  expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'figure.exchange-rate information',
  ]);
  expect(codes('Mill sold / It cost $12m (£9m). / A second mill cost $24m (£18m).')).toEqual([]);
  expect(codes('Mill sold / It cost $12m (£9bn). / All agreed.')).toEqual(['figure.magnitude']);
});

test('a third element without a first and second is a hint', () => {
  const gap = 'Plan unveiled / The talks went on. / The third pillar of the scheme is to mend the dam.';
  expect(findingsIn(page(gap)).map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'figure.sequence-gap hint',
  ]);
  expect(
    codes('Plan unveiled / The first is money. / The third pillar of the scheme is to mend the dam.'),
  ).toEqual([]);
  expect(codes('Plan unveiled / It is a three-point plan. / The third point is to mend the dam.')).toEqual(
    [],
  );
  expect(codes('Plan unveiled / The third time was the worst.')).toEqual([]);
  expect(codes('Plan unveiled / The third reason is cost, the second reason is time.')).toEqual([]);
  expect(codes('Plan unveiled / The Third Reich fell.')).toEqual([]);
});

test('a sum that is told again with another value is pointed out, a list of prices is not', () => {
  const story = (last: string) =>
    `Town ends £84m bond row / The town is about to end its £84m bond row with the bank, the mayor said on Monday. / It has been in default on the ${last} bond for three years, and the bank has sued.`;
  const found = findingsIn(page(story('£61m'))).map(({ code, severity }) => `${code} ${severity}`);
  expect(found).toEqual(['figure.restated information']);
  expect(codes(story('£84m'))).toEqual([]);
  expect(
    codes('Seats from $40 / Seats cost $40 in the stalls. / The seats cost $60 in the gallery.'),
  ).toEqual([]);
});
