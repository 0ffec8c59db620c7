import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { focusTitle } from '../focus-title.ts';
import type { ClientForm } from './client-form.ts';
import type { DraftOf } from './use-draft.ts';

/** What was typed earlier is here again, and can be put away. */
export function DraftNotice({ draft, form }: { readonly draft: DraftOf<ClientForm['values']>; readonly form: ClientForm }) {
  const { t } = useTranslation();
  if (!draft.isRestored) return null;
  const startAfresh = (): void => {
    draft.forget();
    form.replace(draft.start);
    focusTitle();
  };
  return (
    <Banner
      actions={
        <Button size="small" onPress={startAfresh}>
          {t('clients.form.startAfresh')}
        </Button>
      }
    >
      {t('clients.form.restored')}
    </Banner>
  );
}
