import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { EVES, evesOn, HOLIDAYS, holidaysOn } from '../../../src/domain/contact-card/swedish-holidays.js';

/** The year's calendar in the order of HOLIDAYS, copied from DOMAIN.md 7 (tidochdatum.se), not computed. */
const PUBLISHED = {
  2026: '01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 10-31 12-25 12-26',
  2027: '01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-06 06-26 11-06 12-25 12-26',
};
const PUBLISHED_EVES = {
  2026: '01-05 04-02 04-04 04-30 05-13 05-15 05-23 06-19 10-30 12-24 12-31',
  2027: '01-05 03-25 03-27 04-30 05-05 05-07 05-15 06-25 11-05 12-24 12-31',
};
/** With the two years in which the moon's table is corrected (1954, 1981, 2049, 2076), the earliest and the latest. */
const EASTERS =
  '1818-03-22 1943-04-25 1954-04-18 1981-04-19 1999-04-04 2000-04-23 2008-03-23 2011-04-24 2016-03-27 2019-04-21 2024-03-31 ' +
  '2025-04-20 2028-04-16 2029-04-01 2030-04-21 2038-04-25 2049-04-18 2076-04-19 2100-03-28 2285-03-22';

const datesOf = (year: number): string[] => {
  const dates: string[] = [];
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 864e5) {
    dates.push(new Date(day).toISOString().slice(0, 10));
  }
  return dates;
};

/** Meeus, Jones and Butcher's rule, as an oracle of another shape than ours. */
const butcher = (year: number): string => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return `${year}-0${Math.floor(n / 31)}-${String((n % 31) + 1).padStart(2, '0')}`;
};

describe('swedish-holidays', () => {
  for (const year of [2026, 2027] as const) {
    it(`knows every public holiday of ${year} and no other day`, () => {
      const found = datesOf(year).flatMap((date) => holidaysOn(date).map((code) => `${date} ${code}`));
      const published = PUBLISHED[year].split(' ').map((day, place) => `${year}-${day} ${HOLIDAYS[place]}`);
      expect(found).to.deep.equal(published);
    });

    it(`knows every eve of ${year} and no other day`, () => {
      const found = datesOf(year).flatMap((date) => evesOn(date).map((code) => `${date} ${code}`));
      expect(found).to.deep.equal(PUBLISHED_EVES[year].split(' ').map((day, place) => `${year}-${day} ${EVES[place]}`));
    });
  }

  it('finds Easter in ordinary years, in the earliest, the latest and those where the moon is corrected', () => {
    for (const date of EASTERS.split(' ')) expect(holidaysOn(date), date).to.deep.equal(['easter-day']);
  });

  it('finds the same Easter as another rule does, 1900–2299', () => {
    for (let year = 1900; year < 2300; year++) expect(holidaysOn(butcher(year)), String(year)).to.include('easter-day');
  });

  it('names both holidays when two fall on one day', () => {
    expect(holidaysOn('2008-05-01')).to.deep.equal(['may-day', 'ascension-day']);
    expect(holidaysOn('2160-05-01')).to.deep.equal(['may-day', 'ascension-day']);
    for (const date of ['2049-06-06', '2055-06-06', '2060-06-06']) {
      expect(holidaysOn(date), date).to.deep.equal(['whit-sunday', 'national-day']);
    }
  });

  it('names both eves when two fall on one day', () => {
    expect(evesOn('2008-04-30')).to.deep.equal(['walpurgis-eve', 'ascension-eve']);
  });

  it('knows a day that is holiday and eve at once', () => {
    expect(holidaysOn('2071-06-06')).to.deep.equal(['national-day']);
    expect(evesOn('2071-06-06')).to.deep.equal(['whitsun-eve']);
  });

  it('counts neither Whit Monday nor ordinary Sundays', () => {
    for (const date of ['2026-05-25', '2027-05-17', '2026-11-22', '2026-01-04', '2024-02-29']) {
      expect(holidaysOn(date), date).to.deep.equal([]);
    }
  });

  it('gives every year each holiday and each eve once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        const dates = datesOf(year);
        expect(dates.flatMap(holidaysOn)).to.have.members(HOLIDAYS);
        expect(dates.flatMap(evesOn)).to.have.members(EVES);
      }),
      { numRuns: 25 },
    );
  });
});
