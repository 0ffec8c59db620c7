import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const BYTES = 16;
/** An import makes tens of thousands of them, and asking the system each time costs more than the row. */
const pool = new Uint8Array(256 * BYTES);
let used = pool.length;

/** A name for a row that no other practice file uses; later ones sort behind earlier ones, to the millisecond. */
export function newUid(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += BYTES;
  return v7({ random: pool.subarray(used - BYTES, used) });
}
