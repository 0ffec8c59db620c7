import { useTranslation } from 'react-i18next';
import type { ClientId } from '#shared/domain/ids.ts';
import { useCall } from '../../api/use-call.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { AbsenceList } from './AbsenceList.tsx';
import { useAbsenceWords } from './use-absence-words.ts';

/** When they are away, and when their answers may take longer. */
export function ClientAbsences({ clientId }: { readonly clientId: ClientId }) {
  const { t } = useTranslation();
  const { data } = useCall('absences.ofClient', { clientId });
  return (
    <section aria-labelledby="client-absences">
      <SectionHead id="client-absences" title={t('absences.theirs')} />
      <AbsenceList clientId={clientId} absences={data ?? []} label={t('absences.theirs')} />
    </section>
  );
}

/** For the head of the page: the absence that lasts or comes next. */
export function AwayNow({ clientId }: { readonly clientId: ClientId }) {
  const { data } = useCall('absences.ofClient', { clientId });
  const words = useAbsenceWords();
  const [next] = data ?? [];
  return next ? <span>{words.state(next)}</span> : null;
}
