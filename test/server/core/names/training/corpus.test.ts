import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../../../server/core/names/training/corpus.ts';
import { showMarked } from '../markedMentions.ts';

/** Texts with their names in brackets again. */
const marked = (content: string) => readCorpus(content).map(({ text, spans }) => showMarked(text, spans));

const iob = (rows: string) => rows.replaceAll(' ', '\t').replaceAll('|', '\n');

describe('IOB2', () => {
  it('becomes text as print would have it', () => {
    const content = iob('"|Ada B-PER|Low I-PER|\'s O'.replaceAll('"|', '" O|'));
    expect(marked(`${content}\nboat\tO\n(\tO\n7\tO\n)\tO\n.\tO\n"\tO\n`)).toEqual([
      '"[person Ada Low]\'s boat (7)."',
    ]);
  });

  it('parts documents, sentences and neighbouring names', () => {
    const content = iob('-DOCSTART- O||Porto B-LOC|Board B-ORG|. O||-DOCSTART- O||Romans B-GRP|left O');
    expect(marked(content)).toEqual(['[place Porto] [organization Board].', '[group Romans] left']);
  });

  it('knows no groups where the corpus has no label for them', () => {
    expect(readCorpus('Porto\tB-LOC\n')[0].groupsKnown).toBe(false);
    expect(readCorpus('Porto\tB-LOC\nRomans\tB-GRP\n')[0].groupsKnown).toBe(true);
  });

  it('keeps labels of other kinds apart', () => {
    expect(marked('Regatta\tB-MISC\n')).toEqual(['[other Regatta]']);
  });

  it('says which line is wrong', () => {
    expect(() => readCorpus('Porto\tB-LOC\nleft\n')).toThrow('line 2');
  });
});

describe('brackets', () => {
  it('leave the text as it is written', () => {
    const content =
      '#doc sea\n[PER Ada Low]-backed "[ORG Ferry Union]"\n#note\n\n#doc land\n[GRP Romans] [1]\n';
    expect(marked(content)).toEqual([
      '[person Ada Low]-backed "[organization Ferry Union]"\n\n',
      '[group Romans] [1]\n\n',
    ]);
  });

  it('say which line has a type that is none', () => {
    expect(() => readCorpus('#doc\nfine\n[SHIP Ada] sank\n')).toThrow('line 3: no type SHIP');
  });
});
