import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };
export type Question = {
  readonly method?: string;
  /** Sent as it is, unlike fetch, which would tidy `..` away. */
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
};

/** One request over a connection of its own, with whatever headers an attacker likes. */
export function ask(origin: string, { method = 'GET', path = '/', headers = {}, body }: Question = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(pieces).toString('utf8'),
        }),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export type Visit = { readonly cookie: string; readonly secret: string };

/** What a browser does with the printed address: follow it, keep the cookie, read the secret out of the page. */
export async function visit(address: string): Promise<Visit> {
  const { origin, pathname, search } = new URL(address);
  const door = await ask(origin, { path: pathname + search });
  const cookie = (door.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  const page = await ask(origin, { headers: { cookie } });
  return { cookie, secret: /<meta name="evenkeel-secret" content="([^"]+)">/.exec(page.text)?.[1] ?? '' };
}

/** The headers of a call that our own page makes. */
export function ownHeaders({ cookie, secret }: Visit): OutgoingHttpHeaders {
  return { cookie, 'x-evenkeel': secret, 'content-type': 'application/json' };
}
