import { useTranslation } from 'react-i18next';
import type { Erasable, ErasurePreview } from '#shared/contract/erasure.ts';
import { useCall } from '../../api/use-call.ts';
import { useRouter } from '../../app/router.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { CopiesPart } from './CopiesPart.tsx';
import styles from './trash.module.css';

const css = classes(styles);

type Props = { readonly what: Erasable; readonly onClose: () => void };

/** Says plainly what an erasure takes, what it leaves and what it cannot reach, and only then does it. */
export function EraseDialog({ what, onClose }: Props) {
  const { t } = useTranslation();
  const preview = useCall('erasure.preview', what);
  const erase = useErasing({ what, onClose });
  const name = preview.data?.name ?? '';
  return (
    <Dialog
      title={t('trash.erase.title', { name })}
      isOpen
      isText
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose} autoFocus>
            {t('trash.erase.cancel')}
          </Button>
          <Button kind="go" onPress={() => void erase.run(name)} pending={erase.pending} isDisabled={!preview.data}>
            {t('trash.erase.confirm')}
          </Button>
        </>
      }
    >
      <Loaded of={preview} lines={6}>
        {(answer) => (
          <>
            <GoingPart kind={what.kind} preview={answer} />
            <StayingPart preview={answer} />
            <CopiesPart copies={answer.copies} />
            <p className={css('final')} role="status">
              {t(erase.pending ? 'trash.erase.sweeping' : 'trash.erase.final')}
            </p>
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

function useErasing({ what, onClose }: Props): { readonly run: (name: string) => Promise<void>; readonly pending: boolean } {
  const { t } = useTranslation();
  const { route, replace } = useRouter();
  const act = useAct('erasure.erase');
  return {
    pending: act.pending,
    async run(name) {
      if (!(await act.run(what, { done: ({ swept }) => t(swept ? 'trash.erase.done' : 'trash.erase.doneBut', { name }) }))) return;
      onClose();
      if (what.kind === 'client' && route.view === 'client') replace({ view: 'clients' });
    },
  };
}

type PartProps = { readonly kind: Erasable['kind']; readonly preview: ErasurePreview };

function GoingPart({ kind, preview: { name, people, interactions, engagements, documents } }: PartProps) {
  const { t } = useTranslation();
  return (
    <section className={css('part')}>
      <h3>{t('trash.erase.goes')}</h3>
      <ul>
        <li>{t(`trash.erase.${kind}`, { name })}</li>
        {people.length > 0 && <li>{t('trash.erase.people', { names: people.join(', ') })}</li>}
        {interactions > 0 && <li>{t(kind === 'client' ? 'trash.erase.conversations' : 'trash.erase.words', { count: interactions })}</li>}
        {engagements > 0 && <li>{t('trash.erase.engagements', { count: engagements })}</li>}
        {documents > 0 && <li>{t('trash.erase.documents', { count: documents })}</li>}
        <li>{t('trash.erase.traces')}</li>
      </ul>
    </section>
  );
}

function StayingPart({ preview: { staying, recommended } }: { readonly preview: ErasurePreview }) {
  const { t } = useTranslation();
  return (
    <section className={css('part')}>
      <h3>{t('trash.erase.stays')}</h3>
      <ul>
        {staying.length > 0 && <li>{t('trash.erase.staying', { names: staying.join(', ') })}</li>}
        {recommended > 0 && <li>{t('trash.erase.recommended', { count: recommended })}</li>}
        <li>{t('trash.erase.log')}</li>
        <li>{t('trash.erase.elsewhere')}</li>
      </ul>
    </section>
  );
}
