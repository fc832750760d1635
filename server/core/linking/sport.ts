/**
 * Whether an article is on sport, and on which.
 *
 * Invariant: decided by the words of sport alone, of which no name is one.
 */
import { Memo } from '../memo.ts';
import type { ArticleText, Paragraph } from '../model.ts';

/** The words of a list. */
export const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that mark an article on sport; none of them is common elsewhere. */
const sportWords = setOf(`
match matches cup league goal goals goalless striker midfielder goalkeeper defender winger midfield coach qualifier
qualifiers innings wicket wickets batsman bowler over-rate tournament semifinal semi-final semifinals semi-finals
quarter-final quarterfinal quarter-finals halftime half-time kickoff kick-off teammate team-mate championship
championships champion champions playoff playoffs play-off play-offs squad teams player players referee stadium
soccer football rugby cricket tennis basketball baseball hockey volleyball golf season unbeaten try tries penalty
fixture fixtures friendly scored scorer scorers scoring equaliser equalizer substitute substitutes test tests tour cap caps rugby full-back
full-backs fly-half scrum-half touchdown quarterback inning innings pitcher shootout skipper title medal olympic
`);

export const isSportWord = (word: string): boolean => sportWords.has(word);

/** An article is on sport from so many words of sport, and so many for each hundred of its words. */
const leastSportWords = 6;
const leastShare = 0.012;

/** Whether an article is a report on sport. */
export function isOnSport(article: ArticleText, memo: Memo): boolean {
  let words = 0;
  let found = 0;
  for (const { paragraph } of article.regions) {
    words += paragraph.tokens.length;
    found += memo.of('linking.sport', paragraph, countSportWords);
  }
  return found >= leastSportWords && found >= words * leastShare;
}

function countSportWords({ text, tokens }: Paragraph): number {
  let found = 0;
  for (const { from, to, kind } of tokens) {
    if (kind === 'word' && to - from > 2 && sportWords.has(text.slice(from, to).toLowerCase())) found++;
  }
  return found;
}

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

/** The sport that an article is on, null where it is on none or its words tell of several. */
export function sportOf(article: ArticleText): string | null {
  if (!isOnSport(article, new Memo())) return null;
  const counts = new Map<string, number>();
  for (const { paragraph } of article.regions) {
    for (const { from, to, kind } of paragraph.tokens) {
      if (kind !== 'word' || to - from < 3) continue;
      const word = paragraph.text.slice(from, to).toLowerCase();
      for (const sport in sports)
        if (sports[sport].has(word)) counts.set(sport, (counts.get(sport) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > 2 * (second?.[1] ?? 0) ? first[0] : null;
}
