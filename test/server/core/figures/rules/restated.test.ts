/** One quantity stated twice in one article. */
import { expect, test } from 'vitest';
import { findingsIn, report, silent } from '../checked.ts';

report(
  'figure.restated',
  `
  The blast killed 12 people in the market. / All «15» of those killed have been named.
  At least six marchers were arrested by the river. / The «three» detainees are being held in Lowick.
  The closure would mean the loss of 800 jobs. / Unions said the «510» job losses would hit the town.
  The crash injured 34 people. / The «41» injured were taken to two hospitals.
  Nine people were killed when the roof fell. / The bodies of the «13» victims were flown home.
  The mill will cut 250 jobs. / The «310» redundancies will be made by June.
  Some 400 people fled the flood. / The «900» evacuees are sleeping in a school.
  Five public sector guilds met the minister on Monday. / The «eight» guilds want the plan dropped.
  Eighteen former directors of the bank agreed a deal. / None of the «eleven» former directors will speak.
  Judges will pick eight painters for the show. / These «six» painters will get a room.
  Acme said 2,500 new Acme jobs would come with the plant. / About «1,500» new jobs should follow in seven years, it said.
  The guild Forward is balloting 800 dockers over pay, Forward said. / Then Forward's «470» dockers will vote again.
  The fire killed seven people. / Flowers were laid for the «nine» people killed in the fire.
  `
    .replace('The bodies of the «13» victims', 'Hundreds mourned the «13» victims')
    .replace('Then Forward', 'By Friday Forward'),
);

silent(
  'figure.restated',
  `
  The blast killed 12 people in the market. / All 12 of those killed have been named.
  The blast killed 12 people in the market. / Police earlier put the toll at nine.
  Six marchers were arrested by the river. / The three students are being held in Lowick.
  Three gunmen killed 12 people. / The three gunmen fled.
  The storm killed 12 people in Lorne and five people in Bray. / The 17 victims were buried on Friday.
  The population of the east bank is a quarter of a million. / The plant supplies 1.8 million people on both banks.
  The two officials met. / Five officials were dismissed last year.
  Five guilds met the minister. / The other two guilds stayed away.
  The mill will cut 250 jobs. / It made 400 redundancies last year.
  There have been seven storms this season; at the same stage of 2003 there had been four storms.
  Adult tickets cost £12 and children's tickets cost £7.
  Neighbours heard ten shots, but an official said only four shots had been fired.
  The appeal raised about £50,000; the final sum was £49,870.
  `,
);

/** An article with a headline of its own: headline, then paragraphs, between slashes. */
const page = (line: string) => `${line.split(' / ').join('\n\n')}\n`;
const codes = (line: string) => findingsIn(page(line)).map(({ code }) => code);

test.each([
  'Police find 65 sheep in barn / Police found at least 72 sheep in a barn near Lowick, they said.',
  'Steel firm to cut 45,000 jobs / The steel firm could cut up to 26,000 jobs over five years, its head said.',
  'Storm kills nine in Lorne / Fourteen people died when a storm hit Lorne on Sunday.',
  'Bank holds interest rate at 4.75% / The bank has left interest rates on hold at 2.55%, as had been expected.',
  'Toy shares plummet 20% / Shares in the toy maker plunged 36% after it warned of a fall in toy sales.',
  'Party unveils four little words / The party has unveiled the two little words at the heart of its campaign.',
  'Lorry crash hurts 12 / A lorry crash on the coast road hurt 21 people, police said.',
])('figure.headline reports: %s', line => {
  expect(codes(line)).toEqual(['figure.headline']);
});

test.each([
  'Police find over 70 sheep / Police found at least 72 sheep in a barn near Lowick, they said.',
  'Nearly 14,000 jobs go / The steel firm said 13,986 jobs will go over five years.',
  'Storm kills nine in Lorne / Nine people died when a storm hit Lorne on Sunday.',
  'Bank holds interest rate at 4.75% / The bank has left interest rates on hold at 4.75%.',
  'Storm kills nine / Five people died in Lorne and four people died in Bray, police said.',
  'Four plays to see this week / The first opens on Monday. / Two critics called it dull.',
  'Lorry crash hurts 12 / A lorry crash on the coast road hurt a dozen people, police said.',
  'Oil at $53 / Oil rose to $53.09 a barrel in early trade.',
])('figure.headline is silent: %s', line => {
  expect(codes(line)).toEqual([]);
});

test.each([
  'The strike killed nine people on Monday. / Eleven children were among the dead.',
  'A ferry fire killed five people. / Seven sailors were among the dead, the port said.',
  'Twelve people were injured in the crush. / Officials said 15 pupils were among the injured.',
  'Police arrested 20 people. / Among them was a vicar, and 25 students were among the arrested.',
  'Six people died in the avalanche. / Eight guides were among the dead.',
  'Ten people were killed by the quake. / Fourteen nurses were among the dead.',
])('figure.subset reports: %s', line => {
  expect(codes(`Council holds its meeting / ${line}`)).toEqual(['figure.subset']);
});

test.each([
  'The strike killed nine people on Monday. / Three children were among the dead.',
  'At least five people were killed by the fire. / Seven sailors were among the dead.',
  'Eleven children were among the dead.',
  'The strike killed nine people and another killed 14 people. / Eleven children were among the dead.',
  'Twelve people were injured. / Three pupils were among the injured.',
  'Nine people were killed and 15 were hurt. / Twelve pupils were among the injured.',
])('figure.subset is silent: %s', line => {
  expect(codes(`Council holds its meeting / ${line}`)).toEqual([]);
});

test('an exchange rate that changes within a story is pointed out', () => {
  const found = findingsIn(page('Mill sold / It cost $10m (£7.5m). / A second mill cost $20m (£9m).'));
  expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'figure.exchange-rate information',
  ]);
  expect(codes('Mill sold / It cost $10m (£7.5m). / A second mill cost $20m (£15m).')).toEqual([]);
  expect(codes('Mill sold / It cost $10m (£7.5bn). / All agreed.')).toEqual(['figure.magnitude']);
});

test('a third element without a first and second is a hint', () => {
  const gap = 'Plan unveiled / The talks went on. / The third element of the plan is to mend the dam.';
  expect(findingsIn(page(gap)).map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'figure.sequence-gap hint',
  ]);
  expect(
    codes('Plan unveiled / The first is money. / The third element of the plan is to mend the dam.'),
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
    `Town closes $102m debt swap / The town is about to close its $102m debt swap with the bank, the mayor said on Monday. / It has been in default on the ${last} debt for three years, and the bank has sued.`;
  const found = findingsIn(page(story('$70m'))).map(({ code, severity }) => `${code} ${severity}`);
  expect(found).toEqual(['figure.restated information']);
  expect(codes(story('$102m'))).toEqual([]);
  expect(
    codes('Seats from $40 / Seats cost $40 in the stalls. / The seats cost $60 in the gallery.'),
  ).toEqual([]);
});
