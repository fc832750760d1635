/** Durations and ages against the years around them. */
import { report, silent } from '../checked.ts';

report(
  'figure.duration',
  `
  The hall served as a chapel from 1980 to 2004, a stretch of «twelve years».
  Digging the tunnel took «ten years», beginning in 1964 and ending in 1981.
  A toll introduced in 1991 was scrapped in 1999, after «three years».
  The truce, kept from 1972 to 1995, lasted «a decade».
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
  The printer was born in 1801, «190 years» ago (2011).
  He chaired the party from 1990 to 2006, a spell of «ten years».
  `,
);

silent(
  'figure.duration',
  `
  The hall served as a chapel from 1980 to 2004, a stretch of 24 years.
  A toll introduced in 1991 was scrapped in 1999, after eight years.
  The truce, kept from 1972 to 1983, lasted a decade.
  He ran the club from 1970 until 1982 and has lived here for 50 years.
  The four-day fair runs from 8 to 11 June.
  The siege began in March 1941, and the three-year siege went on in August 1944.
  He was jailed for 12 years in 1990 and freed in 1998.
  She won the cup in 1990 and 1998 and led the squad for five years.
  The printer was born in 1801, 210 years ago (2011).
  The dam was begun in 1954 and completed in 1961, taking nearly eight years to build.
  A five-year plan ran from 1990 to 1999.
  `,
);

report(
  'figure.age',
  `
  Roe, who was born in 1922 and died in 1991 aged «77».
  The owner, Ada Quill, born in 1950, moved in during 2001, when she was «40».
  Tom Reed, born in 1930, was «52» when he became mayor in 1975.
  It is a ballad of Mary Lunn, born 1910, who was only «30» when she sang it in 1955.
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
  Roe, who was born in 1922 and died in 1991 aged 69.
  Roe, who was born in 1922 and died in 1991 aged 68.
  At 21, Roe, born in 1922, moved to the coast (1943).
  The verger, who turns 66 in November, was born in 1941 and was 65 when he rang the bells in May 2007.
  The yard, founded in 1922, sold 77 boats in 1991.
  Born in 1940, he became bishop in 1985 at the age of 45.
  Ivor Penn, who was born in 1899, died in 1950, aged 51.
  Lunn, born in 1910, had four children by 1955.
  She was 50 when she retired in 1980, having been born in 1930.
  `,
);
