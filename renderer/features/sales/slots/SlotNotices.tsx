import { useTranslation } from 'react-i18next';
import { useCall } from '../../../api/use-call.ts';
import { classes } from '../../../ui/classes.ts';
import styles from '../sales.module.css';
import { useDayWords } from '../use-day-words.ts';

const css = classes(styles);

type Props = {
  readonly ask: { readonly clientId: number; readonly minutes: number; readonly clientZone: string | null; readonly urgent: boolean };
  readonly chosen: { readonly a: number; readonly b: number };
};

/** What speaks against the two times; none of it forbids them. */
export function SlotNotices({ ask, chosen }: Props) {
  const { t, i18n } = useTranslation();
  const words = useDayWords();
  const { data } = useCall('sales.slots', { ...ask, chosen }, { keepPrevious: true });
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
  const about = [chosen.a, chosen.b].map((at, index) => ({ at, warnings: data?.warnings[index] ?? [] })).filter(({ warnings }) => warnings.length > 0);
  return (
    <div role="status">
      {about.map(({ at, warnings }) => (
        <p key={at} className={css('warn')}>
          {t('sales.slots.warning', {
            slot: `${words.weekday(at)}, ${words.time(at)}`,
            list: list.format(warnings.map((each) => t(`sales.slots.warn.${each}`))),
          })}
        </p>
      ))}
      {data?.clashes.map((clash) => (
        <p key={`${clash.clientId} ${clash.at}`} className={css('small')}>
          {t('sales.slots.clash', { name: clash.name, day: words.weekday(clash.at), time: words.time(clash.at) })}
        </p>
      ))}
    </div>
  );
}
