import { useTranslation } from 'react-i18next';
import type { MeetingLetter } from '#shared/contract/meetings.ts';
import { useCall } from '../../api/use-call.ts';
import { useAct } from '../../app/use-act.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { WrittenLetter } from '../sales/HandOver.tsx';

type Props = { readonly id: number; readonly letter: MeetingLetter; readonly onDone: () => void };

/** A letter about a meeting: read it, hand it over, and say whether it went out. */
export function MeetingHandOver({ id, letter, onDone }: Props) {
  const { t } = useTranslation();
  const written = useCall('meetings.letter', { id, letter });
  const sent = useAct('meetings.sent');
  return (
    <Loaded of={written} lines={6}>
      {(answer) => (
        <WrittenLetter
          written={answer}
          pending={sent.pending}
          onNotSent={onDone}
          onSent={async (via, text) => {
            if (await sent.run({ id, letter, via, text }, { done: t('meetings.page.sent') })) onDone();
          }}
        />
      )}
    </Loaded>
  );
}
