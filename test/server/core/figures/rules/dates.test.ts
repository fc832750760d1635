/** Dates and times against the calendar. */
import { report, silent } from '../checked.ts';

report(
  'figure.weekday',
  `
  The ferry sailed on «Monday, May 9, 2017», at dawn.
  The verdict will come on «Thursday 15 July 2005».
  The tape was made on «Friday, April 11, 2004».
  The hearing began on «Mon, Feb 3, 2015», and is over.
  It opened on «Tuesday the 5th of May 2010» in the square.
  The vote was held on «Sunday, 15 October 2011», in the rain.
  «Monday, October 12,2013» was the last day of the fair.
  `,
);

silent(
  'figure.weekday',
  `
  The ferry sailed on Tuesday, May 9, 2017, at dawn.
  The verdict will come on Friday 15 July 2005.
  The diary is dated Monday, 3 March 1712.
  On Thursday, the 5,000 tickets sold out.
  The vote was held on Saturday, 15 October 2011, in the rain.
  On Monday May 2016 visitors were counted.
  They met on Friday; May 9, 2017 was the deadline.
  `,
);

report('figure.weekday', 'The show opens on «Wednesday 13 December» in the old mill.', '2004-11-30');
silent('figure.weekday', 'The show opens on Monday 13 December in the old mill.');
silent('figure.weekday', 'The show opens on Monday 13 December in the old mill.', '2010-11-30');

report(
  'figure.impossible-date',
  `
  The lease ends on «31 November 2018».
  She was born on «February 29, 2019», in a taxi.
  The shop shuts on «April 31».
  The train leaves at «25:10 GMT».
  The gates open at «9:75 a.m.» daily.
  A hearing was set for «30 February».
  `,
);

silent(
  'figure.impossible-date',
  `
  The lease ends on 30 November 2018.
  She was born on February 29, 2020, in a taxi.
  The shop shuts on April 30.
  He finished in 61:03.
  In June 31 people were hurt.
  The train leaves at 23:59 GMT.
  In May, 40 hens were sold.
  `,
);

report(
  'figure.period-order',
  `
  He served «from 1812 until 1809».
  `
    .replace('«from 1812 until 1809»', 'from «1812 until 1809»')
    .concat(`
  The house stood empty between «1966 and 1962».
  The reign lasted from «1702 to 1698».
  The strike ran from «March 2010 to January 2010».
  The ban was in force from «12 May 1999 until 3 May 1999».
  The choir (founded «1988-1979») sang again.
  `),
);

silent(
  'figure.period-order',
  `
  He served from 1809 until 1812.
  The house stood empty between 1962 and 1966.
  The 2011-12 season was their best.
  The tomb dates from 300 to 250 BC.
  Prices fell from 2016 levels to 2014 levels.
  The ban was in force from 3 May 1999 until 12 May 1999.
  `,
);

report(
  'figure.relative-date',
  `
  The minister said «yesterday, April 10», that talks would go on.
  The fair closed «today, April 13», after a week.
  The court sits «tomorrow, April 14», at noon.
  The mayor resigned «yesterday, 9 April 2018», over the leak.
  `,
  '2018-04-12',
);
silent(
  'figure.relative-date',
  `
  The minister said yesterday, April 11, that talks would go on.
  The fair closed today, April 12, after a week.
  The two sides on Friday met again.
  The court sits tomorrow, April 13, at noon.
  “We start today,” he wrote on April 5.
  Yesterday the prices of 5 August were restored.
  `,
  '2018-04-12',
);
silent('figure.relative-date', 'The minister said yesterday, April 10, that talks would go on.');

report(
  'figure.time-zone',
  `
  The launch is set for 8 a.m. EDT («1300 GMT»).
  The talks begin at 1000 GMT («12:00 CET»).
  Polls close at 8pm EST («0200 GMT»).
  The match starts at 19:00 CEST («1800 GMT»).
  It struck at 03:10 GMT («10:10 JST»).
  The shop opens at 10 a.m. PST («1:30 p.m. EST»).
  `,
);

silent(
  'figure.time-zone',
  `
  The launch is set for 8 a.m. EDT (1200 GMT).
  The concert starts at 1800 GMT (1900 in Rome).
  The launch is set for 10:00 local time (17:00 BST).
  Polls close at 8pm EST (0100 GMT).
  It struck at 03:10 GMT (12:10 JST).
  The call was at 9 a.m. IST (1400 GMT).
  `,
);
