import { expect, it } from 'vitest';
import { nodeProblem } from './node-version.ts';

it.each([
  ['22.18.0', '10'],
  ['22.21.1', '10'],
  ['24.0.0', '10'],
  ['26.10.0', '10'],
])('Node %s runs Evenkeel', (node, napi) => {
  expect(nodeProblem({ node, napi })).toBeNull();
});

it.each([
  ['20.20.2', '9'],
  ['22.12.0', '9'],
  ['22.17.1', '10'],
  ['23.5.0', '9'],
  ['24.0.0', undefined],
])('Node %s is told, in one sentence, that it is too old', (node, napi) => {
  expect(nodeProblem({ node, ...(napi === undefined ? {} : { napi }) })).toMatch(new RegExp(`^Node ${node} is too old for Evenkeel.*Node 24\\.$`));
});

it('this very Node is one of those that run it', () => {
  expect(nodeProblem(process.versions)).toBeNull();
});
