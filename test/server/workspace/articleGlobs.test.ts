import { expect, it } from 'vitest';
import { articleGlobs } from '../../../server/workspace/articleGlobs.ts';
import { defaultSettings } from '../../../server/workspace/settings.ts';

const globs = articleGlobs(defaultSettings);

it.each([
  ['/desk/notes/harbour.news', 'notes/harbour.news'],
  ['/desk/stories/2024/harbour.txt', 'stories/2024/harbour.txt'],
  ['/desk/seeds/harbour.txt', 'harbour.txt'],
  ['/desk/Stories/HARBOUR.TXT', 'Stories/HARBOUR.TXT'],
  ['/elsewhere/articles/harbour.txt', null],
])('%s below the folder as %s is an article', (path, relative) => {
  expect(globs.matches(path, relative)).toBe(true);
});

it.each([
  ['/desk/readme.txt', 'readme.txt'],
  ['/desk/stories/harbour.md', 'stories/harbour.md'],
  ['/desk/node_modules/stories/harbour.txt', 'node_modules/stories/harbour.txt'],
  ['/desk/newsroom/harbour.txt', 'newsroom/harbour.txt'],
])('%s below the folder as %s is none', (path, relative) => {
  expect(globs.matches(path, relative)).toBe(false);
});

it('what is left out is looked for below the workspace folder alone', () => {
  expect(globs.matches('/home/node_modules/desk/stories/harbour.txt', 'stories/harbour.txt')).toBe(true);
});
