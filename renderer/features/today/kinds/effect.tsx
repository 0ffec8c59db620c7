import { useTranslation } from 'react-i18next';
import { stageEffectId } from '#shared/domain/ids.ts';
import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { useRouter } from '../../../app/router.tsx';
import { useAct } from '../../../app/use-act.ts';
import { PressAct } from './acts.tsx';
import type { ActProps, LineKind } from './line-kind.ts';
import { todo } from './todo.tsx';

const plain = todo<'effect'>(TODAY_WORDS.effect, ({ refId, subject }, when) => ({
  kind: 'later',
  id: stageEffectId.parse(refId),
  effect: subject.effect,
  ...when,
}));

/** What has a page of its own is begun there; anything else is ticked. */
export const effect: LineKind<'effect'> = {
  words: plain.words,
  Act: (props) => (props.line.subject.effect === 'sheet_draft' ? <DraftAct {...props} /> : <plain.Act {...props} />),
};

function DraftAct(props: ActProps<'effect'>) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const draft = useAct('expectations.draftFor');
  const begin = async (): Promise<void> => {
    const drafted = await draft.run({ clientId: props.line.clientId });
    if (drafted) go({ view: 'engagement', id: drafted.engagementId, part: 'expectations' });
  };
  return <PressAct {...props} word={t('expectations.none.draft')} onPress={begin} />;
}
