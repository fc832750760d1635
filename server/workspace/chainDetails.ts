/**
 * A chain's details as bytes: its spans, and strings that are its own, by their place in a list of strings.
 *
 * Invariant: `readDetails` reads what `writeDetails` wrote; the mentions stand first, so that they can be read alone.
 */
import type { ChainSummary } from '../core/contribution.ts';
import type { Span } from '../core/model.ts';
import type { NumberReader, NumberWriter } from './packing.ts';

/** What a filing does not say of a chain: its spans, and strings of its own. Lists that may be missing are one longer. */
export function writeDetails(
  writer: NumberWriter,
  { mentions, roles, spoken, couldBe }: ChainSummary,
  strings: string[],
): void {
  writeSpans(writer, mentions);
  writeSpans(writer, roles);
  if (roles.length > 0) writer.number(strings.length);
  strings.push(...roles.map(({ text }) => text));
  writer.number(spoken ? 1 : 0);
  if (spoken) writeSpans(writer, spoken);
  writer.number(couldBe ? couldBe.length + 1 : 0);
  if (couldBe) {
    writer.number(strings.length);
    strings.push(...couldBe);
  }
}

function writeSpans(writer: NumberWriter, spans: readonly Span[]): void {
  writer.number(spans.length);
  let before = 0;
  for (const { from, to } of spans) {
    // Roles stand in no order, so a step may go back: its sign is the lowest bit.
    writer.number(from >= before ? (from - before) * 2 : (before - from) * 2 + 1);
    writer.number(to - from);
    before = from;
  }
}

export function readSpans(reader: NumberReader): Span[] {
  const spans: Span[] = new Array(reader.number());
  let from = 0;
  for (let i = 0; i < spans.length; i++) {
    const step = reader.number();
    from += step % 2 === 0 ? step / 2 : -(step - 1) / 2;
    spans[i] = { from, to: from + reader.number() };
  }
  return spans;
}

/** What `writeDetails` wrote: of what may be missing, null where it is; of strings, the first one's place. */
export function readDetails(reader: NumberReader) {
  const mentions = readSpans(reader);
  const roles = readSpans(reader);
  const firstRole = roles.length > 0 ? reader.number() : 0;
  const spoken = reader.number() === 1 ? readSpans(reader) : null;
  const count = reader.number();
  const others = count > 0 ? count - 1 : null;
  const firstOther = count > 0 ? reader.number() : 0;
  return { mentions, roles, firstRole, spoken, others, firstOther };
}
