import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Route } from '#shared/contract/route.ts';
import { useRouter } from '../../../app/router.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import styles from './form.module.css';

const css = classes(styles);

type Props = {
  readonly save: string;
  readonly pending: boolean;
  readonly cancelTo: Route;
  /** What else can be done, at the far end. */ readonly children?: ReactNode;
};

/** Save and cancel, in sight however long the form is. Cancelling loses nothing: the draft stays. */
export function FormFootBar({ save, pending, cancelTo, children }: Props) {
  const { t } = useTranslation();
  const leave = useLeave();
  return (
    <div className={css('foot')}>
      <Button type="submit" kind="go" pending={pending} keys="Mod+Enter">
        {save}
      </Button>
      <Button kind="quiet" onPress={() => leave(cancelTo)}>
        {t('clients.form.cancel')}
      </Button>
      {children}
    </div>
  );
}

/** Back to where one came from; on a page that was opened by its address, to `otherwise`. */
export function useLeave(): (otherwise: Route) => void {
  const { back, replace, step } = useRouter();
  return (otherwise) => (step > 0 ? back() : replace(otherwise));
}
