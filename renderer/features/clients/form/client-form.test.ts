import { describe, expect, test } from 'vitest';
import { clientForm, creationOf, emptyClientForm, type ClientFormInput } from './client-form.ts';

const empty = emptyClientForm({ today: '2026-02-26', engagementTitle: 'Ongoing work' });
const firm = (change: {
  readonly client?: Partial<ClientFormInput['client']>;
  readonly person?: Partial<ClientFormInput['person']>;
  readonly engagement?: Partial<ClientFormInput['engagement']>;
}): ClientFormInput => ({
  client: { ...empty.client, name: 'Wrona Ceramika', ...change.client },
  person: { ...empty.person, ...change.person },
  engagement: { ...empty.engagement, ...change.engagement },
});
const reach = [
  { kind: 'phone' as const, label: '', value: '+48 12 555 01 72' },
  { kind: 'email' as const, label: '', value: '' },
];

function created(input: ClientFormInput) {
  return creationOf(clientForm.parse(input), empty.engagement);
}

function objections(input: ClientFormInput): string[] {
  return (clientForm.safeParse(input).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
}

describe('what the form makes', () => {
  test('the person decides; empty lines are left out', () => {
    expect(created(firm({ person: { name: ' Anna Wrona ', points: reach } })).people).toMatchObject([
      { person: { name: 'Anna Wrona', points: [{ value: '+48 12 555 01 72' }] }, role: 'decision_maker' },
    ]);
  });

  test('without a person, the phone is the firm’s', () => {
    const { people, client } = created(firm({ person: { points: reach } }));
    expect(people).toEqual([]);
    expect(client.points).toMatchObject([{ kind: 'phone' }]);
  });

  test('a private client is its own person', () => {
    expect(created(firm({ client: { kind: 'person', name: 'Ewa Lis' } })).people).toMatchObject([{ person: { name: 'Ewa Lis' } }]);
  });

  test('an engagement nobody touched is left to the core', () => {
    expect(created(firm({})).engagement).toBeNull();
    expect(created(firm({ engagement: { meetingRhythm: 'quarterly' } })).engagement).toMatchObject({
      title: 'Ongoing work',
      startedOn: '2026-02-26',
      meetingRhythm: 'quarterly',
    });
  });

  test('a prospect gets no engagement, whatever the hidden fields hold', () => {
    expect(created(firm({ client: { stage: 'enquiry' }, engagement: { title: '' } })).engagement).toBeNull();
  });
});

describe('what the form objects to', () => {
  test.each([
    ['a client without a name', firm({ client: { name: '  ' } }), ['client.name required']],
    ['a mail that is none', firm({ person: { points: [{ kind: 'email', label: '', value: 'anna@' }] } }), ['person.points.0.value bad-email']],
    [
      'a phone without digits, in its own line',
      firm({
        client: {
          points: [
            { kind: 'url', label: '', value: '' },
            { kind: 'phone', label: '', value: 'none' },
          ],
        },
      }),
      ['client.points.1.value bad-phone'],
    ],
    ['a greeting for nobody', firm({ person: { greeting: 'Pani Anno' } }), ['person.name required']],
    ['a field of one’s own without a name', firm({ client: { custom: [{ label: '', value: 'blue' }] } }), ['client.custom.0.label required']],
    ['an engagement without a first day', firm({ engagement: { startedOn: null } }), ['engagement.startedOn required']],
    ['an engagement that ends before it starts', firm({ engagement: { endsOn: '2026-02-25' } }), ['engagement.endsOn ends-before-start']],
  ])('%s', (_, input, expected) => {
    expect(objections(input)).toEqual(expected);
  });

  test('a form with a name alone is enough', () => {
    expect(objections(firm({}))).toEqual([]);
  });
});
