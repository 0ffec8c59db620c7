/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** Who knows what time it is, and in which zone (IANA name, such as `Europe/Warsaw`). */
export interface Clock {
  now(): Instant;
  zone(): string;
}

export type Cancel = () => void;

/** Who can wake us after a while; at most 30 s at a time (REM-01). */
export interface Timers {
  after(ms: number, run: () => void): Cancel;
}
