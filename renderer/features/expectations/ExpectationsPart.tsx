import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '#shared/contract/expectations.ts';
import type { EngagementId } from '#shared/domain/ids.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Select } from '../../ui/Select.tsx';
import type { PartProps } from '../engagements/parts.ts';
import { SheetEditor } from './SheetEditor.tsx';

/** What is agreed of how we work together: the sheet, its versions, the talk and the signature. */
export function ExpectationsPart({ page: { engagement } }: PartProps) {
  const sheets = useCall('expectations.ofEngagement', { engagementId: engagement.id });
  return (
    <Loaded of={sheets} lines={8}>
      {({ versions, isExisting }) => {
        const [newest] = versions;
        return newest ? <Versions versions={versions} newest={newest} /> : <None engagementId={engagement.id} isExisting={isExisting} />;
      }}
    </Loaded>
  );
}

function None({ engagementId, isExisting }: { readonly engagementId: EngagementId; readonly isExisting: boolean }) {
  const { t } = useTranslation();
  const draft = useAct('expectations.draft');
  const word = t(isExisting ? 'expectations.none.reset' : 'expectations.none.draft');
  return (
    <EmptyState
      title={t('expectations.none.title')}
      actions={
        <Button kind="go" pending={draft.pending} onPress={() => void draft.run({ engagementId, reset: isExisting })}>
          {word}
        </Button>
      }
    >
      {t(isExisting ? 'expectations.none.existing' : 'expectations.none.text')}
    </EmptyState>
  );
}

function Versions({ versions, newest }: { readonly versions: readonly VersionView[]; readonly newest: VersionView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = versions.find(({ id }) => id === chosen) ?? newest;
  const options = versions.map(({ id, version, status, signedOn, createdOn }) => ({
    value: String(id),
    label: t('expectations.version.name', { version }),
    detail: t(`expectations.version.${status}`, { day: formatDayNear(signedOn ?? createdOn, today, language) }),
  }));
  return (
    <SheetEditor
      key={shown.id}
      id={shown.id}
      isNewest={shown === newest}
      picker={
        versions.length > 1 && (
          <Select beside label={t('expectations.version.label')} options={options} value={String(shown.id)} onChange={(id) => setChosen(Number(id))} />
        )
      }
    />
  );
}
