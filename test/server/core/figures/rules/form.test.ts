/** The form of numbers and ranges. */
import { report, silent } from '../checked.ts';

report(
  'figure.reversed-range',
  `
  «Between 450 and 350 people» marched through the rain.
  The yard will take «15 to 10%» more timber.
  The fair is expected to draw «40-30» thousand visitors.
  The firm aims to save between «£265m and £190m» a year.
  Growth of between «5% and 3%» is forecast.
  The number of riders should reach between «95 million and 80 million».
  Prices are «40-30%» above those in the capital.
  The walk lasts between «25 and 20 minutes».
  The festival runs between «12 and 6 December».
  It needs between «900 and 700» volunteers.
  `
    .replace('«Between 450 and 350 people»', 'Between «450 and 350» people')
    .replace('  The fair is expected to draw «40-30» thousand visitors.\n', ''),
);

silent(
  'figure.reversed-range',
  `
  Between 350 and 450 people marched through the rain.
  The rate fell from 35 to 15.
  They won 34-18.
  The 2011-12 season was their best.
  The Hawks led 20-10 at half-time.
  The motion passed by 46 to 41.
  The mast can be lowered from 12 metres to eight metres.
  The cafe is open between 10 and 4.
  The night was cold, between minus 5C and minus 10C.
  Between 500 and 2 million people could be hit.
  Ring 555-0199 for tickets.
  The odds were cut from 10-1 to 4-1.
  `,
);

report(
  'figure.range-magnitude',
  `
  The clinic will cost between «$34» and $39 million.
  The clinic will cost «£4» to £5 million.
  They bid from «$40» to $60 billion for the mine.
  The fine could be between «€3» and €9 million.
  It should bring in «$1.5» to $2 billion.
  Damage is put at «£20» to £25 million.
  `,
);

silent(
  'figure.range-magnitude',
  `
  The clinic will cost between $34 million and $39 million.
  The clinic will cost £4-5 million.
  Seats cost $30 to $45.
  The offer rose from $888,600 to $1 million.
  It has between 26 and 31 million readers.
  Its shares trade at $12, and it is worth $3 million.
  `,
);

report(
  'figure.magnitude',
  `
  The council owes £2.4 trillion. / Its «£2.4bn» debt has grown for years, and the council cannot pay its debt.
  The mill was sold for $6m to a rival. / The rival borrowed to pay the «$6bn» for the mill.
  The arts fund put £9m into drama. / The £9m will be spent in the north. / The head of the fund oversees the «£9bn».
  The dam cost €2.4 billion to build. / Builders of the dam asked for the «€2.4 million» in advance.
  The bridge has a budget of $45m. / A budget of «$45bn» was agreed for the bridge.
  The gallery paid £7m for the portrait. / Critics of the gallery say «£7bn» for a portrait is too much.
  `,
);

silent(
  'figure.magnitude',
  `
  The council owes £2.4 trillion, or £2,400 billion.
  The mill was sold for $6m. / Steel makers worldwide borrowed $6bn last year.
  The bridge has a budget of $45m. / The ferry cost $45,500.
  The dam cost €2.4 billion to build. / The same dam needs €2.6 million a year.
  The gallery paid £7m. / Its roof, lift and cafe cost £8bn less than feared, the joke goes.
  The fund has £9m. / The £9m will be spent in the north.
  `,
);

report(
  'figure.malformed',
  `
  The jar held «7,2000,000» pennies.
  The rate is «12.9%» per 100,000 people.
  It was a «fiveyear» drought.
  They counted «12,345,67» grains.
  A «tenday» fast began.
  The parish has «1,2000,000» bricks.
  `,
);

silent(
  'figure.malformed',
  `
  The jar held 7,200,000 pennies.
  The rate is 12.9 per 100,000 people.
  It was a five-year drought.
  The dowry was 1,00,000 rupees.
  He ran it in 2:05:12.
  Call 020 7946 0000 for a leaflet.
  It was on September 18,2013 that she left.
  `,
);
