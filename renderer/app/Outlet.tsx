import type { Route } from '#shared/contract/route.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { Screens } from './screens.ts';

type Props<V extends Route['view']> = { readonly screens: Screens; readonly route: Extract<Route, { view: V }> };

/** The screen of the route. Written out, so that every screen is given its own kind of route. */
export function Outlet({ screens, route }: Props<Route['view']>) {
  switch (route.view) {
    case 'today':
      return <screens.today route={route} />;
    case 'triage':
      return <screens.triage route={route} />;
    case 'clients':
      return <screens.clients route={route} />;
    case 'client-new': {
      const ClientNew = screens['client-new'];
      return <ClientNew route={route} />;
    }
    case 'enquiry':
      return <screens.enquiry route={route} />;
    case 'duplicates':
      return <screens.duplicates route={route} />;
    case 'import':
      return <screens.import route={route} />;
    case 'pipeline':
      return <screens.pipeline route={route} />;
    case 'rhythm':
      return <screens.rhythm route={route} />;
    case 'reports':
      return <screens.reports route={route} />;
    case 'meetings':
      return <screens.meetings route={route} />;
    case 'calls':
      return <screens.calls route={route} />;
    case 'walkthrough':
      return <screens.walkthrough key={route.id} route={route} />;
    case 'calling':
      return <screens.calling route={route} />;
    case 'meeting':
      return <screens.meeting key={route.id} route={route} />;
    case 'request':
      // The form of a list begins with what is there when it is opened.
      return <screens.request key={`${route.id} ${route.edit}`} route={route} />;
    case 'requests':
      return <screens.requests route={route} />;
    case 'engagements':
      return <screens.engagements route={route} />;
    case 'engagement':
      return <screens.engagement key={route.id} route={route} />;
    case 'reminders':
      return <screens.reminders route={route} />;
    case 'reminder':
      // Another reminder is another form.
      return <screens.reminder key={`${route.id} ${route.clientId}`} route={route} />;
    case 'trash':
      return <screens.trash route={route} />;
    case 'settings':
      return <screens.settings route={route} />;
    case 'sheet':
      return <screens.sheet route={route} />;
    case 'print':
      return <screens.print route={route} />;
    default:
      return <OfClient screens={screens} route={route} />;
  }
}

/** Another client is another page: nothing of the former one's state stays. */
function OfClient({ screens, route }: Props<'client' | 'client-edit' | 'client-merge' | 'sale' | 'compose' | 'meeting-new' | 'request-new'>) {
  switch (route.view) {
    case 'client':
      return <screens.client key={route.id} route={route} />;
    case 'client-edit': {
      const ClientEdit = screens['client-edit'];
      return <ClientEdit key={route.id} route={route} />;
    }
    case 'client-merge': {
      const ClientMerge = screens['client-merge'];
      return <ClientMerge key={`${route.id} ${route.other}`} route={route} />;
    }
    case 'sale':
      return <screens.sale key={route.id} route={route} />;
    case 'compose':
      // Another message is another page.
      return <screens.compose key={`${route.id} ${route.kind}`} route={route} />;
    case 'meeting-new': {
      const MeetingNew = screens['meeting-new'];
      return <MeetingNew key={`${route.id} ${route.type} ${route.engagement}`} route={route} />;
    }
    case 'request-new': {
      const RequestNew = screens['request-new'];
      return <RequestNew key={`${route.id} ${route.engagement}`} route={route} />;
    }
    default:
      return assertNever(route);
  }
}
