import { describe, expect, it } from 'vitest';
import { MAX_UPLOAD_BYTES } from '#shared/contract/files.ts';
import { MAX_CALL_BYTES, refusalOf, type RequestFacts } from './guard.ts';

const PORT = 43_210;
const OWN = `127.0.0.1:${PORT}`;

const call: RequestFacts = {
  purpose: 'call',
  method: 'POST',
  host: OWN,
  origin: `http://${OWN}`,
  fetchSite: 'same-origin',
  contentType: 'application/json',
  contentLength: 2,
  port: PORT,
  hasSession: true,
  hasPageSecret: true,
};
const page: RequestFacts = {
  ...call,
  purpose: 'page',
  method: 'GET',
  origin: undefined,
  fetchSite: 'none',
  contentType: undefined,
  contentLength: 0,
  hasPageSecret: false,
};
const door: RequestFacts = { ...page, purpose: 'door', hasSession: false };
const download: RequestFacts = { ...page, purpose: 'download', fetchSite: 'same-origin' };
const events: RequestFacts = {
  ...call,
  purpose: 'events',
  method: 'GET',
  origin: undefined,
  contentType: undefined,
  contentLength: 0,
};
const upload: RequestFacts = {
  ...call,
  purpose: 'upload',
  contentType: 'text/vcard',
  contentLength: 300 * 1024 * 1024,
};

describe('refusalOf', () => {
  it.each<[string, RequestFacts]>([
    ['a call of our page', call],
    ['a call with a character set behind its type', { ...call, contentType: 'Application/JSON; charset=utf-8' }],
    ['a call of exactly 2 MB', { ...call, contentLength: MAX_CALL_BYTES }],
    ['a call from a program without a browser, with both secrets', { ...call, origin: undefined, fetchSite: undefined }],
    ['the address opened from the terminal', door],
    ['the page after its reload', page],
    ['the page under localhost', { ...page, host: `localhost:${PORT}` }],
    ['the page under ::1', { ...page, host: `[::1]:${PORT}` }],
    ['a script of the page', { ...page, purpose: 'asset', fetchSite: 'same-origin' }],
    ['a download the page starts', download],
    ['the events of the page', events],
    ['a large upload of the page', upload],
  ])('lets %s go on', (_title, facts) => {
    expect(refusalOf(facts)).toBeNull();
  });

  it.each<[string, RequestFacts, number]>([
    [
      'a foreign name that resolves to this computer (DNS rebinding)',
      { ...call, host: `attacker.example:${PORT}`, origin: `http://attacker.example:${PORT}` },
      421,
    ],
    ['the page asked for under a foreign name', { ...page, host: `attacker.example:${PORT}` }, 421],
    ['a name that only begins like ours', { ...page, host: `127.0.0.1:${PORT}.attacker.example` }, 421],
    ['our name without the port', { ...page, host: '127.0.0.1' }, 421],
    ['another port of this computer in Host', { ...page, host: `127.0.0.1:${PORT + 1}` }, 421],
    ['the address 0.0.0.0', { ...page, host: `0.0.0.0:${PORT}` }, 421],
    ['no Host at all', { ...page, host: undefined }, 421],
    ['a call from a foreign origin', { ...call, origin: 'https://attacker.example' }, 403],
    ['a call from another port of this computer', { ...call, origin: `http://127.0.0.1:${PORT + 1}`, fetchSite: 'same-site' }, 403],
    ['a call from our address over https', { ...call, origin: `https://${OWN}` }, 403],
    ['a call from a sandboxed frame or a file', { ...call, origin: 'null' }, 403],
    ['a call from localhost to 127.0.0.1', { ...call, origin: `http://localhost:${PORT}` }, 403],
    ['an upload from a foreign origin', { ...upload, origin: 'https://attacker.example' }, 403],
    ['a foreign page that links to the page', { ...page, fetchSite: 'cross-site' }, 403],
    ['a foreign page that links to the one-time address', { ...door, fetchSite: 'cross-site' }, 403],
    ['a page on another port of this computer', { ...page, fetchSite: 'same-site' }, 403],
    ['a foreign page that embeds a script of ours', { ...page, purpose: 'asset', fetchSite: 'cross-site' }, 403],
    ['a foreign page that starts a download', { ...download, fetchSite: 'cross-site' }, 403],
    ['a foreign EventSource', { ...events, origin: 'https://attacker.example', fetchSite: 'cross-site', hasPageSecret: false }, 403],
    ['a call that a person would have typed', { ...call, origin: undefined, fetchSite: 'none' }, 403],
    ['a call by GET', { ...call, method: 'GET' }, 405],
    ['a preflight of a foreign page', { ...call, method: 'OPTIONS', origin: undefined, fetchSite: undefined }, 405],
    ['a POST to the page', { ...page, method: 'POST' }, 405],
    ['a HEAD that would use up a download', { ...download, method: 'HEAD' }, 405],
    ['the page without a session', { ...page, hasSession: false }, 401],
    ['a script without a session', { ...page, purpose: 'asset', hasSession: false }, 401],
    ['a call without a session, though with a page secret', { ...call, hasSession: false }, 401],
    ['a download without a session', { ...download, hasSession: false }, 401],
    ['a call without the page secret', { ...call, hasPageSecret: false }, 403],
    ['an upload without the page secret', { ...upload, hasPageSecret: false }, 403],
    ['the events without the page secret (an EventSource cannot send it)', { ...events, hasPageSecret: false }, 403],
    ['a call from a form', { ...call, contentType: 'application/x-www-form-urlencoded' }, 415],
    ['a call as text, which needs no preflight', { ...call, contentType: 'text/plain' }, 415],
    ['a call without a type', { ...call, contentType: undefined }, 415],
    ['a call whose type only mentions JSON', { ...call, contentType: 'text/plain; application/json' }, 415],
    ['a call of more than 2 MB', { ...call, contentLength: MAX_CALL_BYTES + 1 }, 413],
    ['an upload of more than 500 MB', { ...upload, contentLength: MAX_UPLOAD_BYTES + 1 }, 413],
  ])('refuses %s', (_title, facts, status) => {
    expect(refusalOf(facts)?.status).toBe(status);
  });

  it('looks at the address before anything else, so a foreign page learns nothing', () => {
    expect(refusalOf({ ...call, host: 'attacker.example', hasSession: false, method: 'TRACE' })?.status).toBe(421);
  });
});
