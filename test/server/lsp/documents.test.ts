import { describe, expect, it } from 'vitest';
import { lineStartsOf } from '../../../server/core/lines.ts';
import { type Encoding, toRange } from '../../../server/lsp/convert.ts';
import { documentKind } from '../../../server/lsp/documents.ts';
import { randomNumbers } from '../workspace/randomEdits.ts';

const pieces = ['quay', 'é', '😀', '\n', '\r\n', '\r', '“no”', ' ', '\u2028', '中'];

/** The nearest offset that a position can stand for: not inside a character or a line break. */
function whole(text: string, offset: number): number {
  const inside = /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(offset - 1, offset + 1));
  return inside ? offset - 1 : offset;
}

describe.each<Encoding>(['utf-16', 'utf-8'])('documents in %s', encoding => {
  it.each([1, 2, 3])('follow a client’s edits as a plain string does (seed %i)', seed => {
    const random = randomNumbers(seed);
    const kind = documentKind(encoding);
    let text = 'Quay opens\r\n\r\nAll was “calm” 😀.\n';
    let document = kind.create('file:///a.txt', 'news', 1, text);
    const lengths = new Set<number>();
    for (let version = 2; version < 200; version++) {
      const changes = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
        const ends = [random(), random()].map(part => whole(text, Math.floor(part * (text.length + 1))));
        const [from, to] = ends.sort((a, b) => a - b);
        const by = random() < 0.4 ? '' : pieces[Math.floor(random() * pieces.length)];
        const before = text;
        const lines = { lineStarts: lineStartsOf(before), text: () => before };
        const reach = whole(text, Math.min(to, from + 20));
        text = text.slice(0, from) + by + text.slice(reach);
        return { range: toRange(lines, { from, to: reach }, encoding), text: by };
      });
      document = kind.update(document, changes, version);
      expect(document.getText(), `seed ${seed}, version ${version}`).toBe(text);
      expect(document.version).toBe(version);
      if (text.length < 60) text += 'All was calm again, and the quay lay in the sun. ';
      if (document.getText() !== text) document = kind.update(document, [{ text }], version);
      lengths.add(text.length);
    }
    expect(lengths.size, `seed ${seed}`).toBeGreaterThan(20);
  });
});
