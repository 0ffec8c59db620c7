import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { Day } from '#shared/time/day.ts';
import { formatDay } from '#shared/text/format.ts';
import { useLanguage } from '../../../app/start.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { ArchiveIcon } from '../../../ui/icons/icons.tsx';
import { focusTitle } from '../focus-title.ts';
import styles from './page.module.css';
import { useArchive } from './use-archive.ts';

const css = classes(styles);

/** Put away: out of the lists, nothing lost. */
export function ArchivedBanner({ client, archivedOn }: { readonly client: ClientView; readonly archivedOn: Day }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { bringBack } = useArchive(client);
  return (
    <div className={css('notice')}>
      <Banner icon={ArchiveIcon} actions={<Button onPress={() => void bringBack().then(focusTitle)}>{t('clients.archive.bringBack')}</Button>}>
        {t('clients.archive.banner', { day: formatDay(archivedOn, language, 'withYear') })}
      </Banner>
    </div>
  );
}
