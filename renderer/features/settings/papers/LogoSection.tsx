import { useTranslation } from 'react-i18next';
import type { ChosenFile } from '#shared/contract/files.ts';
import type { Letterhead } from '#shared/domain/sheets/document.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useFileSource } from '../../../api/use-file-source.ts';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { FileField } from '../../../ui/FileField.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { SettingsSection } from '../SettingsSection.tsx';
import styles from './papers.module.css';

const css = classes(styles);

/** The picture at the head of documents. One that is refused leaves the present one as it is. */
export function LogoSection({ logo, name }: { readonly logo: Letterhead['logo']; readonly name: string }) {
  const { t } = useTranslation();
  const { show } = useToasts();
  const setting = useCommand('papers.setLogo');
  const removing = useAct('papers.removeLogo');
  const keep = async ({ file }: ChosenFile): Promise<void> => {
    if (await setting.run({ file })) show({ text: t('papers.style.set') });
  };
  const source = useFileSource('picture', keep);
  return (
    <SettingsSection title={t('papers.style.logo')} text={t('papers.style.logoText')}>
      {logo && (
        <div className={css('logo')}>
          <img src={logo.src} width={logo.width} height={logo.height} alt={name} />
          <Button size="small" onPress={() => void removing.run({}, { done: t('papers.style.removed'), undo: 'step' })} pending={removing.pending}>
            {t('papers.style.remove')}
          </Button>
        </div>
      )}
      <FileField
        source={{ ...source, progress: source.progress ?? (setting.pending ? 1 : null), error: source.error ?? setting.error }}
        label={t('papers.style.drop')}
        hint={t('papers.style.hint')}
      />
    </SettingsSection>
  );
}
