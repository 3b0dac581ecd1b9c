import { expect } from '@open-wc/testing';
import type { OpeningHours } from '../../../src/domain/contact-card/content.js';
import { hoursProblems } from '../../../src/domain/contact-card/verify-hours.js';
import { severityOf } from '../../../src/domain/shared/severity.js';

const times = (text: string) => text.split(' ').map((pair) => ({ opens: pair.slice(0, 5), closes: pair.slice(6) }));
const week = [{ days: ['monday' as const, 'tuesday' as const], intervals: times('08:00-12:00 13:00-16:00') }];
const found = (hours: OpeningHours, path = 'hours') =>
  hoursProblems(hours, path).map(({ code, path: place, detail }) => [code, place, detail].filter(Boolean).join(' '));

describe('verify-hours', () => {
  it('is silent about hours in order: lunch, touching times, past midnight, around the clock', () => {
    const inOrder: OpeningHours[] = [
      { week },
      { week: [{ days: ['monday'], intervals: times('08:00-12:00 12:00-16:00 18:00-02:00') }] },
      {
        week: [
          { days: ['friday'], intervals: times('18:00-02:00') },
          { days: ['saturday'], intervals: times('00:00-03:00') },
        ],
      },
      { week: [{ days: ['monday'], intervals: times('18:00-24:00 24:00-02:00') }] },
      { alwaysOpen: true },
      { byAppointment: true },
      { temporarilyClosed: {} },
      { week: [{ days: ['sunday'], intervals: [] }] },
      { seasons: [{ from: '2026-06-15', through: '2026-06-15', week }] },
    ];
    for (const hours of inOrder) expect(found(hours), JSON.stringify(hours)).to.deep.equal([]);
  });

  it('tells which of two overlapping times to look at', () => {
    expect(found({ week: [{ days: ['monday'], intervals: times('08:00-12:00 11:00-16:00') }] })).to.deep.equal([
      'hours.overlap hours.week[0].intervals[1] 11:00–16:00',
    ]);
    expect(found({ week: [{ days: ['friday'], intervals: times('18:00-02:00 20:00-21:00') }] })).to.have.length(1);
    expect(found({ week: [{ days: ['friday'], intervals: times('08:00-08:00 07:00-09:00') }] })).to.have.length(1);
  });

  it('sees an overlap between two rules for the same day, and tells it once', () => {
    const rule = { days: ['tuesday' as const, 'monday' as const], intervals: times('15:00-18:00') };
    expect(found({ week: [...week, rule] })).to.deep.equal(['hours.overlap hours.week[1].intervals[0] 15:00–18:00']);
  });

  it('looks into seasons, exceptions, red days and eves', () => {
    const twice = times('08:00-12:00 09:00-10:00');
    const hours: OpeningHours = {
      week,
      seasons: [{ from: '2026-06-15', through: '2026-08-15', week: [{ days: ['monday'], intervals: twice }] }],
      exceptions: [{ date: '2026-12-23', intervals: twice }],
      redDays: twice,
      eves: { 'christmas-eve': 'closed', 'maundy-thursday': twice },
    };
    expect(hoursProblems(hours, '').map(({ path }) => path)).to.deep.equal([
      'seasons[0].week[0].intervals[1]',
      'exceptions[0].intervals[1]',
      'redDays[1]',
      'eves.maundy-thursday[1]',
    ]);
  });

  it('points at the second exception for a date, since only the first counts', () => {
    const exceptions = [
      { date: '2026-12-23', intervals: [] },
      { date: '2026-12-23', intervals: times('08:00-12:00') },
    ];
    expect(found({ week, exceptions })).to.deep.equal(['hours.overlap hours.exceptions[1].date 2026-12-23']);
  });

  it('points at a period that ends before it begins', () => {
    const hours: OpeningHours = {
      week,
      seasons: [{ from: '2026-08-15', through: '2026-06-15', week }],
      temporarilyClosed: { from: '2026-12-24', through: '2026-12-23' },
    };
    expect(found(hours, 'contacts[0].hours')).to.deep.equal([
      'hours.reversed-period contacts[0].hours.temporarilyClosed 2026-12-24–2026-12-23',
      'hours.reversed-period contacts[0].hours.seasons[0] 2026-08-15–2026-06-15',
    ]);
  });

  it('warns of hours that say nothing of an ordinary day', () => {
    const empty: OpeningHours[] = [
      {},
      { week: [] },
      { week: [{ days: [], intervals: times('08:00-12:00') }] },
      { redDays: 'closed', halfDays: { 'christmas-eve': '12:00' }, validThrough: '2026-12-31' },
      { exceptions: [{ date: '2026-12-23', intervals: [] }] },
      { alwaysOpen: false, byAppointment: false },
    ];
    for (const hours of empty) expect(found(hours), JSON.stringify(hours)).to.deep.equal(['hours.empty hours']);
    expect(hoursProblems({}, 'hours').map(({ code }) => severityOf(code))).to.deep.equal(['warning']);
  });
});
