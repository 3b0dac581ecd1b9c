/** The program: reads its settings, opens the store, listens, and stops without losing what is under way. */
import type { AddressInfo } from 'node:net';
import { readConfig, type Config } from './config.js';
import { MailWorker, smtpSender } from './mail.js';
import { openStore } from './open-store.js';
import { Retention } from './retention.js';
import { createServer } from './server.js';

/** What has not ended by then is left; whoever started us would end us soon anyway. Milliseconds. */
const LONGEST_STOP = 20_000;

async function start(config: Config): Promise<void> {
  const clock = Date.now;
  const store = await openStore(config, ({ message }) =>
    app.log.warn({ message }, 'a connection to the database broke'),
  );
  const app = createServer({ config, store, clock });
  const retention = new Retention({ store, clock, log: app.log }, config.retentionDays);
  const sender = config.mail && smtpSender(config.mail.url, config.mail);
  const mail = config.mail && sender && new MailWorker({ store, clock, send: sender, log: app.log }, config.mail);

  let isStopping = false;
  const stop = async (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    app.log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), LONGEST_STOP).unref();
    // No new connections; what is under way is answered, and kept, before the store closes.
    await app.close();
    await Promise.all([mail?.stop(), retention.stop()]);
    sender?.close();
    await store.close();
    app.log.info('stopped');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));

  await app.listen({ host: config.host, port: config.port, listenTextResolver: () => 'listening' });
  const { port } = app.server.address() as AddressInfo;
  const database = 'file' in config.database ? 'SQLite' : 'PostgreSQL';
  app.log.info(
    {
      port,
      database,
      inbox: config.inbox !== undefined,
      mail: mail !== undefined,
      retentionDays: config.retentionDays,
    },
    'ready',
  );
  retention.start();
  mail?.start();
}

const settings = readConfig(process.env);
if ('problems' in settings) {
  console.error(`The receiver cannot start:\n${settings.problems.map((problem) => `  - ${problem}`).join('\n')}`);
  process.exitCode = 1;
} else {
  start(settings.config).catch((error: NodeJS.ErrnoException) => {
    console.error(`The receiver cannot start: ${error.message}${error.code ? ` (${error.code})` : ''}`);
    process.exit(1);
  });
}
