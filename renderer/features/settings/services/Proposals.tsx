import { useTranslation } from 'react-i18next';
import type { ServiceView } from '#shared/contract/services.ts';
import { SERVICE_PROPOSALS } from '#shared/domain/service.ts';
import { useCall } from '../../../api/use-call.ts';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { SettingsSection } from '../SettingsSection.tsx';
import styles from './services.module.css';

const css = classes(styles);

/** What others of the profession offer: taken one by one, never by itself. */
export function Proposals({ known }: { readonly known: readonly ServiceView[] }) {
  const { t } = useTranslation();
  const add = useAct('services.add');
  const profession = useCall('practice.get', {}).data?.fields.profession ?? 'other';
  const proposed = SERVICE_PROPOSALS[profession]
    .map((id) => ({ id, name: t(`services.proposal.${id}.name`), fitsWhen: t(`services.proposal.${id}.fits`) }))
    .filter(({ name }) => !known.some((service) => service.name === name));
  if (proposed.length === 0) return null;
  return (
    <SettingsSection title={t('services.proposals')} text={t('services.proposalsText')}>
      <ul className={css('rows')}>
        {proposed.map(({ id, name, fitsWhen }) => (
          <li key={id}>
            <span>
              {name}
              <small>{fitsWhen}</small>
            </span>
            <Button
              label={t('services.takeNamed', { name })}
              onPress={() => void add.run({ service: { name, fitsWhen } }, { done: t('services.taken', { name }) })}
            >
              {t('services.take')}
            </Button>
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}
