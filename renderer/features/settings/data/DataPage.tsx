import { useCall } from '../../../api/use-call.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { ChangeLog } from '../ChangeLog.tsx';
import { CheckSection } from './CheckSection.tsx';
import { CopiesSection } from './CopiesSection.tsx';
import { DataFolder } from './DataFolder.tsx';
import { ExportSection } from './ExportSection.tsx';
import { LastRestore } from './LastRestore.tsx';
import { SecondFolderSection } from './SecondFolderSection.tsx';

/** Where everything is kept, what protects it, the ways to get it back, and what was done to it. */
export function DataPage() {
  const state = useCall('backups.state', {});
  return (
    <>
      <DataFolder />
      <Loaded of={state} lines={6}>
        {(answer) => (
          <>
            {answer.restored && <LastRestore restored={answer.restored} />}
            <CopiesSection state={answer} />
            <SecondFolderSection second={answer.second} />
            <CheckSection check={answer.check} />
          </>
        )}
      </Loaded>
      <ExportSection />
      <ChangeLog />
    </>
  );
}
