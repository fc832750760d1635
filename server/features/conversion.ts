/**
 * A measure in the other system of units: metric for imperial, imperial for metric.
 *
 * Factors are those of the package `convert`; units are spelled as it spells them, with `/h` for speeds.
 */
import { convert, type Unit } from 'convert';
import type { Figure } from '../core/model.ts';

/** Units and what to show them in. */
const counterparts: Readonly<Record<string, string>> = {
  km: 'mi',
  m: 'ft',
  cm: 'in',
  mm: 'in',
  mi: 'km',
  nmi: 'km',
  yd: 'm',
  ft: 'm',
  in: 'cm',
  acre: 'hectare',
  hectare: 'acre',
  kg: 'lb',
  g: 'oz',
  lb: 'kg',
  oz: 'g',
  stone: 'kg',
  L: 'gal',
  gal: 'L',
  pint: 'L',
  C: 'F',
  F: 'C',
  km2: 'mi2',
  mi2: 'km2',
  m2: 'ft2',
  ft2: 'm2',
};

/** A measure's value in its counterpart unit; null where it has none. `per` is `/h` for a speed, else empty. */
export function converted({
  kind,
  value,
  unit,
}: Figure): { readonly value: number; readonly unit: string } | null {
  if (kind !== 'measure' || typeof value !== 'number' || unit === null) return null;
  const [base, ...per] = unit.split('/');
  const target = Object.hasOwn(counterparts, base) ? counterparts[base] : null;
  if (!target) return null;
  const amount = convert(value, base as Unit).to(target as Unit);
  return { value: rounded(amount), unit: [target, ...per].join('/') };
}

/** Three significant digits: as exact as a measure in a story is. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
