/** A stated count against the list that follows it. */
import { report, silent } from '../checked.ts';

report(
  'figure.count-of-list',
  `
  The mayor said her main «four aims» would be parks, trams and libraries.
  «Three islands» – Skye and Mull – sent pipers.
  Like it there are lidos in «six coastal towns» - Arbroath, Whitby, Deal, Poole and Oban.
  The play is up for «three prizes»: best set design and best score.
  The dairy has «five shops», in Hull, Derby, Truro and Perth.
  Poets of «four nations» - Peru, Chile, Brazil, Bolivia and Ecuador - will read.
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
  Her three aims would be parks, trams and libraries.
  The pact needs the consent of two trade unions and the Danish parliament.
  Two teams – Bosnia and Herzegovina and Malta – went home.
  Three teams – Trinidad and Tobago, Guyana and Belize – went home.
  Four islands, including Skye and Mull, sent pipers.
  Two pairs of clubs - Leeds and York, and Hull and Deal - will share a ground.
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
