import { expect, test } from 'vitest';
import { valueAt, withValueAt } from './form-path.ts';

const client = { name: 'Wrona Ceramika', people: [{ person: { name: 'Anna' } }, { person: { name: 'Jan' } }] };

test('a dotted path reaches into objects and lists', () => {
  expect(valueAt(client, 'people.1.person.name')).toBe('Jan');
  expect(valueAt(client, 'people.7.person.name')).toBeUndefined();
});

test('a change copies only what lies on its way', () => {
  const changed = withValueAt(client, 'people.1.person.name', 'Janina');
  expect(changed).toEqual({ name: 'Wrona Ceramika', people: [{ person: { name: 'Anna' } }, { person: { name: 'Janina' } }] });
  expect(valueAt(changed, 'people.0')).toBe(client.people[0]);
  expect(client.people[1]?.person.name).toBe('Jan');
});

test('a path that leads nowhere is a fault of ours, not a new field', () => {
  expect(() => withValueAt({ note: 'x' }, 'note.deep', 1)).toThrow('no place');
});
