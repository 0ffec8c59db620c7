import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Output } from '#shared/contract/index.ts';
import { LANGUAGES, type Language } from '#shared/domain/language.ts';
import { expect, test, type TestHost } from './fixtures.ts';

test.beforeEach(async ({ host }) => {
  await host.call('practice.setUp', { name: 'Nora Hale Bookkeeping' });
});

type ClientId = Output<'clients.create'>['id'];

/** Point sizes of the papers (1 pt = 1/72 in). */
const PAPERS = { A4: [595, 842], Letter: [612, 792] } as const;

const PAPER: Readonly<Record<Language, string>> = { en: 'On paper', pl: 'Na papierze', ru: 'На бумаге' };

/** A folder to look at the printed pages in; nothing is kept without it. */
const keep = process.env['EVENKEEL_SHEETS'];

async function openSheet(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await expect(page.locator('[data-ready]')).toBeVisible();
}

/** The bytes as a printer gets them, with the sizes of its pages in points. */
async function printed(page: Page, name: string): Promise<{ readonly pages: number; readonly size: readonly number[] }> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  if (keep) writeFileSync(path.join(keep, `${name}.pdf`), pdf);
  const text = pdf.toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const size = boxes[0]?.slice(1, 3).map((side) => Math.round(Number(side))) ?? [];
  return { pages: [...text.matchAll(/\/Type \/Page\b(?!s)/g)].length, size };
}

async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

async function prospect(host: TestHost, language: Language, name = 'Zażółć Gęślą Jaźń · Ёлкин и сыновья'): Promise<ClientId> {
  const { id } = await host.call('clients.create', {
    client: { kind: 'company', name, stage: 'proposal', language },
    people: [{ person: { name: 'Zofia Żak', points: [{ kind: 'phone', label: 'mobile', value: '+48 600 100 200' }] }, role: 'decision_maker' }],
  });
  return id;
}

async function proposalOf(host: TestHost, clientId: ClientId, included: number): Promise<void> {
  await host.call('sales.saveCommitment', {
    clientId,
    commitment: {
      question: 'What will you do if it fits?',
      answer: 'Sign at once',
      askedAt: Date.UTC(2026, 1, 25, 9),
      decisionAt: Date.UTC(2026, 1, 27, 13),
      decisionChannel: 'phone',
      decisionBy: 'Zofia Żak',
    },
  });
  const line = (section: 'result' | 'included' | 'excluded' | 'need', text: string) => ({ section, text, saidAloud: true });
  await host.call('sales.saveProposal', {
    clientId,
    proposal: {
      title: 'Księgowość · Бухгалтерия · VAT',
      situation: 'The books of three years lie in boxes.\n\nThe tax office has written twice.',
      fee: 120_000,
      currency: 'PLN',
      feePer: 'month',
      lines: [
        line('result', 'On the tenth of each month the figures are there.'),
        ...Array.from({ length: included }, (_, index) => line('included', `Registers of month ${index + 1}, entered and reconciled`)),
        line('excluded', 'Payroll'),
        { section: 'payment', text: 'Deposit', amount: 48_000, dueOn: '2026-03-02', saidAloud: true },
        line('need', 'Bank statements by the fifth'),
      ],
    },
  });
}

for (const language of LANGUAGES) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('the pipeline is printed on one page for Monday', async ({ page, host }) => {
      await prospect(host, language);
      await openSheet(page, '/sheet/pipeline');
      await expect(page.getByRole('table')).toHaveCount(1);
      expect(await printed(page, `pipeline-${language}`)).toEqual({ pages: 1, size: [...PAPERS.A4] });
    });

    test('a proposal and a call sheet, with the decision moment and nothing private', async ({ page, host }) => {
      const id = await prospect(host, language);
      await host.call('clients.update', { id, client: { kind: 'company', name: 'Zażółć', language, note: 'SECRET', pinnedNote: 'SECRET' } });
      await proposalOf(host, id, 4);
      await openSheet(page, `/sheet/proposal/${id}`);
      const paper = page.locator('[data-ready]');
      await expect(paper).toHaveAttribute('lang', language);
      await expect(paper).toContainText('14:00');
      await expect(paper).not.toContainText('SECRET');
      expect(await page.title()).not.toContain('Zażółć');
      const { pages } = await printed(page, `proposal-${language}`);
      expect(pages).toBeLessThanOrEqual(2);
      await openSheet(page, `/sheet/call-sheet/${id}`);
      await expect(page.locator('[data-ready]')).toContainText('+48 600 100 200');
      expect((await printed(page, `call-${language}`)).pages).toBe(1);
      await openSheet(page, `/sheet/reply/${id}/Anna%20Wrona`);
      await expect(page.locator('[data-ready]')).toContainText('Anna Wrona');
      expect((await printed(page, `reply-${language}`)).pages).toBe(1);
    });

    test('the lists for the desk and the road: calls to make, the day, updates of the week, whom to see in town; nothing private', async ({ page, host }) => {
      await host.call('practice.update', { paper: language === 'en' ? 'Letter' : 'A4' });
      const size = [...PAPERS[language === 'en' ? 'Letter' : 'A4']];
      const phone = { kind: 'phone', label: '', value: '+48 600 100 200' } as const;
      const { id } = await host.call('clients.create', {
        client: { kind: 'company', name: 'Zażółć', stage: 'active', language, town: 'Łódź', note: 'SECRET', pinnedNote: 'SECRET' },
        people: [{ person: { name: 'Zofia Żak', points: [phone] }, role: 'decision_maker' }],
        engagement: { title: 'Books', startedOn: '2025-01-01', meetingRhythm: 'monthly' },
      });
      const ask = { channel: 'email', direction: 'out', result: 'delivered', purpose: 'ask', informs: false, expectsAnswer: true } as const;
      await host.call('interactions.log', { clientId: id, ...ask, at: Date.UTC(2026, 1, 23, 9), summary: 'Wyciągi · Выписки' });
      await page.getByRole('navigation', { name: PAPER[language] }).getByRole('link').nth(1).click();
      const paper = page.locator('[data-ready]');
      await expect(paper).toContainText('Wyciągi · Выписки');
      await expect(paper.getByRole('cell').nth(1)).toHaveText('+48 600 100 200');
      expect(await printed(page, `call-list-${language}`)).toEqual({ pages: 1, size });
      for (const place of ['/sheet/day', '/sheet/updates', '/sheet/nearby', '/sheet/nearby/lodz']) {
        await openSheet(page, place);
        await expect(paper).toContainText('Zofia Żak');
        await expect(paper).not.toContainText('SECRET');
        expect(await violationsOn(page)).toEqual([]);
        expect(await printed(page, `${place.replace(/\W+/g, '-')}-${language}`)).toEqual({ pages: 1, size });
      }
    });
  });
}

test('a long pipeline runs over many pages of Letter, numbered by the paper itself', async ({ page, host }) => {
  await host.call('practice.update', { paper: 'Letter' });
  for (let index = 0; index < 90; index += 1) await prospect(host, 'en', `Wrona, Wrona & Daughters of the ${index}th Generation, Limited`);
  await openSheet(page, '/sheet/pipeline');
  const { pages, size } = await printed(page, 'pipeline-long');
  expect(size).toEqual([...PAPERS.Letter]);
  expect(pages).toBeGreaterThan(2);
  const foot = await page.evaluate(() => [...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join(' '));
  expect(foot).toContain('counter(pages)');
});

test('an empty pipeline says what will stand there; axe finds nothing on paper', async ({ page }) => {
  await openSheet(page, '/sheet/pipeline');
  await expect(page.locator('[data-ready]')).toContainText('Nobody stands in the pipeline');
  expect(await violationsOn(page)).toEqual([]);
});

test('a client without a proposal has none to print', async ({ page, host }) => {
  const id = await prospect(host, 'en');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/sheet/proposal/${id}`);
  await expect(page.getByRole('button', { name: 'Print' })).toBeDisabled();
  await expect(page.getByRole('alert')).toContainText('not there any more');
});
