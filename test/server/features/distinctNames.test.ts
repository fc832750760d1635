import { expect, it } from 'vitest';
import { distinctNames } from '../../../server/features/distinctNames.ts';

it('the names chosen are unlike the place’s own and each other', () => {
  const names = ['Lume', 'Luna', 'Lunah', 'Port of Lune', 'Selene', 'Selena'];
  expect(distinctNames('Lune', names, 2)).toEqual(['Selena', 'Lunah']);
  expect(distinctNames('Lune', [], 2)).toEqual([]);
  expect(distinctNames('Old Lune', names, 9)).not.toContain('Port of Lune');
});
