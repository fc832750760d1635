/**
 * Data in memory that all threads see.
 *
 * Invariant: the copy equals what it was made of; nothing writes to it later, so that threads need not take turns.
 */

/** A copy of plain data (objects, lists, maps, primitive values) whose typed arrays lie in shared memory. */
export function share<T>(data: T): T {
  return shared(data) as T;
}

function shared(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) return sharedArray(value);
  if (Array.isArray(value)) return value.map(shared);
  if (value instanceof Map) return new Map([...value].map(([key, held]) => [key, shared(held)]));
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, shared(held)]));
}

type Maker = new (buffer: SharedArrayBuffer) => ArrayBufferView;

/** Bytes of Node's own kind of buffer become plain ones. */
function sharedArray(array: ArrayBufferView): ArrayBufferView {
  const { buffer, byteOffset, byteLength } = array;
  const memory = new SharedArrayBuffer(byteLength);
  new Uint8Array(memory).set(new Uint8Array(buffer, byteOffset, byteLength));
  const make = array instanceof Uint8Array ? Uint8Array : (array.constructor as Maker);
  return new make(memory);
}
