declare const brand: unique symbol;

/** A value that only its own parser or maker can produce: an id, a day. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
