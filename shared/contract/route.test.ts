import { describe, expect, it } from 'vitest';
import { absenceId, clientId, engagementId, expectationSheetId, meetingId, messageId } from '../domain/ids.ts';
import { route, routeFrom, routeText, type Route } from './route.ts';

const PLACES: readonly (readonly [Route, string])[] = [
  [{ view: 'today' }, '/today'],
  [{ view: 'triage' }, '/triage'],
  [{ view: 'clients' }, '/clients'],
  [{ view: 'client', id: 1 }, '/clients/1'],
  [{ view: 'client', id: 999_999_999_999_999 }, '/clients/999999999999999'],
  [{ view: 'client-new' }, '/clients/new'],
  [{ view: 'client-edit', id: 42 }, '/clients/42/edit'],
  [{ view: 'sale', id: 7, form: 'slots' }, '/clients/7/sale/slots'],
  [{ view: 'compose', id: 7, kind: 'no-news' }, '/clients/7/compose/no-news'],
  [{ view: 'compose', id: 7, kind: 'update', round: [42, 7, 3] }, '/clients/7/compose/update/42-7-3'],
  [{ view: 'enquiry' }, '/enquiry'],
  [{ view: 'client-merge', id: 42, other: 7 }, '/clients/42/merge/7'],
  [{ view: 'client-merge', id: 42, other: null }, '/clients/42/merge'],
  [{ view: 'duplicates' }, '/clients/duplicates'],
  [{ view: 'import' }, '/import'],
  [{ view: 'pipeline' }, '/pipeline'],
  [{ view: 'rhythm' }, '/rhythm'],
  [{ view: 'reports' }, '/reports'],
  [{ view: 'reports', page: 'own' }, '/reports/own'],
  [{ view: 'meetings' }, '/rhythm/meetings'],
  [{ view: 'calls' }, '/rhythm/calls'],
  [{ view: 'calling' }, '/rhythm/calls/now'],
  [{ view: 'engagement', id: 7, part: 'expectations' }, '/engagements/7/expectations'],
  [{ view: 'walkthrough', id: 7 }, '/engagements/7/walkthrough'],
  [{ view: 'meeting', id: 5 }, '/meetings/5'],
  [{ view: 'engagements' }, '/engagements'],
  [{ view: 'requests' }, '/engagements/requests'],
  [{ view: 'engagement', id: 5, part: 'overview' }, '/engagements/5'],
  [{ view: 'meeting-new', id: 42 }, '/clients/42/meetings/new'],
  [{ view: 'meeting-new', id: 42, type: 'walkthrough' }, '/clients/42/meetings/new/walkthrough'],
  [{ view: 'meeting-new', id: 42, type: 'walkthrough', engagement: 7 }, '/clients/42/meetings/new/walkthrough/7'],
  [{ view: 'request', id: 5 }, '/requests/5'],
  [{ view: 'sheet', sheet: { kind: 'request-list', listId: 5 as never } }, '/sheet/request-list/5'],
  [{ view: 'sheet', sheet: { kind: 'outstanding', clientId: 5 as never } }, '/sheet/outstanding/5'],
  [{ view: 'request', id: 5, edit: true }, '/requests/5/edit'],
  [{ view: 'request-new', id: 42 }, '/clients/42/requests/new'],
  [{ view: 'request-new', id: 42, engagement: 7 }, '/clients/42/requests/new/7'],
  [{ view: 'reminders' }, '/reminders'],
  [{ view: 'reminder', id: 5, clientId: null }, '/reminders/5'],
  [{ view: 'reminder', id: null, clientId: null }, '/reminders/new'],
  [{ view: 'reminder', id: null, clientId: 42 }, '/reminders/new/42'],
  [{ view: 'trash' }, '/trash'],
  [{ view: 'settings' }, '/settings'],
  [{ view: 'settings', page: 'data' }, '/settings/data'],
  [{ view: 'settings', page: 'services' }, '/settings/services'],
  [{ view: 'settings', page: 'templates' }, '/settings/templates'],
  [{ view: 'sheet', sheet: { kind: 'record', clientId: 4 as never, fromOn: '2026-01-01' as never, toOn: null } }, '/sheet/record/4/2026-01-01/-'],
  [{ view: 'print', job: 'abcdefghij0123456789' }, '/print/abcdefghij0123456789'],
  [{ view: 'sheet', sheet: { kind: 'handed', handedId: 4 as never } }, '/sheet/handed/4'],
  [{ view: 'settings', page: 'papers' }, '/settings/papers'],
  [{ view: 'settings', page: 'history' }, '/settings/history'],
  [{ view: 'settings', page: 'time' }, '/settings/time'],
  [{ view: 'settings', page: 'reminders' }, '/settings/reminders'],
  [{ view: 'sheet', sheet: { kind: 'before-close', absenceId: null } }, '/sheet/before-close'],
  [{ view: 'sheet', sheet: { kind: 'before-close', absenceId: absenceId.parse(3) } }, '/sheet/before-close/3'],
  [{ view: 'sheet', sheet: { kind: 'pipeline' } }, '/sheet/pipeline'],
  [{ view: 'sheet', sheet: { kind: 'gaps' } }, '/sheet/gaps'],
  [{ view: 'sheet', sheet: { kind: 'numbers' } }, '/sheet/numbers'],
  [{ view: 'sheet', sheet: { kind: 'call-sheet', clientId: clientId.parse(42) } }, '/sheet/call-sheet/42'],
  [{ view: 'sheet', sheet: { kind: 'proposal', clientId: clientId.parse(42) } }, '/sheet/proposal/42'],
  [{ view: 'sheet', sheet: { kind: 'message', messageId: messageId.parse(42) } }, '/sheet/message/42'],
  [{ view: 'sheet', sheet: { kind: 'expectations', sheetId: expectationSheetId.parse(7) } }, '/sheet/expectations/7'],
  [{ view: 'sheet', sheet: { kind: 'from-now-on', engagementId: engagementId.parse(7) } }, '/sheet/from-now-on/7'],
  [{ view: 'sheet', sheet: { kind: 'welcome', engagementId: engagementId.parse(7) } }, '/sheet/welcome/7'],
  [{ view: 'sheet', sheet: { kind: 'how-we-work', sheetId: expectationSheetId.parse(7) } }, '/sheet/how-we-work/7'],
  [{ view: 'sheet', sheet: { kind: 'calls' } }, '/sheet/calls'],
  [{ view: 'sheet', sheet: { kind: 'call-list' } }, '/sheet/call-list'],
  [{ view: 'sheet', sheet: { kind: 'day' } }, '/sheet/day'],
  [{ view: 'sheet', sheet: { kind: 'updates' } }, '/sheet/updates'],
  [{ view: 'sheet', sheet: { kind: 'nearby', town: null } }, '/sheet/nearby'],
  [{ view: 'sheet', sheet: { kind: 'nearby', town: 'Łódź / Bałuty' } }, '/sheet/nearby/%C5%81%C3%B3d%C5%BA%20%2F%20Ba%C5%82uty'],
  [{ view: 'sheet', sheet: { kind: 'agenda', meetingId: meetingId.parse(5) } }, '/sheet/agenda/5'],
  [{ view: 'sheet', sheet: { kind: 'minutes', meetingId: meetingId.parse(5) } }, '/sheet/minutes/5'],
  [{ view: 'sheet', sheet: { kind: 'reply', clientId: clientId.parse(42), names: ['Żak/Wrona', 'A & B'] } }, '/sheet/reply/42/%C5%BBak%2FWrona/A%20%26%20B'],
];

describe('a place', () => {
  it.each(PLACES)('%j is written %s and read back, also as a hash', (place, text) => {
    expect(routeText(place)).toBe(text);
    expect(routeFrom(text)).toEqual(place);
    expect(routeFrom(`#${text}`)).toEqual(place);
  });

  it('of every kind is among these', () => {
    expect(new Set(PLACES.map(([place]) => place.view))).toEqual(new Set(route.options.map((option) => option.shape.view.value)));
  });
});

it.each([
  '',
  '#',
  '/',
  '#/',
  'nowhere',
  '/clients-new',
  '/client',
  '/client/3',
  '/sheet',
  '/sheet/nothing',
  '/sheet/proposal',
  '/sheet/proposal/0',
  '/client-edit',
  '/CLIENTS',
  '/__proto__',
  '/constructor',
  'javascript:alert(1)',
  '//evil.example',
  '/%00',
  '/today%2f..',
])('what is no place leads to today: %j', (text) => {
  expect(routeFrom(text)).toEqual({ view: 'today' });
});

it('a client who cannot exist leads to the list of clients', () => {
  for (const id of ['0', '-1', '01', '1.5', 'abc', '1e3', '', '9999999999999999', '__proto__/edit']) {
    expect(routeFrom(`/clients/${id}`), id).toEqual({ view: 'clients' });
  }
});

it('a form of the sale that is not there leads to the client', () => {
  for (const rest of ['sale', 'sale/', 'sale/price', 'sales/slots', 'edit2']) expect(routeFrom(`/clients/7/${rest}`), rest).toEqual({ view: 'client', id: 7 });
});

it('whatever it reads is a place', () => {
  const texts = PLACES.flatMap(([, text]) => ['/', '/x', '/edit/x', '?a=b'].map((more) => text + more));
  expect(texts.filter((text) => !route.safeParse(routeFrom(text)).success)).toEqual([]);
});
