import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { focusTitle } from '../focus-title.ts';
import type { Groups } from './draft.ts';
import type { DraftOf } from './use-draft.ts';

/** What was typed earlier is here again, and can be put away. */
export function DraftNotice<V extends Groups>({ draft, replace }: { readonly draft: DraftOf<V>; readonly replace: (values: V) => void }) {
  const { t } = useTranslation();
  if (!draft.isRestored) return null;
  const startAfresh = (): void => {
    draft.forget();
    replace(draft.start);
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
