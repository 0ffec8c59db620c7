import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import styles from './settings.module.css';

const css = classes(styles);

type Props = { readonly title: string; readonly text?: string | undefined; readonly children: ReactNode };

/** One subject of the settings: its name at the left, its fields at the right. */
export function SettingsSection({ title, text, children }: Props) {
  const id = useId();
  return (
    <section className={css('section')} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {text && <p>{text}</p>}
      </header>
      <div className={css('fields')}>{children}</div>
    </section>
  );
}

type DefaultProps = { readonly children: ReactNode; readonly of: string; readonly isDefault: boolean; readonly onReset: () => void };

/** A setting with its way back to what it was at first; the way is there only when it leads somewhere. */
export function WithDefault({ children, of, isDefault, onReset }: DefaultProps) {
  const { t } = useTranslation();
  return (
    <div className={css('withDefault')}>
      {children}
      {!isDefault && (
        <LinkButton onPress={onReset} label={t('settings.backToDefaultOf', { name: of })}>
          {t('settings.backToDefault')}
        </LinkButton>
      )}
    </div>
  );
}
