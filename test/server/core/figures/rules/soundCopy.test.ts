/** Sound copy that looks wrong at a glance: no rule may say anything about it. */
import { silent } from '../checked.ts';

silent(
  'rising tolls and updates',
  `
  The flood had killed 12 people by Friday and 19 people by Sunday.
  Ten cases were confirmed on Monday; by Thursday there were 24.
  The toll rose to 31 on Tuesday, up from 27 a day earlier.
  At first officials spoke of five dead. Later they put the toll at nine.
  The appeal had raised £4,000 by noon and £9,500 by midnight.
  A first count found 120 seals; a second, a week later, found 150 seals.
  The fire, which killed six people at first, has now claimed a seventh life.
  Police arrested 14 people on Friday. A further nine people were arrested on Saturday.
  Two more bodies were found, taking the number of victims to 17. / Fifteen victims had been found by Sunday.
  The number of signatures doubled from 2,000 to 4,000 overnight and stands at 4,600 today.
  `,
);

silent(
  'two sources and disputed figures',
  `
  Organisers put the crowd at 20,000; police said 8,000 people came.
  The union says 400 jobs will go, while the firm speaks of 250 jobs.
  Rebels said 30 soldiers had died. The army said it had lost 12 soldiers.
  The minister spoke of 2,000 new homes, but the council counts only 1,400 new homes.
  According to one survey 45% of voters are for the plan; another puts it at 38%.
  “There were 50 of them,” she said. An officer counted 35 people.
  The club wants £6m for the striker, but the buyers will pay only £4m.
  Analysts had expected a profit of $3.1bn; the bank reported $2.8bn.
  `,
);

silent(
  'subsets, wholes and other things of one name',
  `
  The choir has 40 members, including 12 members from the islands.
  The firm has 30 shops, and five shops will close in May.
  Of the 90 pupils, 60 take Latin and 50 take Greek.
  The first runner won 300 votes and the second 280 votes.
  Adults pay £9 and children pay £4.
  The journey out took six hours and the journey home eight hours.
  The museum has two floors; the library has three floors.
  The north has 14 mills and the south has nine mills.
  The team scored 30 points in the first half and 12 points in the second.
  There were 11 men in the boat, two of them brothers and three of them cousins.
  She has written 12 novels, and her brother has written four novels.
  The league has 20 clubs, of which three go down each year.
  Police questioned 40 people, 12 of whom were charged and five of whom were freed at once.
  `,
);

silent(
  'rounding and hedges',
  `
  The raffle made about £30,000; the exact sum was £29,890.
  Almost half of the members - 48.2% - voted for it.
  Nearly 4,000 people came, 3,960 to be exact.
  More than a third (36%) of the trees were felled.
  Some two-thirds (64%) of the land is bog.
  The plan will cost roughly $2bn, or $1.96bn at today's prices.
  The tower is 100 metres (328 feet) tall.
  A marathon is 26 miles (42km) long.
  Around one in four (23%) had moved house.
  The hall holds some 600 people: 410 in the stalls and 180 in the gallery.
  Sales rose by almost a quarter, from £80m to £99m.
  `,
);

silent(
  'history and forecasts',
  `
  There have been nine gales this year; in 1998 there had been five gales.
  The island had 900 people in 1950 and has 350 people now.
  Inflation is put at 1.9% this year and 2.6% next year.
  The price was £12 in May, £15 in June and is £11 now.
  The fleet had 240 boats there in 1998; it now has 90 boats in the bay.
  Output fell 3% in the first quarter and 1% in the second.
  Unemployment was 5.1% in 2004, against 4.8% a year before.
  The club drew 12,000 fans a game last season and expects 15,000 fans a game this season.
  Takings in the financial year to March were £42m; in the calendar year they were £39m.
  The rent will go up from £500 to £550 in May and to £600 a year later.
  `,
);

silent(
  'units, zones, rates and points',
  `
  Approval rose from 50% to 56%, a gain of six points, or 12%.
  The rate went up by a quarter of a point to 4.75%.
  The concert starts at 1800 GMT (1900 in Rome).
  The choir sings for three hours a week, or about 150 hours a year.
  A seat costs 20 euros ($26) for adults and 12 euros ($15.60) for children.
  The farm is just under 20 miles (nearly 32km) from the sea.
  It fell by half a per cent, or 50 basis points.
  The tank holds 10 gallons (45 litres) in Leeds and 10 gallons (38 litres) in Boston.
  Petrol rose 3p to 98p a litre, up from 95p.
  The bridge is 1.2km long and 30 metres wide.
  At noon it was 40C (104F) in the shade.
  The ship left at 11pm on Friday and came in at 5am on Saturday.
  `,
);

silent(
  'ages, spans and lists',
  `
  The verger, who turns 66 in November, was born in 1941 and was 65 when he rang the bells in May 2007.
  She was 18 when the war began in 1914 and died in 1990.
  Born in 1950, he left school at 16 and took over the firm in 1985.
  The four-day fair runs from 8 to 11 June.
  The ten-day trip begins on 1 June and ends on 10 June.
  He was mayor from 1990 to 2000 and again from 2004, for 12 years in all.
  The war began in 1939 and ended in 1945, six years later.
  He has two brothers, Adam and Ben, and a sister.
  Two pairs of towns - Deal and Dover, and Rye and Hythe - share a band.
  Three ministers, among them Hale and Quill, stayed away.
  The four judges, led by Ruth Hale, will sit again in May.
  Five of the nine streets - Hill, Mill, Kiln, Bell and Well - are closed.
  The trio of Hale, Quill and Penn won three prizes: best play, best film and best song.
  In the 20 years since 1985 the town has changed.
  `,
);
