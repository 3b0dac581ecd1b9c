import { Temporal } from '@js-temporal/polyfill';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  addDays,
  instantAt,
  stockholmDate,
  stockholmMinutes,
  WEEKDAYS,
  weekdayOf,
} from '../../../src/domain/shared/stockholm-time.js';

const ZONE = 'Europe/Stockholm';
const at = Date.parse;
const anyInstant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 11, 31) });
const anyDay = fc.integer({ min: 0, max: 25_900 }).map((days) => addDays('1990-01-01', days));
/** The last Sundays of March and October, when clocks change. */
const changeDay = fc.tuple(fc.integer({ min: 1996, max: 2060 }), fc.constantFrom('03', '10')).map(([year, month]) => {
  const last = `${year}-${month}-31`;
  return addDays(last, -(new Date(last).getUTCDay() % 7));
});

describe('stockholm-time', () => {
  it('reads a winter and a summer instant as clocks in Stockholm show them', () => {
    expect([stockholmDate(at('2026-11-23T07:30Z')), stockholmMinutes(at('2026-11-23T07:30Z'))]).to.deep.equal([
      '2026-11-23',
      510,
    ]);
    expect([
      stockholmDate(at('2026-06-20T21:59:59.999Z')),
      stockholmMinutes(at('2026-06-20T21:59:59.999Z')),
    ]).to.deep.equal(['2026-06-20', 1439]);
  });

  it('begins the day at midnight in Stockholm, not in Greenwich', () => {
    expect(stockholmDate(at('2026-12-31T22:59:59Z'))).to.equal('2026-12-31');
    expect(stockholmDate(at('2026-12-31T23:00Z'))).to.equal('2027-01-01');
    expect(stockholmMinutes(at('2026-12-31T23:00Z'))).to.equal(0);
    expect(stockholmDate(at('2026-07-31T22:00Z'))).to.equal('2026-08-01');
  });

  it('leaps from two to three on the last Sunday of March', () => {
    expect(stockholmMinutes(at('2026-03-29T00:59Z'))).to.equal(119);
    expect(stockholmMinutes(at('2026-03-29T01:00Z'))).to.equal(180);
    expect(instantAt('2026-03-29', 120)).to.equal(at('2026-03-29T03:00+02:00'));
    expect(instantAt('2026-03-29', 150)).to.equal(at('2026-03-29T03:30+02:00'));
    expect(instantAt('2026-03-29', 180)).to.equal(at('2026-03-29T03:00+02:00'));
    expect(instantAt('2026-03-29', 119)).to.equal(at('2026-03-29T01:59+01:00'));
  });

  it('means the first of the two hours from two to three on the last Sunday of October', () => {
    expect(instantAt('2026-10-25', 120)).to.equal(at('2026-10-25T02:00+02:00'));
    expect(instantAt('2026-10-25', 179)).to.equal(at('2026-10-25T02:59+02:00'));
    expect(instantAt('2026-10-25', 180)).to.equal(at('2026-10-25T03:00+01:00'));
    expect(stockholmMinutes(at('2026-10-25T00:30Z'))).to.equal(150);
    expect(stockholmMinutes(at('2026-10-25T01:30Z'))).to.equal(150);
  });

  it('counts minutes above 1440 into the next day, by the clock', () => {
    expect(instantAt('2026-12-31', 1440)).to.equal(at('2027-01-01T00:00+01:00'));
    expect(instantAt('2026-03-28', 1440 + 240)).to.equal(at('2026-03-29T04:00+02:00'));
    expect(instantAt('2026-10-24', 1440 + 150)).to.equal(at('2026-10-25T02:30+02:00'));
  });

  it('walks over month ends, leap days and new years', () => {
    expect(addDays('2028-02-28', 1)).to.equal('2028-02-29');
    expect(addDays('2027-02-28', 1)).to.equal('2027-03-01');
    expect(addDays('2026-12-31', 1)).to.equal('2027-01-01');
    expect(addDays('2026-03-29', -400)).to.equal('2025-02-22');
  });

  it('knows the day of the week, Monday first', () => {
    expect(WEEKDAYS.map((_, days) => weekdayOf(addDays('2026-11-23', days)))).to.deep.equal([...WEEKDAYS]);
  });

  it('agrees with Temporal on what Stockholm’s clocks show, 1990–2060', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE);
        expect(stockholmDate(instant)).to.equal(wall.toPlainDate().toString());
        expect(stockholmMinutes(instant)).to.equal(wall.hour * 60 + wall.minute);
      }),
      { numRuns: 150 },
    );
  });

  it('agrees with Temporal on when Stockholm’s clocks show it, 1990–2060 and above all when clocks change', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.tuple(anyDay, fc.integer({ min: 0, max: 2880 })),
          fc.tuple(changeDay, fc.integer({ min: 60, max: 240 })),
        ),
        ([date, minutes]) => {
          const wall = Temporal.PlainDateTime.from(date).add({ minutes });
          expect(instantAt(date, minutes)).to.equal(
            wall.toZonedDateTime(ZONE, { disambiguation: 'compatible' }).epochMilliseconds,
          );
        },
      ),
      { numRuns: 250 },
    );
  });

  it('comes back to the same minute, save the hour that autumn repeats', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const minute = Math.floor(instant / 6e4) * 6e4;
        const back = instantAt(stockholmDate(minute), stockholmMinutes(minute));
        expect([0, 36e5]).to.include(minute - back);
      }),
      { numRuns: 150 },
    );
  });
});
