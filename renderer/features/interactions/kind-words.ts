import type { TFunction } from 'i18next';
import { isSpoken, type Channel, type InteractionFields, type Kind } from '#shared/domain/interaction.ts';
import {
  AskIcon,
  BillIcon,
  LetterIcon,
  MailIcon,
  MeetingIcon,
  MessageIcon,
  NoteIcon,
  PhoneIcon,
  VideoIcon,
  VisitIcon,
  type IconComponent,
} from '../../ui/icons/icons.tsx';
import type { en } from '#shared/text/en/index.ts';

type KindWord = keyof typeof en.interactions.kind;
type Row = Kind & Pick<InteractionFields, 'minutes'>;

export const CHANNEL_ICONS: Readonly<Record<Channel, IconComponent>> = {
  phone: PhoneIcon,
  email: MailIcon,
  meeting: MeetingIcon,
  video: VideoIcon,
  visit: VisitIcon,
  sms: MessageIcon,
  letter: LetterIcon,
  note: NoteIcon,
};

/** What happened, in two or three words: "Call, 14 min", "Asked", "Update by mail". */
export function kindWords(t: TFunction, row: Row): string {
  const words = t(`interactions.kind.${kindWord(row)}`);
  return row.minutes ? t('interactions.withMinutes', { words, count: row.minutes }) : words;
}

export const KIND_ICONS = { ...CHANNEL_ICONS, ask: AskIcon, money: BillIcon } as const;

/** The channel's symbol; a written request or bill has one of its own, as that is what one looks for. */
export function kindIcon({ channel, direction, result, purpose }: Kind): keyof typeof KIND_ICONS {
  const wrote = !isSpoken(channel) && channel !== 'note' && direction === 'out' && result !== 'bounced';
  return wrote && (purpose === 'ask' || purpose === 'money') ? purpose : channel;
}

export function kindWord(row: Kind): KindWord {
  const { channel } = row;
  switch (channel) {
    case 'note':
      return 'note';
    case 'phone':
      return phoneWord(row);
    case 'meeting':
    case 'video':
    case 'visit':
      return row.result === 'connected' ? channel : `${channel}Not`;
    default:
      return writtenWord(channel, row);
  }
}

function phoneWord({ direction, result }: Kind): KindWord {
  const inbound = direction === 'in';
  if (result === 'connected') return inbound ? 'phoneIn' : 'phone';
  if (result === 'voicemail') return inbound ? 'voicemailIn' : 'voicemail';
  if (result === 'gatekeeper') return 'gatekeeper';
  return inbound ? 'missed' : 'noAnswer';
}

function writtenWord(channel: 'email' | 'sms' | 'letter', { direction, result, purpose }: Kind): KindWord {
  if (direction === 'in') return `${channel}In`;
  if (result === 'bounced') return `${channel}Back`;
  if (purpose === 'news' || purpose === 'no_news') return `${channel}News`;
  return purpose === 'meeting' ? 'meetingMatter' : purpose;
}
