// The inbox in a server of its own, and a browser's manners for requests that are not sent by one.
import Fastify from 'fastify';
import { load } from './receiver.mjs';
import { standingClock } from './messages.mjs';

const { registerInbox } = await load('inbox');

export const TOKEN = 'en-nyckel-som-ingen-gissar';
export const bearer = { authorization: `Bearer ${TOKEN}` };
export const basic = (user, password) => ({
  authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
});

/** An inbox over a store. `get` and `post` ask it as a program would; more headers make it a browser. */
export function inboxOf(test, store, { clock = standingClock(), secret = { token: TOKEN }, ...options } = {}) {
  const app = Fastify({ trustProxy: true });
  registerInbox(app, { store, secret, clock, ...options });
  test.after(() => app.close());
  return {
    app,
    clock,
    get: (path, headers = bearer) => app.inject({ url: `/inkorg/${path}`, headers }),
    post: (path, fields, headers = {}) =>
      app.inject({
        method: 'POST',
        url: `/inkorg/${path}`,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: 'http://localhost',
          host: 'localhost',
          ...headers,
        },
        payload: new URLSearchParams(fields).toString(),
      }),
    async listen() {
      await app.listen({ port: 0, host: '127.0.0.1' });
      return `http://127.0.0.1:${app.server.address().port}/inkorg/`;
    },
  };
}

/** Signs in with the form. Gives the headers of someone signed in, and the proof that their forms carry. */
export async function signIn(inbox, headers = {}) {
  const answer = await inbox.post('logga-in', { nyckel: TOKEN }, headers);
  const cookie = answer.headers['set-cookie'].split(';')[0];
  const { body } = await inbox.get('', { cookie });
  return { cookie, proof: /name="bevis" value="([0-9a-f]+)"/.exec(body)?.[1], setCookie: answer.headers['set-cookie'] };
}
