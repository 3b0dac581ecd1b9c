// A day's messages for the pages that are looked at: ordinary, long, foreign, flagged, suspected, hostile.
import { message } from './messages.mjs';

const at = (minutes) => new Date(Date.parse('2026-11-24T08:30:00.000Z') - minutes * 6e4).toISOString();
const page = (path) => `https://www.region.example/${path}`;
const LONG_PAGE = page('om-regionen/utveckling/nara-vard-och-omsorg/malbilden-for-framtidens-halso-och-sjukvard/delar');

export function examples() {
  const vote = message({ page: LONG_PAGE, useful: false, receivedAt: at(61) });
  return [
    ...Array.from({ length: 15 }, (_, index) =>
      message({ page: page('vard/hitta-vard'), useful: index > 2, receivedAt: at(900) }),
    ),
    ...Array.from({ length: 4 }, (_, index) =>
      message({ page: page('kontakt'), useful: index > 0, receivedAt: at(800) }),
    ),
    vote,
    message({
      page: page('kontakt'),
      comment: 'Tack, nu hittade jag rätt.',
      useful: true,
      receivedAt: at(700),
    }),
    message({
      page: page('vard/hitta-vard'),
      comment:
        'Telefontiden på sidan stämmer inte.\n\nDet står kl. 8–11, men ingen svarar efter kl. 10:\n - måndag\n - fredag',
      useful: false,
      receivedAt: at(300),
    }),
    message({
      page: page('v%C3%A5rd/halsocentraler'),
      comment: 'Jag är född ██████-████ och får inte tag i någon. Ring mig på 070-174 06 05.',
      flags: ['personal-identity-number', 'phone'],
      receivedAt: at(120),
    }),
    message({
      page: page('en/contact'),
      lang: 'en',
      comment: 'The opening hours are only in Swedish. Please translate them.',
      receivedAt: at(90),
    }),
    message({
      page: page('ar/contact'),
      lang: 'ar',
      comment: 'لم أجد رقم الهاتف على هذه الصفحة.',
      receivedAt: at(75),
    }),
    message({
      page: LONG_PAGE,
      comment: 'Vad betyder målbild? Skriv så att man förstår.',
      follows: vote.idempotencyKey,
      useful: false,
      receivedAt: at(60),
    }),
    message({
      page: page('kontakt'),
      comment: `Köp nu! https://a.example https://b.example https://c.example ${'x'.repeat(120)}`,
      suspicions: ['many-links', 'too-quick'],
      receivedAt: at(20),
    }),
  ];
}
