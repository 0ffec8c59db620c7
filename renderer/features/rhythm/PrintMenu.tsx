import { useTranslation } from 'react-i18next';
import type { SheetRef } from '#shared/contract/sheet-ref.ts';
import { useRouter } from '../../app/router.tsx';
import { Menu } from '../../ui/Menu.tsx';

const SHEETS: readonly SheetRef[] = [{ kind: 'gaps' }, { kind: 'updates' }, { kind: 'call-list' }, { kind: 'nearby', town: null }];

/** The lists of the rhythm on paper. */
export function PrintMenu() {
  const { t } = useTranslation();
  const { go } = useRouter();
  const entries = SHEETS.map((sheet) => ({ id: sheet.kind, label: t(`sheets.kind.${sheet.kind}`), onAction: () => go({ view: 'sheet', sheet }) }));
  return <Menu label={t('rhythm.gaps.print')} word={t('rhythm.gaps.print')} entries={entries} />;
}
