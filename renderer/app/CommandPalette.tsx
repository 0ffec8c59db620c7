import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import styles from './CommandPalette.module.css';
import { PaletteBox } from './PaletteBox.tsx';

const css = classes(styles);

/** Finds a client, a page or a command while one types. */
export function CommandPalette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <ModalOverlay className={css('veil')} isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={css('modal')}>
        <Dialog className={css('dialog')} aria-label={t('app.palette.title')}>
          <PaletteBox onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
