import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Tally } from '../../../server/workspace/tally.ts';

it('a tally counts as a table does', () => {
  const steps = fc.array(fc.tuple(fc.nat(20), fc.constantFrom(1, 1, -1)), { maxLength: 200 });
  fc.assert(
    fc.property(steps, changes => {
      const tally = new Tally();
      const table = new Map<number, number>();
      for (const [number, step] of changes) {
        if (step < 0 && !table.has(number)) continue;
        const count = (table.get(number) ?? 0) + step;
        expect(tally.add(number, step)).toBe(count);
        if (count > 0) table.set(number, count);
        else table.delete(number);
        expect(tally.has(number)).toBe(count > 0);
      }
      expect([...tally.entries()]).toEqual([...table].sort(([a], [b]) => a - b));
    }),
    { seed: 7 },
  );
});
