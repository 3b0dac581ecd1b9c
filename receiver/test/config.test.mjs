// Settings: what is set when nothing is said, and everything that is wrong told at once.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { load } from './support/receiver.mjs';

const { readConfig } = await load('config');
const LEAST = { ALLOWED_ORIGINS: 'https://www.region.example', HMAC_KEY: 'x'.repeat(32) };

describe('settings', () => {
  it('have a safe value each, but for the two that only the region knows', () => {
    assert.deepEqual(readConfig(LEAST).config, {
      host: '127.0.0.1',
      port: 8787,
      database: { file: 'data/feedback.sqlite' },
      allowedOrigins: ['https://www.region.example'],
      hmacKey: 'x'.repeat(32),
      challenge: 'suspicious',
      mask: true,
      rateLimit: 60,
      trustProxy: [],
      retentionDays: undefined,
      logLevel: 'info',
      inbox: undefined,
      mail: undefined,
    });
  });

  it('are read as they are meant', () => {
    const { config } = readConfig({
      ...LEAST,
      ALLOWED_ORIGINS: ' https://a.example ,http://localhost:8080,',
      DATABASE_URL: 'postgres://user:password@db.example/feedback',
      TRUST_PROXY: 'loopback, 10.0.0.0/8, 2001:db8::/32, 192.0.2.1',
      RETENTION_DAYS: '730',
      MASK: 'off',
      INBOX_USER: 'webb',
      INBOX_PASSWORD: 'tillräckligt långt',
      SMTP_URL: 'smtps://user:password@mail.example',
      MAIL_TO: 'webb@region.example',
      MAIL_FROM: 'Webbplatsen <svara-inte@region.example>',
      MAIL_HOUR: '6',
      INBOX_URL: 'https://intern.example/inkorg/',
    });
    assert.deepEqual(config.allowedOrigins, ['https://a.example', 'http://localhost:8080']);
    assert.deepEqual(config.database, { url: 'postgres://user:password@db.example/feedback' });
    assert.equal(config.trustProxy.length, 4);
    assert.equal(config.retentionDays, 730);
    assert.equal(config.mask, false);
    assert.deepEqual(config.inbox, { user: 'webb', password: 'tillräckligt långt' });
    assert.deepEqual(config.mail.digest, { hour: 6 });
  });

  it('tell everything that is wrong with them at once, without repeating a secret', () => {
    const { problems } = readConfig({
      PORT: '80 80',
      DATABASE_URL: 'mysql://user:hemligt@db.example/x',
      SQLITE_FILE: 'x',
      ALLOWED_ORIGINS: '*, https://a.example/, a.example',
      HMAC_KEY: 'hemligt',
      CHALLENGE: 'sometimes',
      MASK: 'yes',
      RATE_LIMIT: '0',
      TRUST_PROXY: 'true, 2, 10.0.0.0/99',
      RETENTION_DAYS: '-1',
      LOG_LEVEL: 'loud',
      INBOX_TOKEN: 'hemligt',
      SMTP_URL: 'http://user:hemligt@mail.example',
      MAIL_TO: 'webb',
    });
    const named = problems.map((problem) => /^[A-Z_]+/.exec(problem)[0]);
    assert.deepEqual(named, [
      'PORT',
      'DATABASE_URL',
      'DATABASE_URL',
      'ALLOWED_ORIGINS',
      'ALLOWED_ORIGINS',
      'ALLOWED_ORIGINS',
      'HMAC_KEY',
      'CHALLENGE',
      'MASK',
      'RATE_LIMIT',
      'TRUST_PROXY',
      'TRUST_PROXY',
      'TRUST_PROXY',
      'RETENTION_DAYS',
      'LOG_LEVEL',
      'INBOX_TOKEN',
      'SMTP_URL',
      'SMTP_URL',
      'MAIL_TO',
    ]);
    assert.doesNotMatch(problems.join(), /hemligt/);
    assert.deepEqual(readConfig({}).problems.length, 2);
  });

  it('may lie in files, where containers keep secrets', (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'nv-config-'));
    test.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'key');
    writeFileSync(file, `${'y'.repeat(40)}\n`);
    const { ALLOWED_ORIGINS } = LEAST;
    assert.equal(readConfig({ ALLOWED_ORIGINS, HMAC_KEY_FILE: file }).config.hmacKey, 'y'.repeat(40));
    assert.match(readConfig({ ...LEAST, HMAC_KEY_FILE: file }).problems[0], /both set/);
    assert.match(
      readConfig({ ALLOWED_ORIGINS, HMAC_KEY_FILE: join(folder, 'no') }).problems[0],
      /cannot be read \(ENOENT\)/,
    );
  });
});
