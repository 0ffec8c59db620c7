import { useEffect, useState, type RefObject } from 'react';

const FACES = ['400 11pt "Source Serif 4"', 'italic 400 11pt "Source Serif 4"', '600 11pt "Source Serif 4"'] as const;
/** One letter of each alphabet that has a file of its own. */
const LETTERS = 'aąжґ';

/** True once every face that a sheet uses and every picture on it is there: what is printed before would be another letter (PRT-02). */
export function useDrawn(sheet: RefObject<HTMLElement | null>): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let isShown = true;
    const fonts = FACES.map((face) => document.fonts.load(face, LETTERS));
    const pictures = [...(sheet.current?.querySelectorAll('img') ?? [])].map(decoded);
    void Promise.all([...fonts, ...pictures]).finally(() => {
      if (isShown) setReady(true);
    });
    return () => {
      isShown = false;
    };
  }, [sheet]);
  return isReady;
}

/** A picture that cannot be drawn leaves its name; the sheet is ready without it. */
async function decoded(picture: HTMLImageElement): Promise<void> {
  await picture.decode().catch((error: unknown) => {
    if (!(error instanceof DOMException)) throw error;
  });
}
