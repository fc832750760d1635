/** Changes against the two values they lie between. */
import { report, silent } from '../checked.ts';

report(
  'figure.percent-change',
  `
  The garrison will be cut by «55%», to 90,000 from 126,000.
  The fare fell «15%», from £1,500 to £1,100.
  Bookings climbed «16%» to 1,300 by June, from 940 a year before.
  Complaints went up from 1,500 in 2011 to 2,400 in 2012, a growth of «25%».
  A bicycle came down from £140 to £80, a cut of «20%».
  Grants went up by «45%», from £20,000 to £24,000.
  Membership shrank from 4,100 to 6,900, a loss of «41%».
  Faults were down «100%» to 140, against 280 in the last trial.
  Sales jumped «75%» to $3.1bn from $2.4bn.
  Profit slid by «12 per cent» to 40 million euros, against 80 million euros in the previous year.
  The workforce shrank by «60 percent», from 900 to 600.
  Output grew from 200 tonnes to 260 tonnes, up «50%».
  The grant was raised from £300 to £450, a rise of «25 per cent».
  Attendance was up «8%» at 36,000, compared with 24,000 last season.
  Net income was $12m, down «50%» from $16m a year ago.
  The toll on the bridge will go up by «40%», from $5 to $6.
  Revenue of £84m was «12%» higher than the £60m of a year earlier.
  A ticket that cost £20 last year now costs £30, a rise of «25%».
  The charity's income rose by «a fifth», from £10m to £15m.
  The average rent increased «10%» from $800 to $1,100 a month.
  The herd has shrunk «30%», to 1,400 from 2,800 head.
  Costs rose to £66m from £60m, an increase of «20%».
  `,
);

silent(
  'figure.percent-change',
  `
  Support grew almost 44%, from $32 million to $46 million.
  The fare fell 26.7%, from £1,500 to £1,100.
  Bookings climbed 38% to 1,300 by June, from 940 a year before.
  Profit halved from 80 million euros to 40 million euros, and sales fell 3%.
  Sales jumped 29% to $3.1bn from $2.4bn.
  Shares rose 3% after profits went from $12m to $18m.
  Approval rose from 50% to 56%, a gain of six percentage points or 12%.
  Net income was $12m, down 25% from $16m a year ago.
  Revenue of £84m was 40% higher than the £60m of a year earlier.
  The fall in prices to $16 from $27 led the mine to trim its forecast by 4 per cent.
  The firm cut 12% of its staff and moved from London to Leeds.
  The toll on the bridge will go up by 20%, from $5 to $6.
  Attendance was up 50% at 36,000, compared with 24,000 last season.
  The margin widened from 12% to 15%.
  `,
);

report(
  'figure.percentage-points',
  `
  Truancy rose from 5% to 9%, an increase of «4 per cent».
  Turnout fell from 60% to 55%, a drop of «5%».
  Interest rates went up from 2% to 2.5%, a rise of «0.5%».
  Its share of the vote climbed from 20 per cent to 24 per cent, a gain of «4 per cent».
  The tax will be raised from 15% to 18%, an increase of «3%».
  The rate was cut from 6% to 5%, a reduction of «1%».
  `,
);

silent(
  'figure.percentage-points',
  `
  Truancy rose from 5% to 9%, an increase of 4 percentage points.
  Truancy rose from 5% to 9%, an increase of 80 per cent.
  Turnout fell from 60% to 55%, a drop of five points.
  The tax will be raised from 15% to 18%.
  Its share rose from 20% to 24%, up 20% on the last poll.
  Interest rates went up from 2% to 2.5%, a rise of 50 basis points.
  `,
);

report(
  'figure.multiple',
  `
  Fires «doubled», from 12 to 40.
  The population «tripled», from 400 to 800.
  Fines have «quadrupled» from $50 to $150.
  Prices «halved», from £90 to £70.
  Exports rose «fivefold», from 20 tonnes to 60 tonnes.
  Visits «doubled» from 1,000 to 3,500.
  `,
);

silent(
  'figure.multiple',
  `
  Fires tripled, from 12 to 36.
  Fires more than doubled, from 12 to 40.
  The population almost doubled, from 410 to 790.
  Prices halved, from £90 to £46.
  Exports rose fivefold, from 12 tonnes to 60 tonnes.
  Rents doubled in a decade.
  `,
);
