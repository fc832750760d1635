/**
 * Words of sport, and those that one sport alone uses.
 *
 * Invariant: words of the language; no name is among them.
 */
import { WordSet } from '../wordSet.ts';
import { append } from './counts.ts';

/** The words of a list. */
export const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that mark an article on sport; none of them is common elsewhere. */
export const sportWords = new WordSet(
  setOf(`
match matches cup league goal goals goalless striker midfielder goalkeeper defender winger midfield coach qualifier
qualifiers innings wicket wickets batsman bowler over-rate tournament semifinal semi-final semifinals semi-finals
quarter-final quarterfinal quarter-finals halftime half-time kickoff kick-off teammate team-mate championship
championships champion champions playoff playoffs play-off play-offs squad teams player players referee stadium
soccer football rugby cricket tennis basketball baseball hockey volleyball golf season unbeaten try tries penalty
fixture fixtures friendly scored scorer scorers scoring equaliser equalizer substitute substitutes test tests tour cap caps rugby full-back
full-backs fly-half scrum-half touchdown quarterback inning innings pitcher shootout skipper title medal olympic
`),
);

export const isSportWord = (word: string): boolean => sportWords.has(word);

/** Words that one sport alone uses, or nearly. */
const sports: Readonly<Record<string, ReadonlySet<string>>> = {
  football: setOf(
    'soccer footballer striker strikers midfielder midfielders midfield goalkeeper goalkeepers goalless offside ' +
      'halftime half-time equaliser equalizer qualifier qualifiers premiership fifa uefa',
  ),
  rugby: setOf(
    'rugby scrum scrum-half fly-half lineout try tries flanker prop hooker lock number-eight full-back conversion ' +
      'drop-goal centre-threequarter five-eighth',
  ),
  cricket: setOf(
    'cricket cricketer wicket wickets innings bowler bowlers batsman batsmen overs lbw umpire wicketkeeper spinner ' +
      'seamer unbeaten century declared',
  ),
  tennis: setOf(
    'tennis seed seeded singles doubles backhand forehand tiebreak tie-break deuce baseline unseeded',
  ),
  basketball: setOf('basketball rebounds nba point-guard dunk free-throws three-pointer three-pointers'),
  baseball: setOf('baseball inning pitcher pitchers homer homers shortstop bullpen outfielder infielder rbi'),
  'ice hockey': setOf('nhl puck goaltender goalie power-play'),
  'american football': setOf('nfl quarterback touchdown touchdowns linebacker yards'),
  volleyball: setOf('volleyball spiker'),
  handball: setOf('handball'),
};

/** The sports that use a word, by word. */
const sportsOfWord = new Map<string, string[]>();
for (const sport in sports) for (const word of sports[sport]) append(sportsOfWord, word, sport);
const markedWords = new WordSet(sportsOfWord.keys());
const none: readonly string[] = [];

/** The sports that use the stretch `[from, to)` of a text as a word of theirs. */
export const sportsAt = (text: string, from: number, to: number): readonly string[] =>
  markedWords.holds(text, from, to) ? (sportsOfWord.get(text.slice(from, to).toLowerCase()) ?? none) : none;
