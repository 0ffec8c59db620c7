import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterRequest } from '#shared/contract/sales.ts';
import type { Output } from '#shared/contract/index.ts';
import { CHANNELS, isSpoken, type Channel } from '#shared/domain/interaction.ts';
import { useCall } from '../../api/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useOutbox } from '../messages/use-outbox.ts';
import styles from './sales.module.css';

const css = classes(styles);
export type Via = Exclude<Channel, 'note'>;
const VIAS = CHANNELS.filter((channel): channel is Via => channel !== 'note');

type Props = {
  readonly letter: LetterRequest;
  /** Confirmed as sent or said: only now it is a fact. */
  readonly onSent: (via: Via, text: string) => unknown;
  readonly onNotSent: () => void;
  readonly pending: boolean;
  readonly isDisabled?: boolean | undefined;
};

/** A letter that is ready: read it, change it, hand it over, and say whether it went out. */
export function HandOver({ letter, ...rest }: Props) {
  const answer = useCall('sales.letter', letter, { keepPrevious: true });
  return (
    <Loaded of={answer} lines={6}>
      {(written) => <WrittenLetter written={written} {...rest} />}
    </Loaded>
  );
}

type WrittenProps = Omit<Props, 'letter'> & { readonly written: Output<'sales.letter'> };

/** The letter, ways to take it along, and whether it went out. */
export function WrittenLetter({ written, onSent, onNotSent, pending, isDisabled = false }: WrittenProps) {
  const { t } = useTranslation();
  const { copy, mail } = useOutbox();
  const { email } = written;
  const [edited, setEdited] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const [via, setVia] = useState<Via>(written.email ? 'email' : 'phone');
  // An edit belongs to the letter it was made in: another letter begins afresh.
  const text = edited?.of === written.body ? edited.text : written.body;
  const options = VIAS.map((value) => ({ value, label: t(`interactions.channel.${value}`) }));
  return (
    <div className={css('handOver')}>
      <p className={css('small')}>
        {t('sales.handOver.inLanguage', { language: t(`app.language.${written.language}`) })}
        {written.subject && ` · ${t('sales.handOver.subject', { subject: written.subject })}`}
      </p>
      <TextArea label={t('sales.handOver.text')} rows={7} value={text} onChange={(next) => setEdited({ of: written.body, text: next })} />
      <div className={css('acts')}>
        <Button onPress={() => void copy(text)}>{t('sales.handOver.copy')}</Button>
        {email && <Button onPress={() => void mail(email, { subject: written.subject, body: text })}>{t('sales.handOver.mail')}</Button>}
      </div>
      <p className={css('small')}>{t('sales.handOver.hint')}</p>
      <div className={css('confirm')}>
        <Select label={t('sales.handOver.how')} options={options} value={via} onChange={setVia} />
        <Button kind="go" pending={pending} isDisabled={isDisabled} onPress={() => void onSent(via, text)}>
          {t(isSpoken(via) ? 'sales.handOver.said' : 'sales.handOver.sent')}
        </Button>
        <Button kind="quiet" onPress={onNotSent}>
          {t('sales.handOver.notSent')}
        </Button>
      </div>
    </div>
  );
}
