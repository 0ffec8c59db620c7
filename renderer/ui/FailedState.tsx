import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { useErrorText } from './error-text.ts';
import styles from './states.module.css';

const css = classes(styles);

type Props = {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly title?: string | undefined;
  /** What is not lost. */
  readonly safe?: string | undefined;
};

/** Something did not work: what happened, what is safe, what to do. */
export function FailedState({ error, onRetry, title, safe }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <section className={css('state')} role="alert">
      <h2 className={css('title')}>{title ?? t('ui.failed.title')}</h2>
      <p>{errorText(error)}</p>
      <p>{safe ?? t('ui.failed.safe')}</p>
      {onRetry && (
        <div className={css('actions')}>
          <Button onPress={onRetry}>{t('ui.failed.retry')}</Button>
        </div>
      )}
    </section>
  );
}
