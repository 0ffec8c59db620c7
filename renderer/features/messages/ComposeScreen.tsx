import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { Route } from '#shared/contract/route.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useRouter } from '../../app/router.tsx';
import type { ScreenProps } from '../../app/screens.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { isOfRequest, PLAIN_KINDS, type MessageKind } from '#shared/domain/messages/message.ts';
import { Select } from '../../ui/Select.tsx';
import { Page } from '../../ui/Page.tsx';
import { LoadedClient } from '../clients/LoadedClient.tsx';
import { titleOf } from '../clients/page/main-person.ts';
import { useLogSubject } from '../interactions/use-log.ts';
import { ComposeFacts } from './ComposeFacts.tsx';
import { Composer } from './Composer.tsx';
import { nextInRound, RoundLine } from './RoundLine.tsx';
import styles from './messages.module.css';
import { useDrafting } from './use-drafting.ts';

/** A message to one client: written from what is known, handed over, and confirmed. */
export function ComposeScreen({ route: { id, kind, round } }: ScreenProps<'compose'>) {
  const open = useCall('messages.open', { clientId: id });
  useLogSubject(id);
  return (
    <LoadedClient id={id} alongside={open}>
      {(client, messages) => (
        <LoadedComposer client={client} kind={kind} round={round} unfinished={messages.find((message) => message.kind === kind) ?? null} />
      )}
    </LoadedClient>
  );
}

type Props = {
  readonly client: ClientView;
  readonly kind: MessageKind;
  /** Those who are written to in turn, this one among them. */
  readonly round: readonly number[] | undefined;
  readonly unfinished: Parameters<typeof useDrafting>[0]['unfinished'];
};

function LoadedComposer(props: Props) {
  const composed = useCall('messages.compose', { clientId: props.client.id, kind: props.kind }, { keepPrevious: true });
  return <Loaded of={composed}>{(known) => <ComposePage {...props} composed={known} />}</Loaded>;
}

function ComposePage({ client, kind, round, unfinished, composed }: Props & { readonly composed: Parameters<typeof useDrafting>[0]['composed'] }) {
  const { t } = useTranslation();
  const drafting = useDrafting({ clientId: client.id, kind, composed, unfinished });
  const facts = <ComposeFacts drafting={drafting} />;
  return (
    <Page width="form" pane={facts} paneLabel={t('messages.facts.title')}>
      <PageHead
        title={t('messages.title', { name: titleOf(client) })}
        lede={t(`messages.lede.${kind}`)}
        aside={<RouteLink to={{ view: 'client', id: client.id }}>{t('messages.back', { name: titleOf(client) })}</RouteLink>}
      />
      {round && <RoundLine id={client.id} round={round} />}
      {!isOfRequest(kind) && <KindSelect clientId={client.id} kind={kind} round={round} />}
      <Composer client={client} drafting={drafting} after={round ? nextInRound(client.id, round) : afterOf(client.id, unfinished)} />
      <div className={styles['narrowFacts']}>{facts}</div>
    </Page>
  );
}

/** Back to the list that it was begun from. */
function afterOf(id: number, message: Props['unfinished']): Route {
  return message?.requestId ? { view: 'request', id: message.requestId } : { view: 'client', id };
}

/** Another kind is another page; what was written of this one waits there. */
function KindSelect({ clientId: id, kind, round }: { readonly clientId: number } & Pick<Props, 'kind' | 'round'>) {
  const { t } = useTranslation();
  const { replace } = useRouter();
  const options = PLAIN_KINDS.map((value): { value: MessageKind; label: string } => ({ value, label: t(`messages.kind.${value}`) }));
  return (
    <Select
      label={t('messages.kindLabel')}
      options={options}
      value={kind}
      onChange={(next) => replace({ view: 'compose', id, kind: next, ...(round && { round: [...round] }) })}
    />
  );
}
