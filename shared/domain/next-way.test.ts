import { expect, it } from 'vitest';
import type { Channel } from './interaction.ts';
import { nextWay } from './next-way.ts';

type Reach = Omit<Parameters<typeof nextWay>[0], 'channels'>;

const both: Reach = { phone: '+48 12 555 00 00', email: 'anna@wrona.example', noCalls: false };

it.each<[string, readonly Channel[], Partial<Reach>, ReturnType<typeof nextWay>]>([
  ['one e-mail', ['email', 'phone'], {}, 'write'],
  ['two e-mails in a row', ['email', 'email'], {}, 'call'],
  ['nothing yet', [], {}, 'write'],
  ['one e-mail and nothing before', ['email'], {}, 'write'],
  ['two e-mails, and no calls wanted', ['email', 'email'], { noCalls: true }, 'write'],
  ['two e-mails, and no number', ['email', 'email'], { phone: null }, 'write'],
  ['no address', ['phone', 'phone'], { email: null }, 'call'],
  ['no address, and no calls wanted', [], { email: null, noCalls: true }, null],
])('after %s', (_, channels, change, way) => {
  expect(nextWay({ ...both, ...change, channels })).toBe(way);
});
