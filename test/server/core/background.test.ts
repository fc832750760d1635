import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packBackground, readBackground } from '../../../server/core/background.ts';

const data = path.resolve(import.meta.dirname, '../../../server/data');
const shipped = readFileSync(path.join(data, 'background.bin'));

describe('background', () => {
  it('is found by the full name, whatever its case and accents', () => {
    const { of } = readBackground(packBackground([['Émile Quill', 'French harbour master (1801-1870)']]));
    expect(of('Emile QUILL')).toBe('French harbour master (1801-1870)');
    expect(of('Quill')).toBeNull();
    expect(of('')).toBeNull();
  });

  it('is shipped as its manifest says', () => {
    const manifest = JSON.parse(readFileSync(path.join(data, 'background.manifest.json'), 'utf8'));
    expect(createHash('sha256').update(shipped).digest('hex')).toBe(manifest.sha256);
    expect(readBackground(shipped).of('Marie Curie')).toMatch(/physicist|chemist/);
    expect(readBackground(shipped).of('Curie')).toBeNull();
  });

  it('is not read from damaged bytes', () => {
    expect(() => readBackground(shipped.subarray(0, 1000))).toThrow();
    expect(() => readBackground(Uint8Array.of(1, 2, 3))).toThrow();
  });
});
