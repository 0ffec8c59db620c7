import { useTranslation } from 'react-i18next';
import type { Backup } from '#shared/contract/backups.ts';
import { formatBytes } from '#shared/text/format.ts';
import { useLanguage } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { useMoment } from '../../app/use-moment.ts';

type Props = { readonly copy: Backup; readonly pending: boolean; readonly onRestore: () => void };

/** One copy in a list: when, why, and what is in it. */
export function CopyRow({ copy, pending, onRestore }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const when = useMoment()(copy.takenAt);
  return (
    <li>
      <span>
        {when}
        <small>
          {[
            t(`start.reason.${copy.reason}`),
            t('start.recovery.restore.clients', { count: copy.clients }),
            t('start.recovery.restore.interactions', { count: copy.interactions }),
            formatBytes(copy.bytes, language),
          ].join(' · ')}
        </small>
      </span>
      <Button size="small" pending={pending} onPress={onRestore} label={t('start.recovery.restore.actNamed', { when })}>
        {t('start.recovery.restore.act')}
      </Button>
    </li>
  );
}
