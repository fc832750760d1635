/** One statement wrong and right, in the many ways in which news puts it: the wrong one is found, the right one left alone.
 * Long because it is one table, in which a wording is looked for. */
import { expect, test } from 'vitest';
import { findingsIn } from '../checked.ts';

const opening =
  'Council holds its monthly meeting\n\nThe council met in the old town hall to hear the reports of its members, and nobody asked for a vote.\n\n';

const codes = (text: string) => findingsIn(`${opening}${text}\n`).map(({ code }) => code);

test.each([
  [
    'The appeal drew 320 letters, 190 from schools and 160 from churches.',
    'The appeal drew 320 letters, 190 from schools and 130 from churches.',
  ],
  [
    'Twelve climbers were shortlisted, seven men and six women.',
    'Thirteen climbers were shortlisted, seven men and six women.',
  ],
  [
    'The survey covered 900 homes: 500 in towns and 300 in villages.',
    'The survey covered 900 homes: 500 in towns and 400 in villages.',
  ],
  [
    'Of the 52 trains due that day, 30 were late and 12 ran on time.',
    'Of the 52 trains due that day, 30 were late and 22 ran on time.',
  ],
  [
    'The fund has £50m, of which £30m is in shares and £25m in bonds.',
    'The fund has £50m, of which £30m is in shares and £20m in bonds.',
  ],
  [
    'It received 400 bids, 250 of which were valid and 120 were thrown out.',
    'It received 400 bids, 250 of which were valid and 150 were thrown out.',
  ],
  [
    'The school has 600 pupils, 320 girls and 250 boys.',
    'The school has 600 pupils, 320 girls and 280 boys.',
  ],
  [
    'The trust owns 75 castles, 40 in Wales and 45 in Scotland.',
    'The trust owns 85 castles, 40 in Wales and 45 in Scotland.',
  ],
  [
    'In all, 1,400 people work there, 900 on the farm and 600 in the dairy.',
    'In all, 1,500 people work there, 900 on the farm and 600 in the dairy.',
  ],
  [
    'There were 30 entries for the prize; 18 came from Britain and the remaining 15 from abroad.',
    'There were 30 entries for the prize; 18 came from Britain and the remaining 12 from abroad.',
  ],
  [
    "Attendance was 45,000, 20% up on last year's 30,000.",
    "Attendance was 45,000, 50% up on last year's 30,000.",
  ],
  ['The levy will rise from £20 to £26, up 15%.', 'The levy will rise from £20 to £26, up 30%.'],
  [
    'Sales of maps fell by 40% to 800 from 1,000 a month earlier.',
    'Sales of maps fell by 20% to 800 from 1,000 a month earlier.',
  ],
  [
    'The figure of 660 is 30% higher than the 600 of a year ago.',
    'The figure of 660 is 10% higher than the 600 of a year ago.',
  ],
  [
    'A decade ago there were 500 farms; now there are 400, a drop of 40%.',
    'A decade ago there were 500 farms; now there are 400, a drop of 20%.',
  ],
  [
    'Emissions have been reduced by 60%, from 90 tonnes to 45 tonnes.',
    'Emissions have been reduced by 50%, from 90 tonnes to 45 tonnes.',
  ],
  [
    'The club increased its capacity by 75% from 12,000 to 18,000.',
    'The club increased its capacity by 50% from 12,000 to 18,000.',
  ],
  [
    'Its debts grew to £33m, a 30% rise from £30m in May.',
    'Its debts grew to £33m, a 10% rise from £30m in May.',
  ],
  [
    'The pay of the director went from $200,000 to $300,000 last year, a 25 percent raise.',
    'The pay of the director went from $200,000 to $300,000 last year, a 50 percent raise.',
  ],
  [
    'Bookings are down 35% on last summer, at 800 against 1,000.',
    'Bookings are down 20% on last summer, at 800 against 1,000.',
  ],
  [
    'House prices jumped by 40% from an average of £100,000 to £120,000.',
    'House prices jumped by 20% from an average of £100,000 to £120,000.',
  ],
  [
    'The number of nurses has risen by 12% to 2,400, compared with 2,000 in 1999.',
    'The number of nurses has risen by 20% to 2,400, compared with 2,000 in 1999.',
  ],
  [
    'The lease, signed in 1950, expired in 1999, 29 years later.',
    'The lease, signed in 1950, expired in 1999, 49 years later.',
  ],
  [
    'The cinema opened in 1935 and closed 20 years later, in 1985.',
    'The cinema opened in 1935 and closed 50 years later, in 1985.',
  ],
  ['He edited the paper for nine years (1950-1972).', 'He edited the paper for 22 years (1950-1972).'],
  [
    'From 1920 to 1935, a span of 25 years, the ferry ran daily.',
    'From 1920 to 1935, a span of 15 years, the ferry ran daily.',
  ],
  [
    'The feud began in 1960 and went on for 15 years until 1990.',
    'The feud began in 1960 and went on for 30 years until 1990.',
  ],
  ['She was queen for 40 years, from 1837 to 1901.', 'She was queen for 64 years, from 1837 to 1901.'],
  [
    'The court case, which started in 1998, ended in 2003 after ten years.',
    'The court case, which started in 1998, ended in 2003 after five years.',
  ],
  [
    'The club waited eight years, from 1970 to 1992, for its next cup.',
    'The club waited 22 years, from 1970 to 1992, for its next cup.',
  ],
  [
    'The pier was closed in 1975 and reopened in 1990, five years later.',
    'The pier was closed in 1975 and reopened in 1990, 15 years later.',
  ],
  [
    'The actress (born 1940) was 30 when she made her debut in 1960.',
    'The actress (born 1940) was 20 when she made her debut in 1960.',
  ],
  [
    'Her brother, born in 1925, was killed in 1944 at the age of 29.',
    'Her brother, born in 1925, was killed in 1944 at the age of 19.',
  ],
  [
    'Hale, who was born in 1931, became a bishop in 1981, when he was 40.',
    'Hale, who was born in 1931, became a bishop in 1981, when he was 50.',
  ],
  [
    'Aged 35, Quill, born in 1950, won the cup in 1975.',
    'Aged 25, Quill, born in 1950, won the cup in 1975.',
  ],
  [
    'The inventor was born in 1870 and was 50 when he built his first engine in 1900.',
    'The inventor was born in 1870 and was 30 when he built his first engine in 1900.',
  ],
  [
    'The singer died in 1980, aged 40; she was born in 1920.',
    'The singer died in 1980, aged 60; she was born in 1920.',
  ],
  ['The three winners were Lunn and Dunn.', 'The two winners were Lunn and Dunn.'],
  [
    'There are depots in four ports: Hull, Dover and Deal.',
    'There are depots in three ports: Hull, Dover and Deal.',
  ],
  [
    'The film won three Oscars - for sound, editing, music and costume.',
    'The film won four Oscars - for sound, editing, music and costume.',
  ],
  ['He is wanted in three countries: Spain and Malta.', 'He is wanted in two countries: Spain and Malta.'],
  [
    'Its two partners - Alba, Borea and Corvo - own the rest.',
    'Its three partners - Alba, Borea and Corvo - own the rest.',
  ],
  ['The peak is 1,500 metres (3,921 feet) high.', 'The peak is 1,500 metres (4,921 feet) high.'],
  ['The bell weighs 6 tonnes (3,228 lb).', 'The bell weighs 6 tonnes (13,228 lb).'],
  ['The snake was 12ft (5.7m) long.', 'The snake was 12ft (3.7m) long.'],
  ['The reserve of 40 sq miles (64 sq km) is closed.', 'The reserve of 40 sq miles (104 sq km) is closed.'],
  ['A tank of 200 litres (24 gallons) burst.', 'A tank of 200 litres (44 gallons) burst.'],
  ['It will be minus 5C (41F) tonight.', 'It will be minus 5C (23F) tonight.'],
  [
    'The show was first broadcast on Monday, December 25, 2003.',
    'The show was first broadcast on Thursday, December 25, 2003.',
  ],
  [
    'The hearing is set for Friday, 1 March 2005, at noon.',
    'The hearing is set for Tuesday, 1 March 2005, at noon.',
  ],
  [
    'He was last seen on the night of Saturday, June 3, 2004.',
    'He was last seen on the night of Thursday, June 3, 2004.',
  ],
  ['The shop opens between 9 and 7 December.', 'The shop opens between 7 and 9 December.'],
  ['The task takes 30-20 minutes.', 'The task takes 20-30 minutes.'],
  [
    'Between 1.5 million and 1.2 million people use it.',
    'Between 1.2 million and 1.5 million people use it.',
  ],
  ['The toll could be anywhere from 90 to 70 people.', 'The toll could be anywhere from 70 to 90 people.'],
  ['Fees range from £900 to £300 a term.', 'Fees range from £300 to £900 a term.'],
  [
    'The expedition lost 30 sheep and 12 goats, 52 animals in all.',
    'The expedition lost 30 sheep and 12 goats, 42 animals in all.',
  ],
  [
    'The 60 recruits - 35 men and 15 women - start on Monday.',
    'The 60 recruits - 35 men and 25 women - start on Monday.',
  ],
  [
    'Of 85 patients, 40 recovered fully and 35 did not.',
    'Of 85 patients, 40 recovered fully and 45 did not.',
  ],
  [
    'There are 18 judges, 11 of them men and nine of them women.',
    'There are 18 judges, 11 of them men and seven of them women.',
  ],
  [
    'She has won 20 titles, 12 on clay and 11 on grass.',
    'She has won 20 titles, 12 on clay and eight on grass.',
  ],
  [
    'The two mines employ 900 people, 500 at Lorne and 300 at Bray.',
    'The two mines employ 900 people, 500 at Lorne and 400 at Bray.',
  ],
  [
    'Altogether 64 flights were cancelled: 40 departures and 34 arrivals.',
    'Altogether 64 flights were cancelled: 40 departures and 24 arrivals.',
  ],
  [
    'The site will have 240 homes, of which 90 will be rented and 180 sold.',
    'The site will have 240 homes, of which 90 will be rented and 150 sold.',
  ],
  [
    'The chain has 320 restaurants, 210 in Britain and 140 abroad.',
    'The chain has 320 restaurants, 210 in Britain and 110 abroad.',
  ],
  [
    'Of the 500 people questioned, 320 said yes, 150 said no and 80 did not know.',
    'Of the 500 people questioned, 320 said yes, 150 said no and 30 did not know.',
  ],
  [
    'Of the 16 winners, nine came from Kenya and the rest, eight, from Ethiopia.',
    'Of the 16 winners, nine came from Kenya and the rest, seven, from Ethiopia.',
  ],
  [
    'The collection of 150 paintings consists of 80 landscapes and 60 portraits.',
    'The collection of 150 paintings consists of 80 landscapes and 70 portraits.',
  ],
  [
    'It sold 1,200 cars in May, 700 of them new and 600 used.',
    'It sold 1,200 cars in May, 700 of them new and 500 used.',
  ],
  [
    'Sixteen people, ten adults and eight children, were taken off the boat.',
    'Sixteen people, ten adults and six children, were taken off the boat.',
  ],
  [
    'The museum had 5,000 visitors in the first week: 3,200 adults and 1,300 children.',
    'The museum had 5,000 visitors in the first week: 3,200 adults and 1,800 children.',
  ],
  [
    'There were 27 complaints last year, 15 about noise and 17 about litter.',
    'There were 27 complaints last year, 15 about noise and 12 about litter.',
  ],
  [
    'The party won 12 seats in the north and 15 in the south, giving it a total of 37.',
    'The party won 12 seats in the north and 15 in the south, giving it a total of 27.',
  ],
  [
    'Visitor numbers went up from 2,000 to 3,000, a 25% increase.',
    'Visitor numbers went up from 2,000 to 3,000, a 50% increase.',
  ],
  [
    'The council has put up the fee by 30%, from £50 to £55.',
    'The council has put up the fee by 10%, from £50 to £55.',
  ],
  [
    'Deaths on the roads fell 40% to 900 last year from 1,000 in 2003.',
    'Deaths on the roads fell 10% to 900 last year from 1,000 in 2003.',
  ],
  [
    'The average price is now £180,000, up 40% from £150,000 a year ago.',
    'The average price is now £180,000, up 20% from £150,000 a year ago.',
  ],
  [
    'Attendances were down by 25%, from 40,000 to 36,000.',
    'Attendances were down by 10%, from 40,000 to 36,000.',
  ],
  [
    'Production rose to 630,000 tonnes, a 15% increase on the 500,000 tonnes of last year.',
    'Production rose to 630,000 tonnes, a 26% increase on the 500,000 tonnes of last year.',
  ],
  [
    'Applications increased from 4,400 to 6,600 - a rise of 33%.',
    'Applications increased from 4,400 to 6,600 - a rise of 50%.',
  ],
  [
    'A season ticket will rise from $600 to $690 (an increase of 25%).',
    'A season ticket will rise from $600 to $690 (an increase of 15%).',
  ],
  [
    'Revenue grew by 12 per cent to 560 million euros from 400 million.',
    'Revenue grew by 40 per cent to 560 million euros from 400 million.',
  ],
  [
    'Its workforce, which stood at 3,000 in 2001, has been cut to 1,800, a reduction of 60%.',
    'Its workforce, which stood at 3,000 in 2001, has been cut to 1,800, a reduction of 40%.',
  ],
  [
    'The number of thefts dropped by a third, from 900 to 450.',
    'The number of thefts dropped by a third, from 900 to 600.',
  ],
  [
    'Turnover reached £24m against £20m the year before, growth of 35%.',
    'Turnover reached £24m against £20m the year before, growth of 20%.',
  ],
  [
    'There were 330 burglaries, compared with 300 a year earlier - up 25%.',
    'There were 330 burglaries, compared with 300 a year earlier - up 10%.',
  ],
  [
    'The grant will go up 8% next year, from £2,000 to £2,500.',
    'The grant will go up 25% next year, from £2,000 to £2,500.',
  ],
  ['Pre-tax profits soared 80% to £45m (2003: £30m).', 'Pre-tax profits soared 50% to £45m (2003: £30m).'],
  [
    'Circulation slipped from 80,000 to 72,000 copies, down 20%.',
    'Circulation slipped from 80,000 to 72,000 copies, down 10%.',
  ],
  [
    'The waiting list has shrunk by 45%, to 800 patients from 1,000.',
    'The waiting list has shrunk by 20%, to 800 patients from 1,000.',
  ],
  [
    'Enrolment at the school has more than halved, falling 30% from 400 to 180.',
    'Enrolment at the school has more than halved, falling 55% from 400 to 180.',
  ],
  [
    'The club raised ticket prices 50 percent, from $20 to $25.',
    'The club raised ticket prices 25 percent, from $20 to $25.',
  ],
  [
    'Spending on roads rose from £12m to £18m in three years, an increase of 30%.',
    'Spending on roads rose from £12m to £18m in three years, an increase of 50%.',
  ],
  [
    'The award has four sponsors: a bank, a brewery and a bus firm.',
    'The award has three sponsors: a bank, a brewery and a bus firm.',
  ],
  [
    'It will be shown in three cities: Bristol, Leeds, York and Ely.',
    'It will be shown in four cities: Bristol, Leeds, York and Ely.',
  ],
  [
    'Three of its members - Norway, Iceland, Malta and Chile - voted no.',
    'Four of its members - Norway, Iceland, Malta and Chile - voted no.',
  ],
  ['She plays three instruments: violin and flute.', 'She plays two instruments: violin and flute.'],
  ['The group has four members (Ann, Bea and Cleo).', 'The group has three members (Ann, Bea and Cleo).'],
  [
    'Its five main rivals are Alba, Borea, Corvo and Delta.',
    'Its four main rivals are Alba, Borea, Corvo and Delta.',
  ],
  [
    'The route passes through five counties - Kent, Surrey, Essex and Suffolk.',
    'The route passes through four counties - Kent, Surrey, Essex and Suffolk.',
  ],
  [
    'The prize went to three authors: Mary Lunn and Peter Dunn.',
    'The prize went to two authors: Mary Lunn and Peter Dunn.',
  ],
  [
    'He is survived by four daughters: Ada, Beth and Cora.',
    'He is survived by three daughters: Ada, Beth and Cora.',
  ],
  [
    'There are three colours to choose from: red, green, blue and black.',
    'There are four colours to choose from: red, green, blue and black.',
  ],
  [
    'The six nations – England, Wales, Italy, France and Ireland – meet in May.',
    'The five nations – England, Wales, Italy, France and Ireland – meet in May.',
  ],
  [
    'It has opened offices in four capitals, Oslo, Rome and Lima.',
    'It has opened offices in three capitals, Oslo, Rome and Lima.',
  ],
  [
    'The company makes three products: soap, candles, matches and ink.',
    'The company makes four products: soap, candles, matches and ink.',
  ],
  [
    'The report makes four recommendations: better lights, wider pavements and lower speeds.',
    'The report makes three recommendations: better lights, wider pavements and lower speeds.',
  ],
  [
    'The actor, born in 1931, died in 1999 at the age of 58.',
    'The actor, born in 1931, died in 1999 at the age of 68.',
  ],
  [
    'Born in 1952, she became a minister in 1997 at the age of 35.',
    'Born in 1952, she became a minister in 1997 at the age of 45.',
  ],
  [
    'He was 19 when he joined the navy in 1941, having been born in 1912.',
    'He was 28 when he joined the navy in 1941, having been born in 1912.',
  ],
  [
    'Penn (born 1900) was only 22 when his first novel came out in 1932.',
    'Penn (born 1900) was only 31 when his first novel came out in 1932.',
  ],
  [
    'She was born in 1948 and was aged 30 when she won the race in 1988.',
    'She was born in 1948 and was aged 40 when she won the race in 1988.',
  ],
  [
    'The painter, who was born in 1880, was 60 at the time of his first show in 1920.',
    'The painter, who was born in 1880, was 40 at the time of his first show in 1920.',
  ],
  [
    'Ruth Hale, who died in 1990 aged 60, was born in 1910.',
    'Ruth Hale, who died in 1990 aged 80, was born in 1910.',
  ],
  [
    'In 1969, aged 40, the diver, who was born in 1944, broke the record.',
    'In 1969, aged 25, the diver, who was born in 1944, broke the record.',
  ],
  [
    'The mayor was born in 1950, so he was 45 when he was elected in 1985.',
    'The mayor was born in 1950, so he was 35 when he was elected in 1985.',
  ],
  [
    'At 50, the chemist, born in 1920, won the prize in 1960.',
    'At 40, the chemist, born in 1920, won the prize in 1960.',
  ],
  [
    'Tom Reed was born in 1930 and retired in 1995 when he was 55.',
    'Tom Reed was born in 1930 and retired in 1995 when he was 65.',
  ],
  [
    'The oldest member, born in 1915, turned 80 in 2005.',
    'The oldest member, born in 1915, turned 90 in 2005.',
  ],
  ['The war lasted from 1980 to 1988, or five years.', 'The war lasted from 1980 to 1988, or eight years.'],
  [
    'He held the post for 15 years, between 1980 and 1988.',
    'He held the post for eight years, between 1980 and 1988.',
  ],
  [
    'Built between 1910 and 1922, the dam took six years to finish.',
    'Built between 1910 and 1922, the dam took 12 years to finish.',
  ],
  ['The show ran for 20 years, from 1985 until 1995.', 'The show ran for ten years, from 1985 until 1995.'],
  [
    'She worked there from 1970 to 1990, a total of 30 years.',
    'She worked there from 1970 to 1990, a total of 20 years.',
  ],
  [
    'The station closed in 1990, 12 years after it opened in 1960.',
    'The station closed in 1990, 30 years after it opened in 1960.',
  ],
  [
    'He married in 1950 and his wife died in 1990, after 25 years of marriage.',
    'He married in 1950 and his wife died in 1990, after 40 years of marriage.',
  ],
  [
    'The company was founded in 1960 and sold in 2000, 20 years later.',
    'The company was founded in 1960 and sold in 2000, 40 years later.',
  ],
  [
    'The 12-year reign began in 1950 and ended in 1980.',
    'The 30-year reign began in 1950 and ended in 1980.',
  ],
  [
    'During his 15 years as director, from 1970 to 1978, the gallery doubled in size.',
    'During his eight years as director, from 1970 to 1978, the gallery doubled in size.',
  ],
  [
    'The drought lasted two decades, from 1950 to 1955.',
    'The drought lasted two decades, from 1950 to 1970.',
  ],
  [
    'The festival runs for five days, from 3 May to 12 May.',
    'The festival runs for ten days, from 3 May to 12 May.',
  ],
  [
    'The nine-day trip starts on 2 June and ends on 4 June.',
    'The three-day trip starts on 2 June and ends on 4 June.',
  ],
  ['The trial starts on Tuesday, 4 March 2004.', 'The trial starts on Thursday, 4 March 2004.'],
  [
    'The crash happened on the evening of Sunday 15 May 2003.',
    'The crash happened on the evening of Thursday 15 May 2003.',
  ],
  [
    'On Wednesday the 5th of July 2005 the bridge opened.',
    'On Tuesday the 5th of July 2005 the bridge opened.',
  ],
  [
    'It was a Monday, June 17, 2004, that she would not forget.',
    'It was a Thursday, June 17, 2004, that she would not forget.',
  ],
  ['(Sunday, 14 October 2003)', '(Tuesday, 14 October 2003)'],
  [
    'The meeting on 14 October 2003, a Friday, was brief.',
    'The meeting on 14 October 2003, a Tuesday, was brief.',
  ],
  ['14 October 2003 was a Friday.', '14 October 2003 was a Tuesday.'],
  ['The match on October 14, 2003 (Friday) was lost.', 'The match on October 14, 2003 (Tuesday) was lost.'],
  ['The fish weighed 20 kg (4.4 lb).', 'The fish weighed 20 kg (44 lb).'],
  [
    'They drove 300 miles, or 300 kilometres, in a day.',
    'They drove 300 miles, or 480 kilometres, in a day.',
  ],
  ['The pool is 50 metres (16 feet) long.', 'The pool is 50 metres (164 feet) long.'],
  ['It was 30C - 106F - in the shade.', 'It was 30C - 86F - in the shade.'],
  ['The car does 120mph (93kph).', 'The car does 120mph (193kph).'],
  ['The peak is 1,344 metres (14,409 ft) high.', 'The peak is 1,344 metres (4,409 ft) high.'],
  ['The ship holds 2,000 gallons (900 litres).', 'The ship holds 2,000 gallons (9,000 litres).'],
  ['The estate of 500 acres (20 ha) is for sale.', 'The estate of 500 acres (200 ha) is for sale.'],
  ['He lost 5 stone (71 kg) in a year.', 'He lost 5 stone (32 kg) in a year.'],
])('%s', (wrong, right) => {
  expect(codes(wrong)).toHaveLength(1);
  expect(codes(right)).toEqual([]);
});
