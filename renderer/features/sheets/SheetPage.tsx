import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetDocument } from '#shared/domain/sheets/document.ts';
import { useCall } from '../../api/use-call.ts';
import { useRouter } from '../../app/router.tsx';
import type { ScreenProps } from '../../app/screens.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Sheet } from './Sheet.tsx';
import styles from './sheet.module.css';
import { TownChoice } from './TownChoice.tsx';
import { useDrawn } from './use-drawn.ts';
import { usePageSetup } from './use-page-setup.ts';

const css = classes(styles);

/** A document as it will lie on the table: the preview, the paper and the PDF are this one page. */
export function SheetPage({ route }: ScreenProps<'sheet'>) {
  const { t } = useTranslation();
  const sheet = useCall('sheets.get', { sheet: route.sheet });
  const { back } = useRouter();
  // What a printer's queue and a PDF are called says nothing about a client (PRT-10).
  useDocumentTitle(t(`sheets.kind.${route.sheet.kind}`));
  return (
    <div className={css('desk')}>
      <header className={css('bar')}>
        <Button kind="quiet" onPress={back}>
          {t('sheets.back')}
        </Button>
        <h1 tabIndex={-1}>{t(`sheets.kind.${route.sheet.kind}`)}</h1>
        {route.sheet.kind === 'nearby' && <TownChoice town={route.sheet.town} />}
        <Button kind="go" autoFocus isDisabled={!sheet.data} onPress={() => window.print()}>
          {t('sheets.print')}
        </Button>
      </header>
      <Loaded of={sheet}>{(document) => <ReadySheet document={document} />}</Loaded>
    </div>
  );
}

function ReadySheet({ document: shown }: { readonly document: SheetDocument }) {
  usePageSetup(shown);
  const drawn = useRef<HTMLElement>(null);
  const isReady = useDrawn(drawn);
  return (
    <main ref={drawn} className={css('paper', shown.paper === 'A4' ? 'a4' : 'us-letter')} lang={shown.language} data-ready={isReady ? '' : undefined}>
      <Sheet document={shown} />
    </main>
  );
}

function useDocumentTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
