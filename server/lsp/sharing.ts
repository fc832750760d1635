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
  if (ArrayBuffer.isView(value)) return sharedArray(value as TypedArray);
  if (Array.isArray(value)) return value.map(shared);
  if (value instanceof Map) return new Map([...value].map(([key, held]) => [key, shared(held)]));
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, shared(held)]));
}

type TypedArray =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array;

type Maker = new (buffer: SharedArrayBuffer) => TypedArray;

/** Bytes of Node's own kind of buffer become plain ones. */
function sharedArray(array: TypedArray): TypedArray {
  const make = array instanceof Uint8Array ? Uint8Array : (array.constructor as Maker);
  const copy = new make(new SharedArrayBuffer(array.byteLength));
  copy.set(array);
  return copy;
}
