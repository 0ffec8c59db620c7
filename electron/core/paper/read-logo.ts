import { readFileSync, statSync } from 'node:fs';
import { imageSize } from 'image-size';
import { AppError } from '#shared/contract/error.ts';
import { LOGO_MAX_BYTES, LOGO_MAX_PIXELS, type LogoType } from '#shared/domain/house-style.ts';
import { expectedFailure } from '../store/failures.ts';
import type { StoredLogo } from '../store/house-style.ts';

/** What a picture begins and ends with, whatever its file is called. */
const SIGNS: Readonly<Record<LogoType, { readonly begins: string; readonly ends: string }>> = {
  png: { begins: '89504e470d0a1a0a', ends: '49454e44ae426082' },
  jpg: { begins: 'ffd8ff', ends: 'ffd9' },
};

/**
 * Reads a picture, known by its content. AppError `picture-not-understood` for anything but a whole PNG or JPEG,
 * `picture-too-many-dots`, `picture-too-large`, `file-unreadable`.
 */
export function readLogo(file: string): StoredLogo {
  if (sizeOf(file) > LOGO_MAX_BYTES) throw new AppError('picture-too-large');
  const bytes = contentOf(file);
  const type = typeOf(bytes);
  const { width, height } = type ? dotsOf(bytes) : NONE;
  if (!type || width === 0 || height === 0) throw new AppError('picture-not-understood');
  if (width * height > LOGO_MAX_PIXELS) throw new AppError('picture-too-many-dots', { params: { width, height } });
  return { type, width, height, bytes };
}

const NONE = { width: 0, height: 0 };

function typeOf(bytes: Buffer): LogoType | undefined {
  return (['png', 'jpg'] as const).find((type) => {
    const { begins, ends } = SIGNS[type];
    return bytes.subarray(0, begins.length / 2).toString('hex') === begins && bytes.lastIndexOf(Buffer.from(ends, 'hex')) > 0;
  });
}

function dotsOf(bytes: Buffer): { readonly width: number; readonly height: number } {
  try {
    return imageSize(bytes);
  } catch (error) {
    // It throws what it cannot make sense of, without an error of a kind of its own.
    throw new AppError('picture-not-understood', { cause: error });
  }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch (error) {
    throw expectedFailure(error) ?? error;
  }
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new AppError('file-unreadable', { cause: error });
  }
}
