import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { careNeedIn } from '../../../src/domain/feedback-form/care-words.js';

const EMERGENCY = `
Jag kan inte andas
jag KAN INTE ANDAS!!!
Jag kan   inte
andas
jag kan knappt andas
jag kan inte riktigt andas
Han får ingen luft
hon får nästan ingen luft
Det är svårt att andas
svårt att få luft
mitt barn andas inte
pappa har andnöd
Jag har bröstsmärtor
bröstsmärta sedan i går
ont i bröstet
ont i vänstra bröstet
tryck över bröstet
ett tryckande över bröstet
smärtor i bröstet
hjärtinfarkt?
Kan det vara en stroke
strokesymtom
slaganfall
han är förlamad
hänger i ena mungipan
hon är medvetslös
hon är medvetandelös
han är okontaktbar
han är inte kontaktbar
hon svimmade
går inte att väcka henne
barnet krampar
jag blöder kraftigt
blöder väldigt mycket
en kraftig blödning
det slutar inte blöda
överdos
jag har tagit för många tabletter
tagit många sömntabletter
hon är förgiftad
allergisk chock
anafylaktisk reaktion
jag tänker på självmord
självmordstankar
jag har suicidala tankar
Jag vill dö
jag vill bara dö
jag vill verkligen inte leva
jag vill inte leva längre
orkar inte leva
ska ta livet av mig
jag skadar mig själv
självskadebeteende
Jag skär mig
jag dör
håller på att dö
håller på att kvävas
jag blev våldtagen
han misshandlar mig
han slår mig
ring ambulans
skicka en ambulans
vattnet har gått
vattnet gått
I can't breathe
i cannot breathe
he is not breathing
chest pain
heart attack
I want to die
kill myself
she is unconscious
bleeding heavily
overdose`;

const NEED = `
Jag har ont
ont i magen
ont i halsen
har halsont
ryggont
huvudvärk
det värker
han har feber
febern går inte ner
hostar mycket
jag är förkyld
kräks hela natten
diarré
jag mår dåligt
jag mår så dåligt
mår inte bra
mår psykiskt dåligt
jag är sjuk
jag är väldigt sjuk
jag är gravid
jag har blivit sjuk
mitt barn är sjukt
min mamma är sjuk
min dotter är så dålig
jag har ångest
migrän igen
blöder lite
Det gick inte att boka tid i länken
hur bokar jag en tid
jag vill avboka min tid
omboka tiden
boka läkartid
jag vill få en tid
jag har inte fått någon tid
var är mina provsvar
provsvar
tidsbokning
röntgen
remiss
remissen är borta
förnya recept
receptet har gått ut
behöver sjukskrivning
min medicin är slut
jag når inte min läkare
min journal
söka vård
jag behöver en läkare
träffa en läkare
prata med en sjuksköterska
ring mig
kan ni ringa mig
kontakta mig
I have a fever
book an appointment
my prescription
see a doctor
please call me`;

const QUIET = `

Bra sida
Tack!
Sidan är svår att läsa, länken är död
länken fungerar inte
Texten är för liten
jag hittar inte öppettiderna
öppettiderna stämmer inte
numret till växeln är fel
telefonnumret till receptionen saknas
Receptionens telefon
Det slår mig att texten är dålig
kartan visar fel ställe
det är ont om plats på sidan
sjukt bra sida
sidan är sjukt dålig
sidan tog en lång tid att ladda
det tar tid att ladda
sidan slutar inte ladda
menyn hänger sig
bilden hänger utanför kanten
jag får ingen bild
jag får inte upp sidan
den här knappen vill inte fungera
jag kan inte läsa
kan inte andra språk visas
jag orkar inte läsa allt
vill inte ha cookies
ta bort rutan
fel stavning i rubriken
stavfel på rad två
länkarna bör vara blå
Kan ni översätta till finska?
det står två olika datum
målbilden var tydlig
en sida om framtidens vård
Vad betyder nära vård?
kontrasten är dålig
fonten är för liten
horisonten på bilden lutar
hostingen är långsam
kontot går inte att öppna
PDF:en är inte tillgänglig
saknar information om min kommun
ser bra ut i mobilen
jag läste med skärmläsare
rubriken är dubbel
the link is broken
page is hard to read
nice page`;

const linesOf = (list: string) =>
  list
    .slice(1)
    .split('\n')
    .reduce<string[]>((lines, line) => {
      // "Jag kan inte⏎andas" is one text.
      if (line === 'andas') lines.push(`${lines.pop()}\n${line}`);
      else lines.push(line);
      return lines;
    }, []);

describe('careNeedIn', () => {
  it('hears an emergency', () => {
    for (const text of linesOf(EMERGENCY)) expect(careNeedIn(text), text).to.equal('emergency');
  });

  it('hears a need of care', () => {
    for (const text of linesOf(NEED)) expect(careNeedIn(text), text).to.equal('need');
  });

  it('is quiet at what is about the page', () => {
    for (const text of linesOf(QUIET)) expect(careNeedIn(text), text).to.equal(undefined);
  });

  it('hears the emergency first', () => {
    expect(careNeedIn('Jag har feber och kan inte andas.')).to.equal('emergency');
  });

  it('hears words however they are typed', () => {
    for (const text of [
      'SJÄLVMORD',
      '”självmord”',
      'själv\u00admord',
      'sja\u0308lvmord',
      'Självmord.',
      '(självmord)',
      'a\u030at för många piller, tagit för många piller',
      'kan\u00a0inte\u2009andas',
      'kan – inte … andas',
    ]) {
      expect(careNeedIn(text), text).to.equal('emergency');
    }
  });

  it('hears a region’s own words, with the endings of Swedish, beside those it knows', () => {
    const words = { emergency: ['blå läppar'], need: ['fästing', 'Vaccin', 'nära vård-team', 'x'] };
    for (const text of ['Han har blå läppar', 'blå\nläpparna']) expect(careNeedIn(text, words)).to.equal('emergency');
    for (const text of ['en fästing', 'fästingar!', 'fästingarna', 'fästingens', 'vaccinet', 'Nära vård team']) {
      expect(careNeedIn(text, words), text).to.equal('need');
    }
    expect(careNeedIn('vaccinationsbevis', words)).to.equal(undefined);
    expect(careNeedIn('kan inte andas', words)).to.equal('emergency');
    expect(careNeedIn('feber', { emergency: ['feber'] })).to.equal('emergency');
  });

  it('is not upset by signs or nothing at all among a region’s own words', () => {
    for (const own of ['', ' ', '(', '*', '.*', '[a-', '\\', '|', '?', '\ud800']) {
      expect(careNeedIn('Bra sida', { emergency: [own], need: [own] }), own).to.equal(undefined);
    }
    expect(careNeedIn('', { emergency: [''], need: [' '] })).to.equal(undefined);
    expect(careNeedIn('Bra sida', {})).to.equal(undefined);
    expect(careNeedIn('Bra sida', { emergency: undefined, need: undefined })).to.equal(undefined);
  });

  it('reads any text, and hears the same whatever stands around', () => {
    const texts = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect([undefined, 'need', 'emergency']).to.include(careNeedIn(before));
        expect(careNeedIn(`${before} . självmord . ${after}`)).to.equal('emergency');
        expect(careNeedIn(before, { need: [after] })).to.be.oneOf([undefined, 'need', 'emergency']);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes ten times as long to read when it is ten times as long', () => {
    const time = (text: string) => {
      let least = Infinity;
      for (let round = 0; round < 3; round += 1) {
        const start = performance.now();
        careNeedIn(text);
        least = Math.min(least, performance.now() - start);
      }
      return least;
    };
    for (const unit of [
      'a',
      'a ',
      ' ',
      'kan inte ',
      'vill ',
      'boka a ',
      'hosta',
      '(',
      'o\u0308',
      '\ud800',
      'ont om ',
      `kan ${'a'.repeat(99)} `,
    ]) {
      const textOf = (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      time(textOf(5000)); // compiled
      const [little, much] = [time(textOf(5000)), time(textOf(50_000))];
      expect(much, JSON.stringify(unit)).to.be.below(15 * Math.max(little, 30));
    }
  });
});
