import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { BulkFacts, BulkStep } from '#shared/domain/bulk-edit.ts';
import { TRASH_DAYS } from '#shared/domain/trash.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { classes } from '../../../../ui/classes.ts';
import { RightIcon } from '../../../../ui/icons/icons.tsx';
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.tsx';
import styles from './bulk.module.css';

const css = classes(styles);

type Props = { readonly preview: Output<'clients.bulkPreview'>; readonly change: BulkStep };

/** How many change, how many are so already, and the first of them, before and after. */
export function BulkPreview({ preview: { changing, already, full, people, examples }, change }: Props) {
  const { t } = useTranslation();
  const words = useFactWords(change);
  return (
    <section className={css('preview')} aria-label={t('clients.bulk.preview')}>
      <p role="status">
        {[
          t(change.kind === 'trash' ? 'clients.bulk.trash.changing' : 'clients.bulk.changing', { count: changing }),
          ...(people > 0 ? [t('clients.bulk.trash.people', { count: people })] : []),
          ...(already > 0 ? [t('clients.bulk.already', { count: already })] : []),
          ...(full > 0 ? [t('clients.bulk.full', { count: full })] : []),
        ].join(' ')}
      </p>
      {change.kind === 'trash' && <p>{t('clients.bulk.trash.note', { days: TRASH_DAYS })}</p>}
      {examples.length > 0 && (
        <ul className={css('examples')}>
          {examples.map(({ id, name, personName, before, after }) => (
            <li key={id}>
              <b>{personName ?? name}</b>
              <span className={css('before')}>{words(before)}</span>
              <RightIcon size={12} />
              <VisuallyHidden>{t('clients.bulk.becomes')}</VisuallyHidden>
              <span>{words(after)}</span>
            </li>
          ))}
          {changing > examples.length && <li className={css('more')}>{t('clients.bulk.more', { count: changing - examples.length })}</li>}
        </ul>
      )}
    </section>
  );
}

/** Of a client, what the change touches. */
function useFactWords({ kind }: BulkStep): (facts: BulkFacts) => string {
  const { t } = useTranslation();
  return (facts) => {
    switch (kind) {
      case 'addTags':
      case 'removeTags':
        return facts.tags.join(t('clients.list.between')) || t('clients.bulk.noTags');
      case 'language':
        return facts.language === null ? t('clients.filter.ownLanguage') : t(`app.language.${facts.language}`);
      case 'source':
        return facts.source || t('clients.bulk.noSource');
      case 'archive':
      case 'bringBack':
      case 'trash':
        if (facts.inTrash) return t('clients.bulk.isInTrash');
        return t(facts.archived ? 'clients.bulk.isArchived' : 'clients.bulk.isCurrent');
      default:
        return assertNever(kind);
    }
  };
}
