import { describe, expect, it } from 'vitest';
import { outcomeOf, type BulkFacts, type BulkStep } from './bulk-edit.ts';

const facts: BulkFacts = { tags: ['VAT'], language: null, source: 'fair', archived: false, inTrash: false };
const fifty = Array.from({ length: 50 }, (_, n) => `t${n}`);

describe('a change for many clients', () => {
  it.each<[BulkStep, Partial<BulkFacts>]>([
    [{ kind: 'addTags', tags: ['new', 'VAT'] }, { tags: ['VAT', 'new'] }],
    [{ kind: 'removeTags', tags: ['VAT', 'none'] }, { tags: [] }],
    [{ kind: 'language', language: 'pl' }, { language: 'pl' }],
    [{ kind: 'source', source: '' }, { source: '' }],
    [{ kind: 'archive' }, { archived: true }],
    [{ kind: 'trash' }, { inTrash: true }],
  ])('%j changes what it says and nothing else', (change, expected) => {
    expect(outcomeOf(facts, change)).toEqual({ kind: 'changes', after: { ...facts, ...expected } });
  });

  it.each<BulkStep>([
    { kind: 'addTags', tags: ['VAT'] },
    { kind: 'removeTags', tags: ['none'] },
    { kind: 'language', language: null },
    { kind: 'source', source: 'fair' },
    { kind: 'bringBack' },
  ])('%j leaves a client alone that is so already', (change) => {
    expect(outcomeOf(facts, change)).toEqual({ kind: 'already' });
  });

  it('adds no tag above fifty, and takes one away from there', () => {
    expect(outcomeOf({ ...facts, tags: fifty }, { kind: 'addTags', tags: ['more'] })).toEqual({ kind: 'full' });
    expect(outcomeOf({ ...facts, tags: fifty }, { kind: 'addTags', tags: ['t7'] })).toEqual({ kind: 'already' });
    expect(outcomeOf({ ...facts, tags: fifty }, { kind: 'removeTags', tags: ['t7'] }).kind).toBe('changes');
  });
});
