import { useTranslation } from 'react-i18next';
import { useCall } from '../../../api/use-call.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { HouseStyleForm } from './HouseStyleForm.tsx';
import { LogoSection } from './LogoSection.tsx';

/** What stands on every document for a client. */
export function PapersPage() {
  const style = useCall('papers.style', {}, { keepPrevious: true });
  const { t } = useTranslation();
  return (
    <Loaded of={style} lines={8}>
      {({ fields, letterhead }) => (
        <>
          <HouseStyleForm key={JSON.stringify(fields)} fields={fields} letterhead={letterhead} />
          <LogoSection logo={letterhead.logo} name={letterhead.name || t('papers.style.logo')} />
        </>
      )}
    </Loaded>
  );
}
