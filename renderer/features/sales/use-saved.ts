import { useTranslation } from 'react-i18next';
import { useRouter } from '../../app/router.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useErrand } from '../pipeline/errand.ts';

/** Says that it is saved. Whoever came from a refused move goes back to it. */
export function useSaved(): () => void {
  const { t } = useTranslation();
  const { show } = useToasts();
  const { back } = useRouter();
  const errand = useErrand();
  return () => {
    show({ text: t('sales.common.saved') });
    if (errand) back();
  };
}
