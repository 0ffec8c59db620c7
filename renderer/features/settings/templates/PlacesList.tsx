import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Facts } from '../../../ui/Facts.tsx';

/** What can stand in the text, with a sample of each. */
export function PlacesList({ template }: { readonly template: Output<'templates.get'> }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  // Places are data of the templates; a test holds that each has its words.
  const words: Readonly<Record<string, string>> = t('templates.place', { returnObjects: true });
  if (template.sample.length === 0) return null;
  const items = template.sample.map(({ place, value }) => ({ term: `{${place}}`, value: words[place] ?? place, detail: value }));
  return (
    <Disclosure title={t('templates.placesTitle')} detail={template.sample.map(({ place }) => `{${place}}`).join(', ')} isOpen={isOpen} onChange={setOpen}>
      <Facts items={items} />
    </Disclosure>
  );
}
