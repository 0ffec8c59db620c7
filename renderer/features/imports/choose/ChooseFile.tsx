import { useTranslation } from 'react-i18next';
import type { ChosenFile } from '#shared/contract/files.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useFileSource } from '../../../api/use-file-source.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { classes } from '../../../ui/classes.ts';
import { FileField } from '../../../ui/FileField.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import styles from '../imports.module.css';
import { EarlierImports } from './EarlierImports.tsx';

const css = classes(styles);

type Props = {
  /** The preview one comes back to is not there any more. */
  readonly isGone: boolean;
  readonly onOpened: (draft: string) => void;
};

/** Where the file comes from, a place to drop it, and what came in before. */
export function ChooseFile({ isGone, onOpened }: Props) {
  const { t } = useTranslation();
  const open = useCommand('imports.open');
  const begin = async ({ file, name }: ChosenFile): Promise<void> => {
    const opened = await open.run({ file, name });
    if (opened) onOpened(opened.draft);
  };
  const source = useFileSource('contacts', (file) => void begin(file));
  const lede = (
    <>
      <b>{t('imports.choose.lede')}</b> {t('imports.choose.from')}
    </>
  );
  return (
    <Page width="read">
      <PageHead title={t('imports.title')} lede={lede} />
      <div className={css('choose')}>
        {isGone && <Banner>{t('imports.choose.gone')}</Banner>}
        <FileField source={{ ...source, error: open.error ?? source.error }} label={t('imports.choose.drop')} hint={t('imports.choose.hint')} />
        <EarlierImports />
      </div>
    </Page>
  );
}
