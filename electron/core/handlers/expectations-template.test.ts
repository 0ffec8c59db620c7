import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Agreeing } from '../testing/agreeing.ts';
import { EXPECTATION_INPUTS } from '../testing/expectation-inputs.ts';

let by: Agreeing;
beforeEach(async () => {
  by = await new Agreeing().begin();
});
afterEach(() => by.core.application.stop());

const HOLIDAYS = EXPECTATION_INPUTS['expectations.addClause'].clause;

describe('the template', () => {
  const template = () => by.core.call('expectations.template', { profession: 'bookkeeper', language: 'en' });

  it('in one’s own words is used from then on, and can be put back', async () => {
    const { clauses } = await template();
    const own = clauses.map((clause) => (clause.key === 'money' ? { ...clause, body: 'Due on the 5th' } : clause));
    await by.core.call('expectations.saveTemplate', { profession: 'bookkeeper', language: 'en', clauses: own });
    expect(await by.core.call('expectations.templates', {})).toEqual([{ profession: 'bookkeeper', language: 'en' }]);
    const { id } = await by.drafted();
    expect(await by.keyed(id, 'money')).toMatchObject({ body: 'Due on the 5th' });
    await by.core.call('expectations.saveTemplate', { profession: 'bookkeeper', language: 'en', clauses });
    expect(await template()).toMatchObject({ own: false });
  });

  it('with a place that nothing fills is refused, naming it, and nothing of one’s own is lost', async () => {
    const { clauses } = await template();
    await by.core.call('expectations.saveTemplate', { profession: 'bookkeeper', language: 'en', clauses: clauses.slice(0, 3) });
    const wrong = clauses.map((clause) => (clause.key === 'money' ? { ...clause, body: { formal: 'x', informal: '{sum}' } } : clause));
    const refused = await by.core.refusal('expectations.saveTemplate', { profession: 'bookkeeper', language: 'en', clauses: wrong });
    expect(refused).toMatchObject({ code: 'place-unknown', field: `clauses.${clauses.findIndex(({ key }) => key === 'money')}` });
    expect(refused.message).toContain('{sum}');
    expect((await template()).clauses).toHaveLength(3);
  });

  it('learns: a lesson becomes a clause of it, and is offered to the sheets there are', async () => {
    const { id } = await by.drafted();
    const list = { learnt: 'x', clause: { section: 2, situation: 'More', items: [{ text: 'A line' }] } };
    expect((await by.core.refusal('expectations.learn', list)).field).toBe('clause.items');
    const lesson = await by.core.call('expectations.learn', { learnt: 'Nobody had said holidays', clause: { ...HOLIDAYS, items: [] } });
    await by.core.call('expectations.adopt', { id: lesson.id, profession: 'bookkeeper', language: 'en' });
    expect(await by.core.call('expectations.lessons', {})).toMatchObject([{ learnt: 'Nobody had said holidays', adoptedOn: '2026-02-26' }]);
    expect((await by.get(id)).addable).toEqual([{ key: `lesson-${lesson.id}`, section: 8, situation: 'Holidays' }]);
    expect((await by.core.refusal('expectations.adopt', { id: lesson.id, profession: 'bookkeeper', language: 'en' })).code).toBe('not-found');
  });
});
