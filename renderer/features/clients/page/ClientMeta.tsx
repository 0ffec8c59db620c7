import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { Language } from '#shared/domain/language.ts';
import { formatSpan } from '#shared/text/spans.ts';
import { useLanguage, useToday } from '../../../app/start.tsx';
import { classes } from '../../../ui/classes.ts';
import { AwayNow } from '../../absences/ClientAbsences.tsx';
import { ContactLink } from '../../interactions/ContactLink.tsx';
import { secondName } from '../ClientName.tsx';
import { mainPersonOf } from './main-person.ts';
import styles from './page.module.css';

const css = classes(styles);

/** Firm and town, stage and its age, language and greeting, and every phone and mail as a link. */
export function ClientMeta({ client, language }: { readonly client: ClientView; readonly language: Language }) {
  const { t } = useTranslation();
  const person = mainPersonOf(client);
  const firm = secondName(client.name, person?.name ?? null);
  const where = [firm, client.town].filter(Boolean).join(', ');
  const spoken = t(`app.language.${person?.language ?? language}`);
  return (
    <div className={css('meta')}>
      {where && <span>{where}</span>}
      {!person && client.kind === 'company' && <span className={css('faint')}>{t('clients.name.noPerson')}</span>}
      <StageAge client={client} />
      <AwayNow clientId={client.id} />
      <span>{person?.greeting ? t('clients.page.languageAndGreeting', { language: spoken, greeting: person.greeting }) : spoken}</span>
      <Reach client={client} />
    </div>
  );
}

function StageAge({ client: { stage, outcome, stageEnteredOn } }: { readonly client: ClientView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const word = t(`app.stage.${stage}`);
  const named = outcome ? t('clients.stage.withOutcome', { stage: word, outcome: t(`app.outcome.${outcome}`) }) : word;
  return <span>{t('clients.stage.since', { stage: named, span: formatSpan(stageEnteredOn, today, language) })}</span>;
}

/** The main person's first, then the client's own; the others' are with the people. */
function Reach({ client }: { readonly client: ClientView }) {
  const { t } = useTranslation();
  const person = mainPersonOf(client);
  const points = [...(person?.points ?? []), ...client.points];
  return points.map(({ kind, value }, index) => {
    if (kind !== 'phone' && kind !== 'email') return null;
    if (points.findIndex((each) => each.kind === kind && each.value === value) < index) return null;
    const name = person?.name ?? client.name;
    return (
      <ContactLink
        key={`${kind} ${value}`}
        kind={kind}
        value={value}
        clientId={client.id}
        personId={person?.id ?? null}
        label={t(`clients.page.${kind}`, { name, value })}
      />
    );
  });
}
