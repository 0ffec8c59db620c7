import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { CrossIcon } from './icons/icons.tsx';

const css = classes(styles);

type Props = {
  readonly title: string;
  readonly isOpen: boolean;
  /** Esc, a press beside it and the cross. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at its foot, the main one last. */
  readonly actions?: ReactNode;
  readonly size?: 'narrow' | 'regular' | 'wide' | undefined;
  /** Nothing in it but text: it is reached with Tab, so that the keyboard can scroll it. */
  readonly isText?: boolean | undefined;
  /** False while what was typed would be lost by a press beside it. */
  readonly closesOnPressOutside?: boolean | undefined;
};

/** A short task before one goes on; the focus stays inside and returns to where it was. */
export function Dialog({ title, isOpen, onClose, children, actions, size = 'regular', isText = false, closesOnPressOutside = true }: Props) {
  const { t } = useTranslation();
  return (
    <ModalOverlay data-veil className={css('veil')} isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable={closesOnPressOutside}>
      <Modal className={css('modal', size)}>
        <AriaDialog className={css('dialog')}>
          <header className={css('head')}>
            <Heading slot="title" level={2} className={css('title')}>
              {title}
            </Heading>
            <IconButton label={t('ui.dialog.close')} icon={CrossIcon} onPress={onClose} />
          </header>
          <div className={css('content')} {...(isText && { tabIndex: 0, role: 'region', 'aria-label': title })}>
            {children}
          </div>
          {actions && <footer className={css('foot')}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
