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
 * A phrase a line, of words in lower case with one space between. `*` is any part of a word, `~` any word or none; `(…|…)`
 * and `?` as in regular expressions. In the order: breath, heart and brain, consciousness, blood, poison, life, violence.
 */
const EMERGENCY = `(kan|kunde) (inte|knappt|ej) ~andas
(får|fick) ~(inte|ingen|knappt) ~luft
andas (inte|knappt)
svårt (att )?(andas|få luft)
andnöd
bröst(smärt|värk)*
(ont|tryck*|smärt*) (i|över) ~(bröst|hjärta)*
hjärt(infarkt|stopp|attack)*
(stroke|slaganfall|hjärnblödning|förlama|livlös|svimma|krampa|anafyla)*
hänger i ~mun*
medvet(sl|andel)ös*
(inte|o) ?kontaktbar*
inte att väcka
blöder ~(kraftig|mycket|ymnig)*
(kraftig|stor) blödning*
slutar inte ~blöda
(överdos|förgift|suicid|självmord|självskad)*
(tagit|tog|ätit|svalt) (för )?många *(tablett|piller)*
allergisk (chock|reaktion)
(vill|vilja|ska|önskar) ~~dö
(ta|tog|tagit) (livet av|mitt liv)
(orkar|vill) ~inte ~leva
inte leva längre
(jag|han|hon|barnet) dör
håller på att (dö|kvävas)
skad*( mig)? själv
skär mig
(våldt|misshandla)*
(slår|hotar) mig(?! att)
(ring|skicka|behöver) ~ambulans*
vattnet (har )?gått
(can t|cant|cannot|can not|not) breath*
(chest pain|heart attack|unconscious|overdose)*
bleed* (heavily|badly|a lot)
(kill|hurt)* myself
want to die`;

const NEED = `(hals|mag|rygg|huvud)?ont(?! om)
(huvud|tand)?värk(er|en|ar)?
(feber|smärt|hosta|förkyl|kräk|diarré|illamående|utslag|svull|migrän|ångest|yrsel|andfådd|blöd)*
(mår|mått) ~(dålig|illa|bra|sämre)*
(är|blivit|blev|känner mig) ~(sjuk|gravid|deprimerad)
(barn|barnet|son|dotter|mamma|pappa|man|fru) (är|har|mår) ~(sjuk|dålig)*
(av|om)?boka* ~~(tid|läkartid|besök)*
(få|fått|min|ny) ~(tid|läkartid|återbesök)
(tidsbok|provsvar|provtag|röntgen|remiss|sjukskriv|läkarintyg)*
recept(et|en|s)?
(min|mitt|mina) (medicin|läkemedel|tablett|journal|läkare|behandling|diagnos)*
(söka|behöver) ~(vård|läkare)
(träffa|prata med|tala med) ~(läkar|sköterska|sjuksköterska|psykolog|doktor)*
(ring|ringa|kontakta) ~mig
(pain|fever|sick|appointment|prescription|referral|test result)*
see a doctor
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
