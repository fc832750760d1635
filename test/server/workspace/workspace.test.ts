import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../server/workspace/settings.ts';
import { SnapshotExpired } from '../../../server/workspace/snapshot.ts';
import { Workspace } from '../../../server/workspace/workspace.ts';
import { everythingIn, knowledge, newWorkspace } from './desk.ts';
import { type Change, RandomFolder } from './randomEdits.ts';

/** Does to a workspace what was done to the folder. */
function apply(workspace: Workspace, change: Change, disk: ReadonlyMap<string, string>): void {
  const { article } = change;
  if (change.kind === 'put') workspace.put(article, change.text);
  else if (change.kind === 'remove') workspace.remove(article);
  else if (change.kind === 'close') {
    workspace.close(article);
    const text = disk.get(article);
    if (text === undefined) workspace.remove(article);
    else workspace.put(article, text);
  } else {
    workspace.open(article, change.text);
  }
}

/** A workspace made from what the folder holds now, in another order. */
function rebuild({ disk, open }: RandomFolder): Workspace {
  const workspace = newWorkspace();
  for (const [article, text] of [...open].reverse()) workspace.open(article, text);
  for (const [article, text] of [...disk].sort().reverse()) workspace.put(article, text);
  return workspace;
}

describe('whatever is done to a folder', () => {
  it.each([1, 2, 3, 4, 5])(
    'the workspace is the one made afresh (seed %i)',
    seed => {
      const folder = new RandomFolder(seed);
      const workspace = new Workspace(knowledge, { ...defaultSettings, verify: true });
      const names = ['a', 'b', 'c', 'd'];
      const codes = new Set<string>();
      for (let step = 0; step < 60; step++) {
        const change = folder.change();
        apply(workspace, change, folder.disk);
        const kept = everythingIn(workspace.snapshot(), names);
        for (const { findings } of kept.answers) for (const { code } of findings) codes.add(code);
        const fresh = everythingIn(rebuild(folder).snapshot(), names);
        // Text is compared first: it is a hundred times cheaper, and only a difference is worth the pretty one.
        if (JSON.stringify(kept) === JSON.stringify(fresh)) continue;
        expect(kept, `seed ${seed}, step ${step}: ${JSON.stringify(change)}`).toEqual(fresh);
      }
      for (const kind of ['put', 'open', 'edit', 'close', 'remove']) {
        expect(folder.counts.get(kind), `seed ${seed} has no ${kind}`).toBeGreaterThan(0);
      }
    },
    30_000,
  );
});

describe('the setting that holds every edit against an analysis from scratch', () => {
  it('names an article whose analysis does not come out the same', () => {
    let turn = 0;
    const recognise = () => (turn++ % 2 ? [] : [{ from: 0, to: 4, type: 'place', score: 1 } as const]);
    const failures: string[] = [];
    const unsteady = { ...knowledge, recogniser: { recognise } };
    const workspace = new Workspace(unsteady, { ...defaultSettings, verify: true }, (article, error) =>
      failures.push(`${article}: ${(error as Error).message}`),
    );
    workspace.open('a', 'Quay opens');
    expect(workspace.snapshot().contribution('a')).toBeNull();
    expect(failures).toEqual(['a: the analysis after an edit differs from one from scratch']);
  });
});

describe('an article', () => {
  it('that is open counts above its file', () => {
    const workspace = newWorkspace();
    workspace.put('a', 'Quay\n\nBo Lind left.');
    workspace.open('a', 'Quay\n\nMaria Lopez left.');
    workspace.put('a', 'Quay\n\nIda Lind left.');
    expect(
      workspace
        .snapshot()
        .contribution('a')
        ?.contribution()
        .chains.map(({ name }) => name),
    ).toEqual(['Maria Lopez']);
    workspace.remove('a');
    expect(workspace.has('a')).toBe(true);
  });

  it('that is closed keeps its contribution and not its text', () => {
    const workspace = newWorkspace();
    workspace.open('a', 'Quay\n\nMaria Lopez left.');
    expect(workspace.snapshot().analysis('a')).not.toBeNull();
    workspace.close('a');
    const snapshot = workspace.snapshot();
    expect(snapshot.analysis('a')).toBeNull();
    expect(snapshot.contribution('a')?.contribution().chains).toHaveLength(1);
  });

  it('that cannot be analysed is left out, and the others are served', () => {
    const failed: string[] = [];
    const broken = {
      ...knowledge,
      recogniser: {
        recognise: () => {
          throw new Error('no names today');
        },
      },
    };
    const workspace = new Workspace(broken, defaultSettings, article => failed.push(article));
    workspace.put('a', 'Quay');
    workspace.open('b', 'Quay');
    expect(workspace.snapshot().articles()).toEqual([]);
    expect(failed).toEqual(['a', 'b']);
  });
});

describe('a snapshot', () => {
  it('answers while the workspace stands still', () => {
    const workspace = newWorkspace();
    workspace.put('a', 'Quay');
    const snapshot = workspace.snapshot();
    expect(snapshot.articles()).toEqual(['a']);
    expect(snapshot.articles()).toEqual(['a']);
  });

  it('cannot be read once the workspace has moved on', () => {
    const workspace = newWorkspace();
    workspace.put('a', 'Quay');
    const snapshot = workspace.snapshot();
    workspace.put('b', 'Boats');
    expect(() => snapshot.articles()).toThrow(SnapshotExpired);
    expect(() => snapshot.findings('a')).toThrow(SnapshotExpired);
    expect(workspace.snapshot().articles()).toEqual(['a', 'b']);
  });

  it('shows findings by the severities of the settings', () => {
    const workspace = newWorkspace();
    workspace.open('a', 'Quay\n\nIt was Friday, August 27, 2016, when Maria Lopez left.');
    const [finding] = workspace.snapshot().findings('a');
    expect(finding).toMatchObject({ code: 'figure.weekday', severity: 'error' });
    workspace.configure({ ...defaultSettings, findings: { 'figure.weekday': 'hint' } });
    expect(workspace.snapshot().findings('a')).toMatchObject([{ severity: 'hint' }]);
    workspace.configure({ ...defaultSettings, findings: { 'figure.weekday': 'off' } });
    expect(workspace.snapshot().findings('a')).toEqual([]);
  });
});
