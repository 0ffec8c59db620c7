import { StepsSection } from './StepsSection.tsx';
import { WithdrawnSection } from './WithdrawnSection.tsx';

/** What was done and can be undone, and what was taken out of the timelines. */
export function HistoryPage() {
  return (
    <>
      <StepsSection />
      <WithdrawnSection />
    </>
  );
}
