import { z } from 'zod';

/** Messages are reason codes; `shared/text` turns them into sentences (`problem.<code>`). */
export const requiredText = (max: number) => z.string().trim().min(1, 'required').max(max, 'too-long');
export const optionalText = (max: number) => z.string().trim().max(max, 'too-long');

/** Letters of every alphabet on both sides of the @ (RFC 6531): zod's own pattern knows only Latin ones, nor `.рф` in its ASCII form. */
const EMAIL = /^(?!\.)(?!.*\.\.)[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+(?<!\.)@(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.)+(?:\p{L}[\p{L}\p{M}]+|xn--[a-z\d-]+)$/iu;

/** 254: the longest address a mail server accepts (RFC 5321, path of 256 with its brackets). */
export const emailAddress = z
  .string()
  .trim()
  .max(254, 'too-long')
  .pipe(z.email({ pattern: EMAIL, error: 'bad-email' }));
export const phoneNumber = z
  .string()
  .trim()
  .min(1, 'required')
  .max(60, 'too-long')
  .refine((text) => /\d/.test(text), 'bad-phone');

export const NAME_MAX = 200;
export const LINE_MAX = 500;
export const NOTE_MAX = 20_000;
