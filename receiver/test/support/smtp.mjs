// A real mail server on the loopback, which keeps the letters that it took.
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/**
 * @param {{ port?: number, refuse?: (letter: string) => Error | undefined }} options `refuse` answers for the server
 *   when a letter has been read
 */
export async function startSmtp(test, { port = 0, refuse = () => undefined } = {}) {
  const letters = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, callback) {
      const parts = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8');
        const refusal = refuse(raw);
        if (!refusal) letters.push({ ...read(raw), envelope: session.envelope });
        callback(refusal);
      });
    },
  });
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  let running = true;
  const stop = () =>
    new Promise((resolve) => {
      if (!running) return resolve();
      running = false;
      server.close(resolve);
    });
  test.after(stop);
  const { port: taken } = server.server.address();
  return { letters, stop, port: taken, url: `smtp://127.0.0.1:${taken}` };
}

/** Headers unfolded; the text as it was before it was encoded for the way. */
function read(raw) {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ');
  const headers = Object.fromEntries(
    head
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  const body = raw.slice(end + 4).replace(/\r\n$/, '');
  const encoding = headers['content-transfer-encoding'];
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? Buffer.from(
            body
              .replace(/=\r\n/g, '')
              .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ).toString('utf8')
        : body;
  return { raw, head, headers, subject: decodeWords(headers.subject ?? ''), text: text.replaceAll('\r\n', '\n') };
}

/** RFC 2047. */
const decodeWords = (text) =>
  text.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?(b|q)\?([^?]*)\?=/gi, (_, kind, word) =>
    kind.toLowerCase() === 'b'
      ? Buffer.from(word, 'base64').toString('utf8')
      : Buffer.from(
          word
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/gi, (__, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        ).toString('utf8'),
  );
