/** Sums and parts: what closes a list, what leaves it open. */
import { report, silent } from '../checked.ts';

report(
  'figure.total-of-parts',
  `
  The landslide buried «58» villagers: 30 men, 17 women and eight children.
  Divers raised «16» cannon: nine bronze and five iron.
  The choir brought home «14» trophies - six gold, four silver and two bronze.
  The choir brought home «14» trophies – six gold, four silver and seven bronze – on Sunday night.
  Of its «310» shops, 120 are in Norway and the remaining 150 are in Finland.
  Of the «48» passengers on the ferry, 31 were treated for shock and the other 27 were unhurt.
  A total of «412» replies came in, 205 of them from farmers and the other 117 from shopkeepers.
  The kennels look after «90» dogs, 55 of which are strays and 25 of which are pets.
  The library employs «73» people, 41 of whom work full time and 22 part time.
  In total, «41» wards are up for election, with 18 now held by the Greens and 27 held by the Liberals.
  The orchestra has «62» players, comprising 34 strings, 20 wind and 12 percussion.
  There were «19» arrests: 11 on Friday and nine on Saturday.
  The zoo's «27» penguins – 15 males and 14 females – have moved.
  The fleet consists of «30» vessels: 12 trawlers, eight tugs and 15 barges.
  Some «230» delegates attended: 120 from the north, 60 from the south and 20 from the islands.
  Altogether «150» letters were sent, 90 to teachers and 70 to parents.
  The jury of «12» was made up of seven women and six men.
  The committee has «15» members, nine men and eight women.
  The bridge was built by «88» workers, of whom 50 were local and the other 48 came from abroad.
  The company will close 14 branches and keep 30, leaving a network it says once had 44. / It now runs «17» depots, eight in the east and seven in the west.
  The prize fund of «£900» is made up of £500 from the council, £250 from the mill and £100 from readers.
  The hall seats «640» people, 400 in the stalls and 200 in the gallery.
  The bill came to «$75», made up of $40 for parts and $30 for labour.
  The toll rose to «53»: 38 in Lorne and 25 in Bright Bay.
  `,
);

silent(
  'figure.total-of-parts',
  `
  The landslide buried 55 villagers: 30 men, 17 women and eight children.
  The landslide buried 58 villagers, including 30 men and 17 women.
  About 60 villagers were hurt: 30 men, 17 women and eight children.
  Of its 310 shops, 120 are in Norway and the remaining 190 are in Finland.
  Of its 310 shops, 120 are in Norway and 80 are in Finland.
  The kennels look after 90 dogs, 55 of which are strays.
  The library employs 73 people, 41 of whom work full time and 12 of whom speak Welsh.
  Twelve men, three of them soldiers, and four women were freed.
  The orchestra has 66 players, comprising 34 strings, 20 wind and 12 percussion.
  The company has 14 depots, and three depots will close next year.
  There were 40 cases in May, up from 12 in April and seven in March.
  The squad won 15 matches, drew four and lost six.
  Police stopped 60 cars: at least 20 had no insurance and 15 had bald tyres.
  The hall seats 600 people, 400 in the stalls and 200 in the gallery.
  The jury of 12 was made up of seven women and five men.
  Twelve of those 41 wards are open, with eight held by the Greens and four held by the Liberals.
  Three cases were confirmed last week, bringing the total to nine; another four took it to 13.
  She owns 11 horses, two donkeys and a goat.
  The panel heard 52 witnesses over nine days in three towns.
  The club has 800 members, of whom 300 are under 18 and 500 live in the town.
  `,
);

report(
  'figure.part-over-whole',
  `
  Of the 12,000 islanders, «15,000» were taken off.
  Nurses treated «14» of the 11 climbers.
  Of the 40 houses, «46» were damaged.
  Inspectors closed «52» of the 45 kitchens.
  Engineers replaced «130» of the 90 lamps.
  Of the 300 pupils, «320» passed.
  `,
);

silent(
  'figure.part-over-whole',
  `
  Of the 15,000 islanders, 12,000 were taken off.
  Nurses treated 11 of the 14 climbers.
  It was one of 1994's oddest plays.
  A crowd of 300 met the 20 players.
  Of the 40 houses, about 40 were damaged.
  Some 50 of 1990's apple trees survive.
  `,
);
