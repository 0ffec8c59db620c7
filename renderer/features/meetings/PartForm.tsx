import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';

const css = classes({ ...lists, ...styles });

type Props = {
  readonly title: string;
  readonly save: string;
  readonly pending: boolean;
  readonly isDisabled?: boolean | undefined;
  readonly onSave: () => unknown;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** A part of a meeting's page that opens, is filled in, and closes again. */
export function PartForm({ title, save, pending, isDisabled = false, onSave, onCancel, children }: Props) {
  const { t } = useTranslation();
  const form = useFocusBack<HTMLFormElement>();
  return (
    <form
      ref={form}
      className={css('section', 'stack')}
      onSubmit={(event) => {
        event.preventDefault();
        void onSave();
      }}
    >
      <SectionHead title={title} />
      {children}
      <div className={css('acts')}>
        <Button kind="go" type="submit" pending={pending} isDisabled={isDisabled}>
          {save}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {t('meetings.form.cancel')}
        </Button>
      </div>
    </form>
  );
}
