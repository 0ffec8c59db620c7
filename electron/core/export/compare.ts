import { AppError } from '#shared/contract/error.ts';
import type { Row } from './rows.ts';

type IsSame<T> = (read: T, row: Row) => boolean;
type About = { readonly name: string; readonly onRows: (count: number) => void };

/** Holds what was read against what the practice says, one by one. Answers how many there were; AppError `export-unlike`. */
export function compare<T>(read: AsyncIterable<T>, source: IterableIterator<Row>, isSame: IsSame<T>, about: About): Promise<number> {
  return compareMany(singly(read), source, isSame, about);
}

/** As `compare`, where many are read at once. */
export async function compareMany<T>(read: AsyncIterable<readonly T[]>, source: IterableIterator<Row>, isSame: IsSame<T>, about: About): Promise<number> {
  let count = 0;
  try {
    for await (const batch of read) {
      for (const each of batch) {
        const next = source.next();
        if (next.done || !isSame(each, next.value)) throw unlike(`${about.name}: row ${count + 1}`);
        count += 1;
      }
      about.onRows(batch.length);
    }
    if (!source.next().done) throw unlike(`${about.name}: more than ${count} rows`);
    return count;
  } finally {
    // A question that is still being answered would keep the practice file open.
    source.return?.();
  }
}

async function* singly<T>(read: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  for await (const each of read) yield [each];
}

/** What was written is not what is in the practice: nothing of it is handed out. */
export function unlike(detail: string): AppError {
  return new AppError('export-unlike', { message: detail });
}
