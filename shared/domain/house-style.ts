import { z } from 'zod';
import { emailAddress, LINE_MAX, optionalText } from './text-fields.ts';

/** Inks that stay readable on a black-and-white printer and for every eye: each at least 7:1 on white. */
export const ACCENTS = ['', 'teal', 'blue', 'violet', 'wine', 'brown', 'green'] as const;
export const accent = z.enum(ACCENTS);
export type Accent = z.output<typeof accent>;

/** What stands on paper for a client beside the practice's name and address. */
export const houseStyleFields = z.strictObject({
  phone: optionalText(60),
  email: z.union([z.literal(''), emailAddress]),
  website: optionalText(LINE_MAX),
  /** As one signs: "Nora Hale, bookkeeper". */
  signature: optionalText(LINE_MAX),
  accent,
});
export type HouseStyleFields = Readonly<z.output<typeof houseStyleFields>>;

export const LOGO_TYPES = { png: 'image/png', jpg: 'image/jpeg' } as const;
export type LogoType = keyof typeof LOGO_TYPES;
/** It travels in every document that is kept, so that one of ten years ago is whole. */
export const LOGO_MAX_BYTES = 1024 * 1024;
/** A logo is printed at a few centimetres: 12 million dots are a photograph, and a system draws them slowly. */
export const LOGO_MAX_PIXELS = 12_000_000;
