import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes.ts';
import { Switch } from '../../ui/Switch.tsx';
import { countsAsNews } from './log-draft.ts';
import styles from './log.module.css';
import type { LogForm } from './LogDialog.tsx';
import { newsReason } from './news-reason.ts';

const css = classes(styles);

/** Whether the client was told something. Follows the rule, and says why, until somebody sets it by hand. */
export function NewsSwitch({ form }: { readonly form: LogForm }) {
  const { t } = useTranslation();
  const { values } = form;
  const counts = countsAsNews(values);
  const why = values.informs === null ? t(`interactions.counts.why.${newsReason(values)}`) : t('interactions.counts.byHand');
  return (
    <div className={css('news')}>
      <Switch value={counts} onChange={(informs) => form.set('informs', informs)} detail={counts ? why : `${t('interactions.counts.no')}. ${why}`}>
        {t('interactions.counts.yes')}
      </Switch>
    </div>
  );
}
