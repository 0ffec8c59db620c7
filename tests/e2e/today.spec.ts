import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { expect, test, type TestHost } from './fixtures.ts';

/** Thursday 26 February 2026, 09:12 in Warsaw. */
const NOW = Date.UTC(2026, 1, 26, 8, 12);

async function quarterlyClient(host: TestHost): Promise<number> {
  await host.call('practice.setUp', {});
  const { id } = await host.call('clients.create', {
    client: { kind: 'company', name: 'Wrona Ceramika' },
    people: [{ person: { name: 'Anna Wrona', points: [{ kind: 'phone', label: '', value: '+48 22 555 01 66' }] }, role: 'decision_maker' }],
    engagement: { title: 'Books', startedOn: '2025-01-01', meetingRhythm: 'quarterly' },
  });
  const sent = { clientId: id, direction: 'out', channel: 'email', result: 'delivered' } as const;
  await host.call('interactions.log', { ...sent, at: NOW, purpose: 'news', informs: true, summary: 'Where things stand' });
  return id;
}

test('a quarterly client without news for 38 days is overdue, whatever was delivered and asked for meanwhile', async ({ page, host, time }) => {
  const clientId = await quarterlyClient(host);
  const sent = { clientId, direction: 'out', channel: 'email', result: 'delivered', informs: false } as const;
  await time.moveBy(10 * DAY_OF_HOURS);
  await host.call('interactions.log', { ...sent, at: time.now(), purpose: 'answer', summary: 'The return, on time' });
  await time.moveBy(11 * DAY_OF_HOURS);
  await host.call('interactions.log', { ...sent, at: time.now(), purpose: 'ask', summary: 'The statements, please' });
  await page.reload();
  await expect(page.getByRole('row', { name: /Say where things stand/ })).toHaveCount(0);
  await time.moveBy(17 * DAY_OF_HOURS);
  await page.reload();
  const row = page.getByRole('row', { name: /Say where things stand/ });
  await expect(row).toContainText('Anna Wrona');
  await expect(row).toContainText('Overdue');
  await expect(row).toContainText('38 days since 26 Feb, 28 agreed.');
});
