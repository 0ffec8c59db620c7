import { useTranslation } from 'react-i18next';
import type { HandedView } from '#shared/contract/papers.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { formatDay } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { useRouter } from '../../app/router.tsx';
import { useLanguage, useStart } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { ArchiveIcon } from '../../ui/icons/icons.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TwoLines } from '../../ui/TwoLines.tsx';
import styles from './documents.module.css';

const css = classes(styles);

/** What this client was given on paper or as a file, each as it was; nothing where nothing was. */
export function HandedList({ clientId }: { readonly clientId: ClientId }) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const handed = useCall('papers.list', { clientId }).data ?? [];
  const show = ({ id }: HandedView): void => go({ view: 'sheet', sheet: { kind: 'handed', handedId: id } });
  if (handed.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('papers.handed.title')} />
      <RowList label={t('papers.handed.title')} items={handed} keyOf={({ id }) => id} height={52} onOpen={show}>
        {(document) => <HandedRow document={document} onShow={() => show(document)} />}
      </RowList>
    </section>
  );
}

function HandedRow({ document: { title, version, on, way, attachmentId }, onShow }: { readonly document: HandedView; readonly onShow: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { capabilities } = useStart();
  const opening = useAct('attachments.open');
  const detail = [formatDay(on, language, 'withYear'), version && t('papers.handed.version', { version }), t(`papers.handed.way.${way}`)];
  return (
    <div className={css('handed')}>
      <span className={css('icon')}>
        <ArchiveIcon />
      </span>
      <TwoLines name={title} detail={detail.filter(Boolean).join(' · ')} />
      {attachmentId !== null && capabilities.openFile && (
        <Button
          size="small"
          kind="quiet"
          onPress={() => void opening.run({ id: attachmentId })}
          pending={opening.pending}
          label={t('papers.handed.openOf', { name: title })}
        >
          {t('papers.handed.open')}
        </Button>
      )}
      <Button size="small" onPress={onShow} label={t('papers.handed.showOf', { name: title })}>
        {t('papers.handed.show')}
      </Button>
    </div>
  );
}
