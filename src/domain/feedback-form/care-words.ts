/**
 * Words by which a comment may be about somebody's health: then the right way to care is shown before the send button.
 * Nothing is blocked, and the words go nowhere. Of an emergency rather too much is seen than too little; a complaint about
 * a page ("länken är död", "svår att läsa") is neither. It is no triage: a text without these words says nothing of health.
 */

/** A region's own words and phrases, beside those below. */
export interface OwnCareWords {
  readonly emergency?: readonly string[] | undefined;
  readonly need?: readonly string[] | undefined;
}

/**
 * A phrase a line, over words in lower case with one space between them. `*` is the rest of a word, `~` one word or none;
 * `( | )` and `?` as in regular expressions. In the order: breath, heart, brain, bleeding, poison, life, violence; English.
 */
const EMERGENCY = `(kan|kunde) (inte|knappt|ej) ~andas
(får|fick) (inte|ingen|knappt) ~luft
andas (inte|knappt)
(svårt|svårigheter) (med )?att (få luft|andas)
(andnöd|andningsbesvär|andningssvår|andningsuppehåll|andningsstopp)*
slutat andas
(bröstsmärt|bröstvärk)*
(ont|tryck*|smärt*|värk|kramp) (i|över|på) ~(bröst|hjärta)*
hjärt(infarkt|stopp|stillestånd|attack)*
(stroke|slaganfall|hjärnblödning|förlama|livlös|svimma|krampa|anafyla|suicid)*
(sned|hänger) i ~(ansikte|mun)*
med(vets|vetande)lös*
(inte|ej|o)( är)? ?kontaktbar*
(går|gick) inte att väcka
blöder ~(kraftig|mycket|ymnig|massor|våldsam)*
(kraftig|ymnig|stor)* blödning*
slutar (inte|aldrig) ~blöda
(överdos|förgift|självmord|självskad)*
(tagit|tog|åt|ätit|svalt) (för )?(många|massa|alla) ~(tablett|piller|medicin)*
allergisk (chock|reaktion)
(vill|vilja|önskar|hoppas) ~~dö
(ta|tog|tar|tagit) (livet av|mitt liv|sitt liv)*
(orkar|vill) (inte|ej) ~~leva
inte ~leva längre
(jag|han|hon|barnet|mamma|pappa) dör
håller på att (dö|kvävas|förblöda)
skada*( mig| sig)? själv
skär mig
(våldtagen|våldtog|våldtäkt|misshandla)*
(slår|hotar) (mig(?! att)|barn*)
(ring*|skicka|behöver|kalla) ~ambulans*
vattnet (har )?gått
(can t|cant|cannot|can not|not) (breathe|breathing)
(chest|heart) (pain|attack)*
unconscious
bleed* (heavily|badly|a lot)
overdose*
(kill|hurt)* myself
want to die`;

const NEED = `(hals|mag|rygg|nack|huvud)?ont(?! om)
(huvud|tand|mag|mens)?värk(er|en|ar)?
smärt(a|an|or|orna)
feber*
(hosta|förkyl|kräk|diarré|illamående|utslag|klåda|svull|migrän|ångest|panik|yrsel|andfådd|hjärtklapp)*
(blöder|blod|brutit|bruten|stukat)
(mår|mått) ~(dålig|illa|bra|sämre|psykisk)*
(är|blivit|blev) ~(sjuk|gravid|deprimerad)
(känner (mig|sig)|sjukt?) ~(sjuk|barn)
(barn|barnet|son|dotter|bebis|mamma|pappa|man|fru) (är|har|mår) ~(sjukt?|dåligt|feber|ont)
(av|om)?(boka|bokat|bokad|bokar|beställa) ~~(tid|läkartid|besök)*
(en|få|min|ny|mina|fått) (tid|tider|läkartid|återbesök)
(tidsbok|provsvar|provtag|röntgen|remiss|sjukskriv|läkarintyg)*
(min|mitt|mina) (medicin|läkemedel|tablett|journal|läkare|behandling|diagnos)*
recept(et|en|s)?
(söka|behöver|få) ~(vård|läkare|läkarhjälp)
(träffa|prata med|tala med) ~(läkar|läkare|sköterska|sjuksköterska|psykolog|doktor)*
(ring|ringa|kontakta) ~mig
hör av er
(pain|fever|appointment|prescription|referral|test result)*
(i am|i m|is|my child is) (sick|ill)
see a (doctor|nurse)
call me`;

/** Phrases stand between spaces. What may follow a region's own word: the endings of Swedish nouns, adjectives and verbs. */
const anyOf = (phrases: readonly string[], ending = ''): RegExp =>
  RegExp(` (?:${phrases.join('|')})${phrases.length ? ending : '(?!)'} `, 'u');
const patternOf = (phrases: string): RegExp =>
  anyOf(phrases.replace(/~/g, '(?:\\p{L}+ )?').replace(/\*/g, '\\p{L}*').split('\n'));
const ENDING = '[aeo]?[nrt]?(?:na)?s?';

const EMERGENCIES = patternOf(EMERGENCY);
const NEEDS = patternOf(NEED);

/** Words alone, in lower case, one space between; letters typed in two parts (å, ä, ö) put together. */
const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/a\u030a/g, 'å')
    .replace(/a\u0308/g, 'ä')
    .replace(/o\u0308/g, 'ö')
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a text may be about an emergency, or else about a need of care. */
export function careNeedIn(
  text: string,
  { emergency = [], need = [] }: OwnCareWords = {},
): 'emergency' | 'need' | undefined {
  const words = ` ${wordsOf(text)} `;
  const has = (pattern: RegExp, own: readonly string[]): boolean =>
    pattern.test(words) || anyOf(own.map(wordsOf).filter(Boolean), ENDING).test(words);
  return has(EMERGENCIES, emergency) ? 'emergency' : has(NEEDS, need) ? 'need' : undefined;
}
