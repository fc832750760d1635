import { describe, expect, it } from 'vitest';
import { agree } from '../../../../server/core/names/agreement.ts';
import { readArticle } from '../../../../server/core/text/article.ts';
import { lexicon } from './lists.ts';
import { changeMarked, readMarked } from './markedMentions.ts';

/** The article after agreement, marked in the same way; the scores are left out. */
const agreed = (marked: string) =>
  changeMarked(marked, (text, mentions) => agree(readArticle(text), mentions, lexicon));

describe('agreement over an article', () => {
  it.each([
    [
      'gives a name the label that most of its mentions have',
      '[organization 90 Tarnow] rose. Then [place 55 Tarnow] fell. [organization 90 Tarnow] closed.',
      '[organization Tarnow] rose. Then [organization Tarnow] fell. [organization Tarnow] closed.',
    ],
    [
      'lets a surname follow its full name',
      '[person 95 Ana Quill] left. [place 60 Quill] was tired.',
      '[person Ana Quill] left. [person Quill] was tired.',
    ],
    [
      'lets a surname with its particle follow its full name',
      '[person 95 Ana de Quill] left. [organization 50 De Quill] was tired.',
      '[person Ana de Quill] left. [person De Quill] was tired.',
    ],
    [
      'finds repeats that were passed over, and surnames alone',
      '[person 95 Ana Quill] joined [organization 90 Tarn Union]. The Tarn Union thanked Quill.',
      '[person Ana Quill] joined [organization Tarn Union]. The [organization Tarn Union] thanked [person Quill].',
    ],
    [
      'finds repeats in capitals',
      'TARN UNION THANKS QUILL\n\n[person 95 Ana Quill] joined [organization 90 Tarn Union].',
      '[organization TARN UNION] THANKS [person QUILL]\n\n[person Ana Quill] joined [organization Tarn Union].',
    ],
    [
      'leaves a team its label beside its country',
      '[organization 90 Ruritania] scored twice. [place 90 Ruritania] lies in the east.',
      '[organization Ruritania] scored twice. [place Ruritania] lies in the east.',
    ],
    [
      'lets a team be a team where it plays, though its town is named more often',
      '[place 80 Tarnow] is wet. In [place 80 Tarnow] it rained. [organization 60 Tarnow] beat [organization 60 Zell] 2-1.',
      '[place Tarnow] is wet. In [place Tarnow] it rained. [organization Tarnow] beat [organization Zell] 2-1.',
    ],
    [
      'lets an acronym in brackets and its name have one label',
      'The [organization 90 Tarn Rescue Union] ([person 50 TRU]) sank. [person 50 TRU] boats rust.',
      'The [organization Tarn Rescue Union] ([organization TRU]) sank. [organization TRU] boats rust.',
    ],
    [
      'gives a surname back its particle',
      '[person 95 Ana de Quill] left. Later de [person 80 Quill] slept.',
      '[person Ana de Quill] left. Later [person de Quill] slept.',
    ],
    [
      'finds a longer name in small letters, but no description of a body',
      '[person 95 Ana Quill] sued at the [organization 90 Tarn Court]. ana quill left the tarn court.',
      '[person Ana Quill] sued at the [organization Tarn Court]. [person ana quill] left the tarn court.',
    ],
    [
      'finds no name inside a longer name',
      '[person 95 Ana Quill] left. The Quill Bridge and the Grand Quill are shut, Mr Quill said.',
      '[person Ana Quill] left. The Quill Bridge and the Grand Quill are shut, Mr [person Quill] said.',
    ],
    [
      'leaves places that the lists know to the recogniser',
      '[place 95 Portugal] won. The Portugal of old is gone.',
      '[place Portugal] won. The Portugal of old is gone.',
    ],
    [
      'looks for no name that is an English word, nor for a doubtful one',
      '[person 95 Ana Park] met [place 40 Zell]. The Park opened. Zell is far.',
      '[person Ana Park] met [place Zell]. The Park opened. Zell is far.',
    ],
    [
      'finds an acronym that is an English word, but not among capitals',
      'SIT DOWN NOW\n\nThe [organization 75 SIT] rose. Later the SIT rested; sit down.',
      'SIT DOWN NOW\n\nThe [organization SIT] rose. Later the [organization SIT] rested; sit down.',
    ],
    [
      'finds no name inside a longer word',
      '[person 95 Ana Quill] left. Quillon, Mac-Quill and Quill-Hays stayed.',
      '[person Ana Quill] left. Quillon, Mac-Quill and Quill-Hays stayed.',
    ],
  ])('%s', (_, before, after) => {
    expect(agreed(before)).toBe(after);
  });

  it('raises the score of a doubtful surname whose full name is sure, and lowers none', () => {
    const { text, mentions } = readMarked(
      '[person 95 Ana Quill] left. [person 30 Quill] and [place 70 Zell] stayed.',
    );
    const after = agree(readArticle(text), mentions, lexicon);
    expect(after[1].score).toBeGreaterThan(0.8);
    for (const [i, { score }] of after.entries()) expect(score).toBeGreaterThanOrEqual(mentions[i].score);
  });

  it('leaves an article without mentions as it is', () => {
    expect(agree(readArticle('Rain fell on Tarnow.'), [], lexicon)).toEqual([]);
  });
});
