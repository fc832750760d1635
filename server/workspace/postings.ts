/**
 * Lists of numbers by key, for millions of keys: tables of plain numbers rather than an object for each list.
 *
 * Invariant: `read` gives what was added and not removed, each as often as it was added; its order is arbitrary.
 */

/** Keys are whole numbers from 1 to 2³¹ − 1, values from 0 to 2³¹ − 1. */
export class Postings {
  readonly #shards = Array.from({ length: shardCount }, () => new Shard());

  add(key: number, value: number): void {
    this.#shard(key).add(key, value);
  }

  /** Takes a value away that was added under the key. */
  remove(key: number, value: number): void {
    this.#shard(key).remove(key, value);
  }

  /** Writes the values of a key into `into`, as many as it holds, and returns how many those are. */
  read(key: number, into: Int32Array): number {
    return this.#shard(key).read(key, into);
  }

  #shard(key: number): Shard {
    return this.#shards[key & (shardCount - 1)] as Shard;
  }
}

/** Tables are grown little by little and filled well: there are many, and memory is dearer here than time. */
const growth = 1.4;
const fullest = 0.85;

/** Each table grows by itself, so that no single pause is long. */
const shardCount = 64;

/**
 * One hash table with open addressing. A key's cell holds its only value as `~value`, or the place of the first of
 * its values in a chain.
 */
class Shard {
  #keys = new Int32Array(16);
  #cells = new Int32Array(16);
  #size = 0;
  #values = new Int32Array(16);
  #next = new Int32Array(16).fill(-1);
  #used = 0;
  /** The first of the freed places of chains, -1 for none. */
  #free = -1;

  add(key: number, value: number): void {
    if (this.#size >= this.#keys.length * fullest) this.#grow();
    const slot = this.#find(key);
    if (this.#keys[slot] === 0) {
      this.#keys[slot] = key;
      this.#cells[slot] = ~value;
      this.#size++;
      return;
    }
    let first = this.#cells[slot] as number;
    if (first < 0) first = this.#link(~first, -1);
    this.#cells[slot] = this.#link(value, first);
  }

  remove(key: number, value: number): void {
    const slot = this.#find(key);
    if (this.#keys[slot] === 0) return;
    const first = this.#cells[slot] as number;
    if (first < 0) {
      if (~first === value) this.#vacate(slot);
      return;
    }
    let before = -1;
    for (let at = first; at >= 0; before = at, at = this.#next[at] as number) {
      if (this.#values[at] !== value) continue;
      const after = this.#next[at] as number;
      if (before >= 0) this.#next[before] = after;
      else this.#cells[slot] = after;
      this.#next[at] = this.#free;
      this.#free = at;
      break;
    }
    if (this.#cells[slot] === -1) this.#vacate(slot);
  }

  read(key: number, into: Int32Array): number {
    const slot = this.#find(key);
    if (this.#keys[slot] === 0) return 0;
    const first = this.#cells[slot] as number;
    if (first < 0) {
      into[0] = ~first;
      return 1;
    }
    let count = 0;
    for (let at = first; at >= 0 && count < into.length; at = this.#next[at] as number)
      into[count++] = this.#values[at] as number;
    return count;
  }

  /** The slot of a key, or the empty one where it would stand. */
  #find(key: number): number {
    const size = this.#keys.length;
    let slot = homeOf(key, size);
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = slot + 1 === size ? 0 : slot + 1;
    return slot;
  }

  /** A new place in a chain. */
  #link(value: number, next: number): number {
    let at = this.#free;
    if (at >= 0) this.#free = this.#next[at] as number;
    else {
      at = this.#used++;
      if (at === this.#values.length) {
        this.#values = longer(this.#values);
        this.#next = longer(this.#next);
      }
    }
    this.#values[at] = value;
    this.#next[at] = next;
    return at;
  }

  /** Empties a slot, and moves the keys behind it that stand there only because it was taken. */
  #vacate(empty: number): void {
    const size = this.#keys.length;
    let hole = empty;
    for (let slot = (hole + 1) % size; this.#keys[slot] !== 0; slot = (slot + 1) % size) {
      const home = homeOf(this.#keys[slot] as number, size);
      if ((slot - home + size) % size < (slot - hole + size) % size) continue;
      this.#keys[hole] = this.#keys[slot] as number;
      this.#cells[hole] = this.#cells[slot] as number;
      hole = slot;
    }
    this.#keys[hole] = 0;
    this.#size--;
  }

  #grow(): void {
    const [keys, cells] = [this.#keys, this.#cells];
    const size = Math.ceil(keys.length * growth);
    this.#keys = new Int32Array(size);
    this.#cells = new Int32Array(size);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      if (key === 0) continue;
      const slot = this.#find(key);
      this.#keys[slot] = key;
      this.#cells[slot] = cells[i] as number;
    }
  }
}

/** The slot of a table of that size where a key stands if that is free. */
function homeOf(key: number, size: number): number {
  return Math.floor(((Math.imul(key, 0x9e3779b1) >>> 0) / 2 ** 32) * size);
}

function longer(list: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(Math.ceil(list.length * growth));
  copy.set(list);
  return copy;
}
