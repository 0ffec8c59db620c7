import { useTranslation } from 'react-i18next';
import type { MessageKind } from '#shared/domain/messages/message.ts';
import type { EngagementPart, SaleForm } from '#shared/contract/route.ts';
import { RouteLink } from '../../../app/RouteLink.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ContactLink } from '../../interactions/ContactLink.tsx';
import type { AnyActProps } from './line-kind.ts';

type Way = 'call' | 'write';

/** Leads to the composer. */
export function WriteAct({ line: { clientId }, name, look, message }: AnyActProps & { readonly message: MessageKind }) {
  const { t } = useTranslation();
  return (
    <RouteLink to={{ view: 'compose', id: clientId, kind: message }} look={look} label={t('today.writeLabel', { name })}>
      {t('today.write')}
    </RouteLink>
  );
}

/** Rings or writes, whichever way is wished for and known; without either it opens the client. */
export function ReachAct({ prefer, message = 'update', ...props }: AnyActProps & { readonly prefer: Way; readonly message?: MessageKind }) {
  const { t } = useTranslation();
  const { line, name, look } = props;
  const { clientId, phone } = line;
  const way = wayOf(prefer, line);
  if (way === 'call' && phone !== null)
    return (
      <ContactLink kind="phone" value={phone} clientId={clientId} personId={null} look={look} label={t('today.callLabel', { name })}>
        {t('today.call')}
      </ContactLink>
    );
  if (way === 'write') return <WriteAct {...props} message={message} />;
  return <OpenAct {...props} />;
}

function wayOf(prefer: Way, { phone, email }: AnyActProps['line']): Way | null {
  const [call, write] = [phone === null ? null : ('call' as const), email === null ? null : ('write' as const)];
  return prefer === 'call' ? (call ?? write) : (write ?? call);
}

/** Leads to where it is settled: the client's page, or a form of their sale. */
export function OpenAct({ line: { clientId }, words, name, look, form, word }: AnyActProps & { readonly form?: SaleForm; readonly word?: string }) {
  const { t } = useTranslation();
  const act = word ?? t('today.open.word');
  const to = form ? ({ view: 'sale', id: clientId, form } as const) : ({ view: 'client', id: clientId } as const);
  return (
    <RouteLink to={to} look={look} label={t('today.actLabel', { act, what: words.what, name })}>
      {act}
    </RouteLink>
  );
}

/** Leads to the page of a meeting: what is on it before, what came of it afterwards. */
export function MeetingAct({ line: { refId }, words, name, look }: AnyActProps) {
  const { t } = useTranslation();
  const act = t('today.open.word');
  return (
    <RouteLink to={{ view: 'meeting', id: refId }} look={look} label={t('today.actLabel', { act, what: words.what, name })}>
      {act}
    </RouteLink>
  );
}

/** Leads to the page of a request list, with the words of the next ask. */
export function RequestAct({ line: { refId }, words, name, look }: AnyActProps) {
  const { t } = useTranslation();
  const act = t('today.open.word');
  return (
    <RouteLink to={{ view: 'request', id: refId }} look={look} label={t('today.actLabel', { act, what: words.what, name })}>
      {act}
    </RouteLink>
  );
}

type EngagementActProps = AnyActProps & {
  readonly engagementId: number;
  readonly part: EngagementPart;
  readonly act: 'today.untalked.act' | 'today.noResult.act' | 'today.newRhythm.act' | 'today.step.talk';
};

/** Leads to a page of the engagement. */
export function EngagementAct({ words, name, look, engagementId, part, act: word }: EngagementActProps) {
  const { t } = useTranslation();
  const act = t(word);
  return (
    <RouteLink to={{ view: 'engagement', id: engagementId, part }} look={look} label={t('today.actLabel', { act, what: words.what, name })}>
      {act}
    </RouteLink>
  );
}

/** One press settles it. */
export function PressAct({ words, name, look, word, onPress }: AnyActProps & { readonly word: string; readonly onPress: () => unknown }) {
  const { t } = useTranslation();
  return (
    <Button kind={look} wide label={t('today.actLabel', { act: word, what: words.what, name })} onPress={() => void onPress()}>
      {word}
    </Button>
  );
}
