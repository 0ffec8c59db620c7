import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import { countryName } from '#shared/text/country-names.ts';
import { formatDay } from '#shared/text/format.ts';
import { RouteLink } from '../../../app/RouteLink.tsx';
import { useLanguage } from '../../../app/start.tsx';
import { classes } from '../../../ui/classes.ts';
import { Facts, type Fact } from '../../../ui/Facts.tsx';
import { SectionHead } from '../../../ui/SectionHead.tsx';
import { ContactPoints } from '../people/ContactPoints.tsx';
import styles from './page.module.css';

const css = classes(styles);

/** What is known of the client itself; what is not known takes no room. */
export function ClientFacts({ client }: { readonly client: ClientView }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="client-facts">
      <SectionHead
        id="client-facts"
        title={t('clients.facts.title')}
        aside={
          <RouteLink to={{ view: 'client-edit', id: client.id }} label={t('clients.page.editClient')}>
            {t('clients.page.edit')}
          </RouteLink>
        }
      />
      <Facts items={useFacts(client)} />
    </section>
  );
}

function useFacts(client: ClientView): readonly Fact[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (on: NonNullable<ClientView['archivedOn']>): string => formatDay(on, language, 'withYear');
  const { name, legalName, taxId, town, country, source, referredBy, referredByName, points, tags, custom, importedFrom, createdOn } = client;
  const place = [town, country && countryName(country, language)].filter(Boolean).join(', ');
  const referrer = referredBy !== null && <RouteLink to={{ view: 'client', id: referredBy }}>{referredByName ?? t('clients.facts.somebody')}</RouteLink>;
  const facts: readonly Fact[] = [
    { term: t('clients.facts.name'), value: name },
    { term: t('clients.form.legalName'), value: legalName },
    { term: t('clients.form.taxId'), value: taxId },
    { term: t('clients.facts.place'), value: place },
    {
      term: t('clients.facts.reach'),
      value: points.length > 0 && <ContactPoints points={points} name={name} clientId={client.id} personId={null} />,
    },
    { term: t('clients.form.language'), value: client.language && t(`app.languageOwn.${client.language}`) },
    { term: t('clients.form.tags'), value: tags.length > 0 && <Tags tags={tags} /> },
    ...custom.map(({ label, value }) => ({ term: label, value })),
    { term: t('clients.form.source'), value: source },
    { term: t('clients.form.referredBy'), value: referrer },
    {
      term: t('clients.facts.since'),
      value: importedFrom ? t('clients.facts.imported', { file: importedFrom.fileName, day: day(importedFrom.on) }) : day(createdOn),
    },
  ];
  return facts.filter(({ value }) => Boolean(value));
}

function Tags({ tags }: { readonly tags: readonly string[] }) {
  return (
    <ul className={css('tagList')}>
      {tags.map((tag) => (
        <li key={tag}>{tag}</li>
      ))}
    </ul>
  );
}
