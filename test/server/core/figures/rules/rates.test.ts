/** Rates, averages and tallies. */
import { report, silent } from '../checked.ts';

report(
  'figure.rate-times-count',
  `
  Thirty vans with 12 seats each can take «450» people.
  The 12 choirs, each with 30 singers, make a total of «400» voices.
  Six crates holding 24 bottles each make a total of «164» bottles.
  Forty families gave $25 each, raising «$1,500».
  The five lorries carry 8 tonnes each and take «60 tonnes» in all.
  Ten cottages with four beds each can accommodate «50» guests.
  `,
);

silent(
  'figure.rate-times-count',
  `
  Thirty vans with 12 seats each can take 360 people.
  The village got 300 loaves, which would be enough for 900 people.
  Forty families gave $25 each, raising $1,000.
  Forty families gave up to $25 each, raising $800.
  Six crates holding 24 bottles each make a total of 144 bottles.
  The 12 choirs had on average 30 singers each, a total of 400 voices.
  `,
);

report(
  'figure.average',
  `
  Marks ranged from 15 to 28, averaging «31».
  Rents range from £400 to £900, with an average of «£1,100».
  The fish were between 20 cm and 35 cm long, with an average of «41 cm».
  Ages ranged between 18 and 40, an average of «52».
  Prices ranged from $5 to $9 and averaged «$12».
  Waits ranging from 10 minutes to 40 minutes averaged «55 minutes».
  `,
);

silent(
  'figure.average',
  `
  Marks ranged from 15 to 28, averaging 20.
  Rents range from £400 to £900, with an average of £650.
  The fish were between 20 cm and 35 cm long, with an average of 28 cm.
  Prices ranged from $5 to $9 and averaged $7.
  Rents range from £400 to £900, and the average wage is 2,000 euros.
  Waits ranging from 10 minutes to 40 minutes averaged half an hour.
  `,
);

report(
  'figure.tally',
  `
  They won the series «3-1» in game six.
  The 120-member assembly voted «70-58» to adjourn.
  The Owls took the series «4-1» in game six.
  The 60-seat council passed the budget «41-22».
  The 21-member board rejected the bid «14-9».
  The Foxes lost the series «2-4» in game five.
  `,
);

silent(
  'figure.tally',
  `
  They won the series 4-2 in game six.
  The 120-member assembly voted 60-58 to adjourn.
  The Owls won 4-1 on Sunday.
  The 60-seat council passed the budget 31-22.
  The council voted 41-22.
  The Foxes lost 12-30 in round five.
  `,
);
