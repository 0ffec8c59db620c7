import { useEffect, useRef } from 'react';
import type { SheetDocument } from '#shared/domain/sheets/document.ts';
import { classes } from '../../ui/classes.ts';
import { Sheet } from './Sheet.tsx';
import styles from './sheet.module.css';
import { useDrawn } from './use-drawn.ts';
import { usePageSetup } from './use-page-setup.ts';

const css = classes(styles);

type Props = { readonly document: SheetDocument; readonly onDrawn?: () => void };

/** A document on its paper: `data-ready` stands on it once it can be printed. */
export function ReadySheet({ document: shown, onDrawn }: Props) {
  usePageSetup(shown);
  const drawn = useRef<HTMLElement>(null);
  const isReady = useDrawn(drawn);
  useEffect(() => {
    if (isReady) onDrawn?.();
  }, [isReady, onDrawn]);
  return (
    <main ref={drawn} className={css('paper', shown.paper === 'A4' ? 'a4' : 'us-letter')} lang={shown.language} data-ready={isReady ? '' : undefined}>
      <Sheet document={shown} />
    </main>
  );
}
