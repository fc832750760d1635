/** Durations and ages against the years around them. */
import { report, silent } from '../checked.ts';

report(
  'figure.duration',
  `
  The hall was used as a chapel from 1980 to 2004, a period of «twelve years».
  Work on the tunnel took «ten years», starting in 1963 and finishing in 1981.
  A ban imposed in 1990 was lifted in 1999, after «four years».
  The rule, in place from 1970 to 1995, lasted «a decade».
  He ran the club for «20 years», from 1970 until 1982.
  She was mayor between 1988 and 2001, a reign of «seven years».
  The mine opened in 1921 and closed in 1966, after «30 years».
  The dam was begun in 1954 and completed in 1961, taking «12 years» to build.
  He joined the orchestra in 1975 and retired in 2005, «20 years» later.
  The treaty was signed in 1950 and expired in 1980 after «15 years».
  She spent «nine years» in prison, from 1961 to 1984.
  The siege lasted «three years», from 1641 to 1652.
  For «25 years», from 1950 to 1990, it was the tallest tower in the land.
  The exile, which began in 1933 and ended in 1945, lasted «20 years».
  The composer was born in 1756, «247 years» ago (2013).
  He chaired the party from 1990 to 2006, a spell of «ten years».
  `,
);

silent(
  'figure.duration',
  `
  The hall was used as a chapel from 1980 to 2004, a period of 24 years.
  A ban imposed in 1990 was lifted in 1999, after nine years.
  The rule, in place from 1970 to 1981, lasted a decade.
  He ran the club from 1970 until 1982 and has lived here for 50 years.
  The three-day fair runs from 5 to 7 May.
  The war began in March 2011, and the five-year war goes on in August 2016.
  He was jailed for 12 years in 1990 and freed in 1998.
  She won the cup in 1990 and 1998 and led the squad for five years.
  The composer was born in 1756, 257 years ago (2013).
  The dam was begun in 1954 and completed in 1961, taking nearly eight years to build.
  A five-year plan ran from 1990 to 1999.
  `,
);

report(
  'figure.age',
  `
  Doe, who was born in 1916 and died in 1997 aged «84».
  Its founder, Ada Quill, born in 1950, took charge in 2001, when she was «40».
  Tom Reed, born in 1930, was «52» when he first stood for mayor in 1975.
  The ballad was written by Mary Lunn, born 1910, who was just «30» when it was first sung in 1955.
  Born in 1940, he became bishop in 1985 at the age of «56».
  Born in 1902, the aviator was «25» when she crossed the bay in 1937.
  He was born in Leeds in 1960 and made his debut in 1978, aged «25».
  The sculptor (born 1921) died in 1990 at the age of «80».
  Hale was born in 1955 and became a judge in 1999 at «54».
  She was «40» when she retired in 1980, having been born in 1930.
  Ivor Penn, who was born in 1899, died in 1950, aged «61».
  `,
);

silent(
  'figure.age',
  `
  Doe, who was born in 1916 and died in 1997 aged 81.
  Doe, who was born in 1916 and died in 1997 aged 80.
  At 20, Doe, born in 1916, moved to the coast (1936).
  The curator, who turns 71 in December, was born in 1934 and was 70 when he gave the talk in March 2005.
  The firm, founded in 1916, sold 84 boats in 1997.
  Born in 1940, he became bishop in 1985 at the age of 45.
  Ivor Penn, who was born in 1899, died in 1950, aged 51.
  Lunn, born in 1910, had four children by 1955.
  She was 50 when she retired in 1980, having been born in 1930.
  `,
);
