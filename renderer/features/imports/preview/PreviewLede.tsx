import { useTranslation } from 'react-i18next';
import type { ImportDraft } from '#shared/contract/imports.ts';

/** "43 rows can come in: 41 new, 2 update a client you have. 3 are refused." */
export function PreviewLede({ counts }: Pick<ImportDraft, 'counts'>) {
  const { t } = useTranslation();
  const can = counts.new + counts.updates;
  const parts = [
    counts.new > 0 && t('imports.preview.new', { count: counts.new }),
    counts.updates > 0 && t('imports.preview.updates', { count: counts.updates }),
  ];
  const sentences = [
    can > 0 ? t('imports.preview.coming', { count: can, parts: parts.filter(Boolean).join(', ') }) : t('imports.preview.none'),
    counts.refused > 0 && t('imports.preview.refused', { count: counts.refused }),
  ];
  return (
    <>
      <b>{sentences.filter(Boolean).join(' ')}</b> {counts.chosen < can && `${t('imports.preview.ticked', { count: counts.chosen })} `}
      {t('imports.preview.rest')}
    </>
  );
}
