/** A stated count against the list that follows it. */
import { report, silent } from '../checked.ts';

report(
  'figure.count-of-list',
  `
  The governor said his highest «four priorities» would be education, crime and farming.
  «Three countries» – Iceland and Turkey – sent envoys.
  Similar schemes run in «six coastal towns» - Arbroath, Whitby, Deal, Poole and Oban.
  The play has been nominated in «three categories»: best set design and best score.
  The firm has «five depots», in Hull, Derby, Truro and Perth.
  Envoys from «four nations» - Peru, Chile, Brazil, Bolivia and Ecuador - were at the table.
  The band released «three albums»: Low Tide and Harbour Lights.
  He speaks «five languages»: Welsh, Latin, Dutch and Basque.
  The school will drop «two subjects»: Latin, Greek and pottery.
  The «four finalists» are Lopez, Okafor and Lindqvist.
  The tour takes in «five cities», namely Lagos, Accra, Dakar and Tunis.
  The company owns «three brands» — Nimbus, Cirrus, Stratus and Alto — and a brewery.
  The inquiry named «two officials»: Peter Dunn, Ruth Hale and Omar Said.
  `,
);

silent(
  'figure.count-of-list',
  `
  His three priorities would be education, crime and farming.
  The plan needs the approval of two rebel groups and the Syrian government.
  Two countries – Bosnia and Herzegovina and Serbia – sent envoys.
  Three countries – Trinidad and Tobago, Guyana and Belize – sent envoys.
  Four countries, including Iceland and Turkey, sent envoys.
  Two pairs of countries - France and Germany, and Spain and Portugal - will share the cost.
  Two men - both from Oban - were held.
  The firm has five depots, in Hull, Derby, Truro, Perth and Poole.
  Three pupils: it is not many for a school of this size, and the council knows it.
  The two sides - as they have done before - agreed to meet again.
  Five candidates: a farmer, two teachers, a nurse and a retired judge.
  He won three medals - one gold and two silver.
  The two ministers, in talks with Norway, Sweden and Denmark, made no progress.
  She left four sons, Adam, Brian, Colin and David.
  The three rooms are large, light and airy.
  `,
);
