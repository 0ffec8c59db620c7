import { useTranslation } from 'react-i18next';
import { WITHIN_WORKING_DAYS, YIELD_FROM } from '#shared/domain/requests/ask-yield.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { percentWords } from '../reports/share-words.ts';
import styles from './outstanding.module.css';

const css = classes(styles);

/** What full asks and shorter ones brought: counted, never explained. */
export function AskYield() {
  const { t } = useTranslation();
  const language = useLanguage();
  const asks = useCall('requests.yield', {}).data;
  if (asks === undefined) return null;
  if (asks === null) return <p className={css('yield')}>{t('requests.yield.none', { count: YIELD_FROM })}</p>;
  const share = ({ asked, received }: { readonly asked: number; readonly received: number }) => ({
    count: asked,
    came: received,
    share: percentWords(asked === 0 ? 0 : received / asked, language),
  });
  return (
    <p className={css('yield')}>
      {t('requests.yield.full', share(asks.full))} {t('requests.yield.retreat', { ...share(asks.retreat), days: WITHIN_WORKING_DAYS })}
    </p>
  );
}
