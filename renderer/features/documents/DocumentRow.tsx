import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '#shared/contract/attachments.ts';
import { formatBytes, formatDay, formatDayNear } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { EngagementIcon } from '../../ui/icons/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { TwoLines } from '../../ui/TwoLines.tsx';
import { kindWords } from '../interactions/kind-words.ts';
import styles from './documents.module.css';
import type { DocumentActs } from './use-documents.ts';

const css = classes(styles);

type Props = { readonly document: AttachmentView; readonly acts: DocumentActs; readonly onRename: () => void };

/** One document: its name, since when it is here and with what it came. */
export function DocumentRow({ document, acts, onRename }: Props) {
  const { t } = useTranslation();
  const word = acts.mainWord(document);
  const { name } = document;
  return (
    <div className={css('document')}>
      <span className={css('icon')}>
        <EngagementIcon />
      </span>
      <TwoLines name={name} detail={useOrigin(document)} />
      <Button size="small" onPress={() => void acts.main(document)} label={t(`documents.named.${word}`, { name })}>
        {t(`documents.act.${word}`)}
      </Button>
      <Menu
        label={t('documents.more', { name })}
        entries={[
          ...(word === 'open' ? [{ id: 'save', label: t('documents.act.saveCopy'), onAction: () => void acts.save(document) }] : []),
          { id: 'rename', label: t('documents.act.rename'), onAction: onRename },
          { id: 'remove', label: t('documents.act.remove'), onAction: () => void acts.remove(document), hard: true },
        ]}
      />
    </div>
  );
}

function useOrigin({ bytes, addedOn, interaction }: AttachmentView): string {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const added = t('documents.since', { size: formatBytes(bytes, language), day: formatDay(addedOn, language, 'withYear') });
  const came = interaction && t('documents.with', { what: kindWords(t, interaction), day: formatDayNear(interaction.on, today, language) });
  return [added, came].filter(Boolean).join(' · ');
}
