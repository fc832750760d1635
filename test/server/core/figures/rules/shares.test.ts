/** Shares against the numbers they are taken from. */
import { report, silent } from '../checked.ts';

report(
  'figure.percent-of-whole',
  `
  Of the 80 wards, 60 («70%») went to the Greens.
  Inspectors closed 12 of the 48 kitchens («30%»).
  Of the 200 samples, 30 («25 per cent») were spoiled.
  Some 45 of the 60 pupils («85%») passed.
  Of 400 homes, 100, or «40 percent», were flooded.
  Officials counted 900 of the 1,200 ballots («65%»).
  `,
);

silent(
  'figure.percent-of-whole',
  `
  Of the 90 wards, 60 (67%) went to the Greens.
  Of the 90 wards, 60, or about two-thirds, went to the Greens.
  Inspectors closed 12 of the 48 kitchens (25%).
  Of the 200 samples, 30 (15 per cent) were spoiled.
  Some 45 of the 60 pupils (75%) passed, up 5% on last year.
  Of 400 homes, 100, or nearly 30 percent, were flooded.
  `,
);

report(
  'figure.fraction',
  `
  One in four («30%») said no.
  A third of the 900 barns, 400, will go.
  Almost half of the members - «58.2%» - voted for it.
  Two-thirds of members («48%») want to leave.
  Three in four of the shops («65%») have closed.
  One in ten («14 per cent») had never seen the sea.
  `
    .replace('400, will', '400, will')
    .replace('A third of the 900 barns, 400', '«A third» of the 900 barns, 400'),
);

silent(
  'figure.fraction',
  `
  One in four (25%) said no.
  Nearly a quarter (24%) said no.
  A third of the 900 barns, 300, will go.
  Almost half of the members - 48.2% - voted for it.
  Two-thirds of members (67%) want to leave.
  More than half (61%) of the shops have closed.
  About one in ten (11 per cent) had never seen the sea.
  `,
);

report(
  'figure.shares-over-whole',
  `
  In the poll «51%» backed Hale, 33% Quill and 24% Penn.
  Voters gave the Greens «45%», the Liberals 38% and the Reds 30%.
  In the survey «62%» said yes, 35% no and 12% gave no answer.
  The vote split three ways: «50%» for Hale, 34% for Reed and 26% for Dunn.
  Asked by the mill's shareholders' poll, «70%» chose blue, 25% red and 15% green.
  In the ballot «55%» backed a strike, 40% opposed it and 15% abstained.
  `,
);

silent(
  'figure.shares-over-whole',
  `
  In the poll 51% backed Hale, 33% Quill and 16% Penn.
  In the poll 51% backed Hale and 33% Quill.
  In the poll, in which voters could choose more than one, 60% named jobs, 50% schools and 40% roads.
  Traffic fell by 55% in Oslo, 52% in Bergen and 82% in Turku.
  In the poll 60% of men, 55% of women and 70% of pensioners said yes.
  Voters gave the Greens 45%, the Liberals 38% and the Reds 17%.
  `,
);
