import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/text/format.ts';
import { foldText } from '#shared/text/fold.ts';
import { useCall } from '../../api/use-call.ts';
import { useRouter } from '../../app/router.tsx';
import { useLanguage } from '../../app/start.tsx';
import { Select } from '../../ui/Select.tsx';

/** No town is called nothing. */
const EVERYWHERE = '';

/** Where one goes today: a town in which there are clients, or all of them. */
export function TownChoice({ town }: { readonly town: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { replace } = useRouter();
  const towns = useCall('reach.towns', {}).data ?? [];
  // An address may spell it otherwise.
  const here = town === null ? EVERYWHERE : (towns.find((each) => foldText(each.town) === foldText(town))?.town ?? town);
  const options = [
    { value: EVERYWHERE, label: t('sheets.nearby.all') },
    ...towns.map((each) => ({ value: each.town, label: each.town, detail: formatNumber(each.clients, language) })),
  ];
  return (
    <Select
      label={t('sheets.nearby.choose')}
      beside
      options={options}
      value={here}
      onChange={(next) => replace({ view: 'sheet', sheet: { kind: 'nearby', town: next === EVERYWHERE ? null : next } })}
    />
  );
}
