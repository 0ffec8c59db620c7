import { useEffect } from 'react';
import type { SheetDocument } from '#shared/domain/sheets/document.ts';

/** Paper, margins and the foot of every page: only a style sheet can say these, and only the document knows them. */
export function usePageSetup({ paper, footer, pageWords }: SheetDocument): void {
  const { page = '', of = '/' } = pageWords ?? {};
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageRule(paper, footer, page, of));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet);
    };
  }, [paper, footer, page, of]);
}

const FOOT = 'font: 8.5pt "Source Serif 4", serif; color: #444;';

/** Margin boxes number the pages themselves (PRT-03). */
function pageRule(paper: SheetDocument['paper'], footer: string, page: string, of: string): string {
  return `@page { size: ${paper === 'A4' ? 'A4' : 'letter'}; margin: 20mm 20mm 22mm;
    @bottom-left { content: ${quoted(footer)}; ${FOOT} width: 80%; text-align: left; }
    @bottom-right { content: ${quoted(`${page} `)} counter(page) ${quoted(` ${of} `)} counter(pages); ${FOOT} width: 20%; text-align: right; }
  }`;
}

/** A CSS string: whatever stands in a title stays text. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, (sign) => `\\${sign}`).replace(/[\n\r\f]/g, ' ')}"`;
}
