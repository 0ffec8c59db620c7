import { expect, it } from 'vitest';
import { swapEnding } from './swap-ending.ts';

const BODY = 'Hello Anna,\n\nNothing new. We meet on 12 March.\n\nKind regards\nBooks';

it.each([
  [
    'in its place',
    BODY,
    'We meet on 12 March.',
    'One thought for 12 March: payroll.',
    'Hello Anna,\n\nNothing new. One thought for 12 March: payroll.\n\nKind regards\nBooks',
  ],
  [
    'before the closing where the former one was changed',
    BODY,
    'We met.',
    'One $& thought.',
    `Hello Anna,\n\nNothing new. We meet on 12 March.\n\nOne $& thought.\n\nKind regards\nBooks`,
  ],
  ['away', BODY, 'We meet on 12 March.', '', 'Hello Anna,\n\nNothing new.\n\nKind regards\nBooks'],
  ['away with its paragraph', 'Hello,\n\nWe meet.\n\nBooks', 'We meet.', '', 'Hello,\n\nBooks'],
  ['once only', BODY, '', 'We meet on 12 March.', BODY],
])('an ending goes %s', (_how, body, from, to, expected) => {
  expect(swapEnding(body, from, to)).toBe(expected);
});
