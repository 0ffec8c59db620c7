import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { useCommands } from '../../app/commands.tsx';
import { RouteLink } from '../../app/RouteLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { PlusIcon, UploadIcon } from '../../ui/icons/icons.tsx';
import { Page } from '../../ui/Page.tsx';
import styles from './today.module.css';
import { TodayHead } from './TodayHead.tsx';

const css = classes(styles);

/** Nobody is here yet: three ways to change that. */
export function FirstSteps({ day }: { readonly day: Output<'today.get'> }) {
  const { t } = useTranslation();
  const { run } = useCommands();
  return (
    <Page>
      <TodayHead day={day} answer={t('today.first.lede')} rest={t('today.first.rest')} />
      <ul className={css('steps')}>
        <li>
          <RouteLink to={{ view: 'import' }} look="go" icon={UploadIcon}>
            {t('today.first.import')}
          </RouteLink>
          <p>{t('today.first.importText')}</p>
        </li>
        <li>
          <RouteLink to={{ view: 'client-new' }} look="plain" icon={PlusIcon}>
            {t('today.first.add')}
          </RouteLink>
          <p>{t('today.first.addText')}</p>
        </li>
        <li>
          <Button onPress={() => run('sample')}>{t('today.first.sample')}</Button>
          <p>{t('today.first.sampleText')}</p>
        </li>
      </ul>
    </Page>
  );
}
