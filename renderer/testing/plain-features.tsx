import type { Features } from '../app/screens.ts';
import { useCommandMeaning } from '../app/commands.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import type { ReactNode } from 'react';

/** The smallest features that fill every place: a title each, for tests of the frame alone. */
export function plainFeatures(onLog: () => void = () => undefined): Features {
  const page = (title: string) => () => (
    <>
      <PageHead title={title} />
      <label>
        Note <input />
      </label>
    </>
  );
  function Around({ children }: { readonly children: ReactNode }) {
    useCommandMeaning('log', onLog);
    return children;
  }
  return {
    screens: {
      today: page('Thursday 26 February'),
      triage: page('Sort by client'),
      clients: page('Clients'),
      client: ({ route }) => <PageHead title={`Client ${route.id}`} />,
      'client-new': page('New client'),
      'client-edit': page('Edit'),
      sale: page('Sale'),
      compose: page('Compose'),
      enquiry: page('Enquiry'),
      'client-merge': page('Merge'),
      duplicates: page('Duplicates'),
      import: page('Import'),
      pipeline: page('Pipeline'),
      rhythm: page('Rhythm'),
      reports: page('Reports'),
      meetings: page('Meetings'),
      calls: page('Calls'),
      calling: page('Calling'),
      walkthrough: page('Walkthrough'),
      meeting: page('Meeting'),
      'meeting-new': page('Plan a meeting'),
      request: page('Request list'),
      'request-new': page('What is needed'),
      requests: page('Requests'),
      engagements: page('Engagements'),
      engagement: page('Engagement'),
      reminders: page('Reminders'),
      reminder: page('Reminder'),
      trash: page('Trash'),
      settings: page('Settings'),
      sheet: page('Sheet'),
      print: page('Print'),
    },
    Recovery: ({ problem }) => <h1>Recovery: {problem.kind}</h1>,
    FirstStart: () => <h1>First start</h1>,
    Around,
  };
}
