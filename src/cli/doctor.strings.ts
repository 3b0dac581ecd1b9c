/**
 * What the doctor says: what happened, and the mend. Pairs of Swedish and English and not `msg()`, since no page ever
 * loads these words, and no translator of the widgets needs to meet them.
 */
import { problemText } from '../elements/shared/problem.strings.js';
import type { ProblemCode } from '../domain/shared/problems.js';
import { currentLocale } from '../localization/localize.js';
import type { Finding, FindingCode, Values } from './doctor.finding.js';

type Pair = readonly [sv: string, en: string];
const spoken = ([sv, en]: Pair): string => (currentLocale() === 'sv' ? sv : en);
/** Something the page says, quoted as the language does. */
const quoted = (text = ''): string => (currentLocale() === 'sv' ? `”${text}”` : `“${text}”`);

type Say = (values: Values, quote: (name: string) => string) => Pair;

/** Why something could not be fetched: the server's status, or what happened instead of an answer. */
const REASONS: Readonly<Record<string, Pair>> = {
  'too-large': ['större än 5 MB', 'larger than 5 MB'],
  'too-slow': ['inget svar inom 15 sekunder', 'no answer within 15 seconds'],
  unreachable: ['servern svarar inte', 'the server does not answer'],
};
const reason = (status = ''): string => spoken(REASONS[status] ?? [status, status]);

const AGAIN: Pair = ['Klistra in snutten på nytt.', 'Paste the snippet anew.'];

const SENTENCES: Readonly<Record<FindingCode, Say>> = {
  'page.status': ({ status }) => [
    `Servern svarade ${status}. Det finns ingen sida att läsa. Kontrollera adressen.`,
    `The server answered ${status}. There is no page to read. Check the address.`,
  ],
  'page.not-html': ({ type }, q) => [
    `Svaret är ingen webbsida utan ${type ? q('type') : 'av okänd sort'}. Kontrollera adressen.`,
    `The answer is not a web page but ${type ? q('type') : 'of an unknown kind'}. Check the address.`,
  ],
  'page.too-intricate': () => [
    'Sidan har fler eller djupare taggar än en webbläsare visar. Den lästes inte. Be webbansvarig se över mallen.',
    'The page has more or deeper tags than a browser shows. It was not read. Ask the site’s technician to look at the template.',
  ],
  'page.redirected': ({ to }) => [
    `Adressen leder vidare till ${to}. Det är den sidan som lästes.`,
    `The address leads on to ${to}. That is the page that was read.`,
  ],
  'page.fragment': () => [
    'Det här är en del av en sida. Skriptet, språket och sidans policy kan inte ses. Läs hela sidan, helst via adressen.',
    'This is a part of a page. The script, the language and the page’s policy cannot be seen. Read the whole page, by its address if you can.',
  ],
  'page.no-trace': () => [
    'Det finns inget från nara-vard på sidan: varken skript, snutt eller text. Redigeraren kan ha tagit bort allt. Prova form B, eller form C om bara länkar släpps igenom.',
    'There is nothing from nara-vard on the page: no script, no snippet, no text. The editor may have removed it all. Try form B, or form C where only links pass.',
  ],
  'page.no-widget': () => [
    'Skriptet finns men ingen snutt. Ska det vara en widget här: klistra in snutten. Har redigeraren tagit bort den: använd form B eller C.',
    'The script is here but no snippet. If there is to be a widget: paste the snippet. If the editor removed it: use form B or C.',
  ],
  'page.no-lang': () => [
    'Sidan säger inte vilket språk den är på. Be webbansvarig skriva <html lang="sv"> i mallen; widgeten och uppläsning följer det.',
    'The page does not say which language it is in. Ask the site’s technician to write <html lang="sv"> in the template; the widget and speech follow it.',
  ],

  'loader.missing': () => [
    'Skriptet saknas, så besökaren ser bara texten. Be webbansvarig lägga in nara-vard.js i mallen. (Lägger en tagghanterare in det syns det inte här.)',
    'The script is missing, so visitors only see the text. Ask the site’s technician to put nara-vard.js in the template. (If a tag manager adds it, it cannot be seen here.)',
  ],
  'loader.not-module': ({ type }, q) => [
    `Skriptet måste ha type="module"${type ? `, men har ${q('type')}` : ''}. Går det inte: använd nara-vard-all.classic.js.`,
    `The script needs type="module"${type ? ` but has ${q('type')}` : ''}. If that cannot be had: use nara-vard-all.classic.js.`,
  ],
  'loader.classic-as-module': () => [
    'nara-vard-all.classic.js ska stå utan type="module". Ta bort det och skriv defer, eller byt till nara-vard-all.js.',
    'nara-vard-all.classic.js must not have type="module". Take it away and write defer, or use nara-vard-all.js.',
  ],
  'loader.in-editor': () => [
    'Skriptet ligger i redigerarens textfält och körs inte för besökare. Be webbansvarig lägga det i mallen.',
    'The script lies in the editor’s text field and does not run for visitors. Ask the site’s technician to put it in the template.',
  ],
  'loader.twice': () => [
    'Skriptet finns mer än en gång. Det andra gör ingenting. Ta bort det.',
    'The script is here more than once. The second does nothing. Take it away.',
  ],
  'loader.two-versions': ({ first, other }) => [
    `Skriptet finns i två versioner, ${first} och ${other}. Den som körs först gäller. Be webbansvarig ta bort den ena.`,
    `The script is here in two versions, ${first} and ${other}. The first to run wins. Ask the site’s technician to take one away.`,
  ],
  'loader.other-version': ({ version, ours }) => [
    `Sidans skript är version ${version}; det här kommandot är version ${ours}. Skriv snuttar med samma version som skriptet.`,
    `The page’s script is version ${version}; this command is version ${ours}. Write snippets with the version of the script.`,
  ],
  'loader.latest-integrity': () => [
    'Skriptet hämtas från latest, men har integrity. Vid nästa version stoppas det. Ange en version i adressen eller ta bort integrity.',
    'The script comes from latest but has integrity. The next release will be blocked. Name a version in the address, or take integrity away.',
  ],
  'loader.integrity-partial': () => [
    'integrity på nara-vard.js skyddar bara den filen, inte det som den hämtar. Använd nara-vard-all.js om allt ska skyddas.',
    'integrity on nara-vard.js covers that file alone, not what it fetches. Use nara-vard-all.js if all is to be covered.',
  ],
  'loader.integrity-malformed': ({ value }, q) => [
    `${value ? q('value') : 'Ett tomt värde'} är ingen kontrollsumma, så den skyddar inget eller stoppar skriptet. Kopiera integrity ur manifest.json.`,
    `${value ? q('value') : 'An empty value'} is not a hash, so it protects nothing or blocks the script. Copy integrity from manifest.json.`,
  ],
  'loader.integrity-no-crossorigin': () => [
    'Skriptet kommer från en annan webbplats och har integrity. Då behövs också crossorigin, annars stoppas det.',
    'The script comes from another site and has integrity. Then it needs crossorigin too, or it is blocked.',
  ],
  'loader.integrity-wrong': ({ address, right }) => [
    `Filen ${address} är inte den som integrity gäller, så webbläsaren stoppar den. Rätt för filen som ligger där nu: ${right}.`,
    `The file ${address} is not the one that integrity is for, so browsers block it. Right for the file that is there now: ${right}.`,
  ],
  'loader.origins-malformed': ({ right }, q) => [
    `${q('value')} i data-origins är ingen adress till en webbplats.${right ? ` Skriv ${right}` : ' Skriv till exempel https://innehall.region.example'}, utan snedstreck sist.`,
    `${q('value')} in data-origins is not the address of a site.${right ? ` Write ${right}` : ' Write for example https://content.region.example'}, without a slash at the end.`,
  ],
  'loader.unreachable': ({ address, status }) => [
    `Skriptet ${address} går inte att hämta (${reason(status)}). Be webbansvarig lägga dit filerna eller rätta adressen.`,
    `The script ${address} cannot be fetched (${reason(status)}). Ask the site’s technician to put the files there or mend the address.`,
  ],
  'loader.wrong-type': ({ address, type }, q) => [
    `Servern säger att ${address} är ${type ? q('type') : 'av okänd sort'}, så webbläsaren kör den inte. Be webbansvarig skicka den som text/javascript.`,
    `The server says that ${address} is ${type ? q('type') : 'of an unknown kind'}, so browsers do not run it. Ask the site’s technician to send it as text/javascript.`,
  ],
  'loader.no-cors': ({ address }) => [
    `Skriptet ${address} ligger på en annan webbplats, som inte släpper in sidan. Be webbansvarig där lägga till Access-Control-Allow-Origin.`,
    `The script ${address} is on another site, which does not let the page in. Ask the technician there to add Access-Control-Allow-Origin.`,
  ],
  'loader.not-ours': ({ address }) => [
    `Filen ${address} börjar inte som våra filer gör. Kontrollera att det är rätt fil.`,
    `The file ${address} does not begin as ours do. Check that it is the right one.`,
  ],
  'loader.chunk-unreachable': ({ address, status }) => [
    `Skriptet behöver ${address}, som inte går att hämta (${reason(status)}). Be webbansvarig kopiera hela mappen, med chunks.`,
    `The script needs ${address}, which cannot be fetched (${reason(status)}). Ask the site’s technician to copy the whole folder, chunks included.`,
  ],

  'widget.unknown': ({ word, nearest }, q) => [
    `Det finns ingen widget som heter ${word ? q('word') : 'ingenting'}.${nearest ? ` Menas ${nearest}?` : ''} ${AGAIN[0]}`,
    `There is no widget called ${word ? q('word') : 'nothing'}.${nearest ? ` Is ${nearest} meant?` : ''} ${AGAIN[1]}`,
  ],
  'widget.lost-word': ({ word }) => [
    `Redigeraren tog bort data-nv, så ingen vet vilken widget det ska vara.${word ? ` Skriv data-nv="${word}".` : ''} Händer det igen: använd form C.`,
    `The editor removed data-nv, so nobody knows which widget is meant.${word ? ` Write data-nv="${word}".` : ''} If it happens again: use form C.`,
  ],
  'widget.in-paragraph': () => [
    'Taggen står i ett stycke (p). Då hamnar texten utanför den. Lägg snutten utanför stycket, eller använd form B.',
    'The tag stands in a paragraph (p). That puts its text outside it. Move the snippet out of the paragraph, or use form B.',
  ],
  'widget.broke-paragraph': () => [
    'Redigeraren har lagt ett stycke (p) runt snutten. Texten är hel, men ta bort stycket om det går.',
    'The editor has put a paragraph (p) around the snippet. The text is whole, but take the paragraph away if you can.',
  ],
  'widget.empty-paragraph': () => [
    'Redigeraren har lagt ett tomt stycke (p) i snutten. Det gör bara avståndet större. Ta bort det om det stör.',
    'The editor has put an empty paragraph (p) into the snippet. It only makes the space larger. Take it away if it disturbs.',
  ],
  'widget.twice': () => [
    'Samma snutt står två gånger på sidan. Ta bort den ena om det inte är meningen.',
    'The same snippet is on the page twice. Take one away unless it is meant.',
  ],
  'widget.hidden': () => [
    'Snutten ligger i något som är dolt eller hopfällt. Det fungerar, men 112 och 1177 syns inte förrän det öppnas.',
    'The snippet lies in something hidden or folded. That is allowed, but 112 and 1177 are not seen until it is opened.',
  ],
  'widget.preview': () => [
    'preview är kvar, så alla besökare ser rutan för redaktören. Ta bort det innan sidan publiceras.',
    'preview is left, so every visitor sees the editor’s box. Take it away before the page is published.',
  ],
  'widget.heading-jump': ({ above, own }) => [
    `Widgetens rubrik är h${own}, men rubriken före är h${above}. Sätt heading-level till ${Number(above) + 1}.`,
    `The widget’s heading is h${own}, but the heading before it is h${above}. Set heading-level to ${Number(above) + 1}.`,
  ],
  'widget.own-text': () => [
    'Kortet nämner inget register, så det som står på sidan är det som gäller. Är det inte meningen har redigeraren tagit bort adressen: klistra in snutten på nytt.',
    'The card names no register, so what stands on the page is what counts. If that is not meant, the editor removed the address: paste the snippet anew.',
  ],

  'attribute.lost': ({ name, form }) => [
    `Redigeraren tog bort ${name}, så widgeten vet inte var innehållet finns. ${form === 'c' ? AGAIN[0] : 'Klistra in snutten på nytt. Händer det igen: använd form C.'}`,
    `The editor removed ${name}, so the widget does not know where its content is. ${form === 'c' ? AGAIN[1] : 'Paste the snippet anew. If it happens again: use form C.'}`,
  ],
  'attribute.misspelt': ({ right }, q) => [
    `${q('name')} är felstavat eller ändrat. Skriv ${right}.`,
    `${q('name')} is misspelt or changed. Write ${right}.`,
  ],
  'attribute.unknown': (_, q) => [
    `Widgeten har inget attribut ${q('name')}. Ta bort det, eller kontrollera stavningen.`,
    `The widget has no attribute ${q('name')}. Take it away, or check the spelling.`,
  ],
  'attribute.prefix': ({ right }, q) => [
    `${q('name')} läses inte i den här formen. Skriv ${right}.`,
    `${q('name')} is not read in this form. Write ${right}.`,
  ],
  'attribute.split': (_, q) => [
    `Ett citattecken eller mellanslag har delat ett värde, så att ${q('name')} blev ett eget attribut. Skriv raka citattecken (") runt hela värdet.`,
    `A quotation mark or space has split a value, so that ${q('name')} became an attribute. Write straight quotation marks (") around the whole value.`,
  ],
  'attribute.stray-character': ({ name }, q) => [
    `${name} har ett mellanslag eller citattecken mitt i: ${q('value')}. Skriv om värdet.`,
    `${name} has a space or quotation mark inside: ${q('value')}. Write the value again.`,
  ],
  'attribute.not-allowed': ({ name, allowed, right }, q) => [
    `${q('value')} går inte att välja för ${name}.${right ? ` Menas ${right}?` : ''} Det ska vara ett av: ${allowed}.`,
    `${q('value')} cannot be chosen for ${name}.${right ? ` Is ${right} meant?` : ''} It must be one of: ${allowed}.`,
  ],
  'attribute.cleaned': ({ name, right }, q) => [
    `${name} har stora bokstäver, citattecken eller mellanslag för mycket: ${q('value')}. Skriptet läser det som ${right || 'tomt'}, men skriv om det.`,
    `${name} has capitals, quotation marks or spaces too many: ${q('value')}. The script reads it as ${right || 'empty'}, but write it again.`,
  ],
  'attribute.mangled-letter': ({ name, right }, q) => [
    `Bokstäver som å, ä och ö har gått sönder i ${name}: ${q('value')}.${right ? ` Skriv ${right}.` : ''}`,
    `Letters like å, ä and ö are broken in ${name}: ${q('value')}.${right ? ` Write ${right}.` : ''}`,
  ],
  'attribute.capitals': ({ name }, q) => [
    `${name} har stora bokstäver: ${q('value')}. Kontrollera att registret skriver likadant; annars hittas inte kontakten.`,
    `${name} has capitals: ${q('value')}. Check that the register writes the same; otherwise the contact is not found.`,
  ],

  'address.local-file': ({ name }, q) => [
    `${name} pekar på en fil i någons dator: ${q('value')}. Lägg filen på webbplatsen och skriv adressen dit.`,
    `${name} points at a file in somebody’s computer: ${q('value')}. Put the file on the site and write its address.`,
  ],
  'address.not-an-address': ({ name }, q) => [
    `${name} är ingen adress som sidan kan hämta från: ${q('value')}. Skriv en som börjar med https:// eller /.`,
    `${name} is not an address that the page can fetch from: ${q('value')}. Write one that begins with https:// or /.`,
  ],
  'address.insecure': ({ name }, q) => [
    `${name} är en osäker adress, som webbläsaren stoppar på en säker sida: ${q('value')}. Byt http till https.`,
    `${name} is an insecure address, which browsers block on a secure page: ${q('value')}. Change http to https.`,
  ],
  'address.other-origin': ({ name, origin }) => [
    `${name} går till en annan webbplats, som skriptet inte får hämta från. Be webbansvarig skriva data-origins="${origin}" på skriptet.`,
    `${name} leads to another site, which the script may not fetch from. Ask the site’s technician to write data-origins="${origin}" on the script.`,
  ],
  'address.base': ({ name, address }, q) => [
    `Sidan har <base href>, så ${name} ${q('value')} blir ${address}. Är det fel: skriv adressen från / eller hela.`,
    `The page has <base href>, so ${name} ${q('value')} becomes ${address}. If that is wrong: write the address from /, or whole.`,
  ],
  'content.unreachable': ({ address, status }) => [
    `Innehållet ${address} går inte att hämta (${reason(status)}). Kontrollera adressen. Tills det är rätt ser besökaren bara texten.`,
    `The content ${address} cannot be fetched (${reason(status)}). Check the address. Until then visitors only see the text.`,
  ],
  'content.no-cors': ({ address }) => [
    `Innehållet ${address} ligger på en annan webbplats, som inte släpper in sidan. Be webbansvarig där lägga till Access-Control-Allow-Origin.`,
    `The content ${address} is on another site, which does not let the page in. Ask the technician there to add Access-Control-Allow-Origin.`,
  ],
  'content.faulty': ({ address, count, problem, path, detail }) => {
    const first = problemText({ code: problem as ProblemCode, path: path ?? '', ...(detail ? { detail } : {}) });
    const at = path ? `${path}: ` : '';
    return [
      `Innehållet ${address} har ${count} fel. Det första: ${at}${first} Kör nara-vard check på filen.`,
      `The content ${address} has errors: ${count}. The first: ${at}${first} Run nara-vard check on the file.`,
    ];
  },
  'content.wrong-kind': ({ kind, wanted, address }) => [
    `Filen ${address} är av sorten ${kind}, men widgeten behöver ${wanted}. Kontrollera adressen.`,
    `The file ${address} is of the kind ${kind}, but the widget needs ${wanted}. Check the address.`,
  ],
  'contact.unknown': ({ right }, q) => [
    `Kontakten ${q('id')} finns inte i registret.${right ? ` Menas ${right}?` : ''}`,
    `The contact ${q('id')} is not in the register.${right ? ` Is ${right} meant?` : ''}`,
  ],
  'contact.not-chosen': ({ name }) => [
    `${name} saknas, och registret har mer än en kontakt. Skriv vilken, eller klistra in snutten på nytt.`,
    `${name} is missing, and the register has more than one contact. Write which, or paste the snippet anew.`,
  ],
  'contact.perhaps-not-chosen': ({ name }) => [
    `${name} saknas. Det går bara om registret har en enda kontakt; registret gick inte att läsa här.`,
    `${name} is missing. That only does where the register has a single contact; it could not be read here.`,
  ],

  'fallback.only-text': () => [
    'Bara texten är kvar: redigeraren tog bort taggen runt den. Använd form B, eller form C om bara länkar släpps igenom.',
    'Only the text is left: the editor removed the tag around it. Use form B, or form C where only links pass.',
  ],
  'fallback.empty': ({ form }) => [
    `${form === 'c' ? 'Länken har ingen text' : 'Taggen är tom'}. Utan skript finns då varken 112 eller 1177 här. Klistra in hela snutten${form === 'c' ? '' : '; tar redigeraren bort texten: använd B-inline eller form C'}.`,
    `${form === 'c' ? 'The link has no text' : 'The tag is empty'}. Without script there is then neither 112 nor 1177 here. Paste the whole snippet${form === 'c' ? '' : '; if the editor removes the text: use B-inline or form C'}.`,
  ],
  'fallback.moved-out': () => [
    'Redigeraren har flyttat ut texten ur taggen, så den kommer att stå dubbelt. Använd B-inline.',
    'The editor has moved the text out of the tag, so it will be there twice. Use B-inline.',
  ],
  'fallback.no-112': () => [
    'Länken till 112 saknas i texten. Den som läser utan skript hittar inte dit. Klistra in hela snutten.',
    'The link to 112 is missing from the text. Who reads without script does not find it. Paste the whole snippet.',
  ],
  'fallback.no-1177': () => [
    'Länken till 1177 saknas i texten. Den som läser utan skript hittar inte dit. Klistra in hela snutten.',
    'The link to 1177 is missing from the text. Who reads without script does not find it. Paste the whole snippet.',
  ],
  'fallback.broken-link': ({ href }, q) => [
    `Länken ${q('text')} ringer inte: den leder till ${href ? q('href') : 'ingenting'}. Klistra in snutten på nytt, eller rätta länken.`,
    `The link ${q('text')} does not call: it leads to ${href ? q('href') : 'nothing'}. Paste the snippet anew, or mend the link.`,
  ],
  'fallback.old-number': (_, q) => [
    `Numret i texten är gammalt: ${q('number')} finns inte i registret nu. Skriv om snutten.`,
    `The number in the text is old: ${q('number')} is not in the register now. Write the snippet anew.`,
  ],
  'fallback.form-stripped': () => [
    'Redigeraren tog bort formuläret men lämnade fälten, så inget skickas utan skript. Använd form C.',
    'The editor removed the form but left its fields, so nothing is sent without script. Use form C.',
  ],
  'fallback.nested-form': () => [
    'Sidan har ett formulär runt allt, och ett formulär i ett annat faller bort. Utan skript går synpunkten fel. Använd form C.',
    'The page has one form around everything, and a form inside another is dropped. Without script the comment goes astray. Use form C.',
  ],

  'text.snippet': (_, q) => [
    `Snutten syns som text: ${q('text')}. Klistra in den i läget för HTML eller källkod. Finns det inte: använd form C.`,
    `The snippet shows as text: ${q('text')}. Paste it in the HTML or source view. If there is none: use form C.`,
  ],
  'text.snippet-in-code': (_, q) => [
    `Snutten visas som kod: ${q('text')}. Ska den vara en widget: klistra in den i läget för HTML.`,
    `The snippet is shown as code: ${q('text')}. If it is to be a widget: paste it in the HTML view.`,
  ],
  'text.json': (_, q) => [
    `Innehållet syns som text för besökaren: ${q('text')}. Ta bort det, lägg det i en fil och ange filens adress.`,
    `The content shows as text to visitors: ${q('text')}. Take it away, put it in a file and give the file’s address.`,
  ],

  'link.mangled': () => [
    'Redigeraren har kodat länkens adress så att den inte går att läsa. Klistra in länken på nytt.',
    'The editor has encoded the link’s address so that it cannot be read. Paste the link anew.',
  ],
  'link.encoded': () => [
    'Redigeraren har kodat tecknen efter #. Skriptet läser det ändå, men klistra in länken på nytt om det går.',
    'The editor has encoded what stands after #. The script reads it anyway, but paste the link anew if you can.',
  ],
  'link.forbidden': ({ name }) => [
    `En länk får inte säga ${name}, och det läses inte. ${name === 'endpoint' ? 'Skriv det i innehållsfilen' : 'Ta bort det'}, eller använd form B.`,
    `A link may not say ${name}, and it is not read. ${name === 'endpoint' ? 'Write it in the content file' : 'Take it away'}, or use form B.`,
  ],
  'frame.sandboxed': ({ needed }) => [
    `Redigeraren har satt sandbox så att inget körs i ramen. Skriv sandbox="${needed}". Går det inte: använd form C.`,
    `The editor has set sandbox so that nothing runs in the frame. Write sandbox="${needed}". If that cannot be done: use form C.`,
  ],
  'frame.no-title': () => [
    'Ramen (iframe) har ingen title, så den som lyssnar vet inte vad den är. Skriv vad den visar.',
    'The frame (iframe) has no title, so who listens does not know what it is. Write what it shows.',
  ],
  'frame.same-origin': () => [
    'Ramen visar en sida på samma webbplats med allow-scripts och allow-same-origin. Då skyddar sandbox inte. Ta bort sandbox, eller använd form A, B eller C.',
    'The frame shows a page of the same site with allow-scripts and allow-same-origin. Then sandbox protects nothing. Take sandbox away, or use form A, B or C.',
  ],

  'csp.script': ({ add }) => [
    `Sidans policy (CSP) stoppar skriptet eller det som skriptet hämtar. Be webbansvarig lägga till ${add} i script-src.`,
    `The page’s policy (CSP) blocks the script or what it fetches. Ask the site’s technician to add ${add} to script-src.`,
  ],
  'csp.nonce': () => [
    'Sidans policy (CSP) kör bara skript med sidans nonce. Be webbansvarig skriva samma nonce på vårt skript som på sidans egna.',
    'The page’s policy (CSP) only runs scripts with the page’s nonce. Ask the site’s technician to write the same nonce on our script as on the page’s own.',
  ],
  'csp.connect': ({ add }) => [
    `Sidans policy (CSP) stoppar hämtningen av innehåll. Be webbansvarig lägga till ${add} i connect-src.`,
    `The page’s policy (CSP) blocks the fetching of content. Ask the site’s technician to add ${add} to connect-src.`,
  ],
  'csp.form-action': ({ add }) => [
    `Sidans policy (CSP) stoppar formuläret utan skript. Be webbansvarig lägga till ${add} i form-action.`,
    `The page’s policy (CSP) blocks the form without script. Ask the site’s technician to add ${add} to form-action.`,
  ],
  'csp.frame': ({ add }) => [
    `Sidans policy (CSP) stoppar ramen. Be webbansvarig lägga till ${add} i frame-src.`,
    `The page’s policy (CSP) blocks the frame. Ask the site’s technician to add ${add} to frame-src.`,
  ],
  'csp.trusted-types': () => [
    'Sidans policy (CSP) har trusted-types utan vårt namn. Be webbansvarig lägga till nara-vard i trusted-types.',
    'The page’s policy (CSP) has trusted-types without our name. Ask the site’s technician to add nara-vard to trusted-types.',
  ],
  'csp.sandbox': () => [
    'Sidans policy (CSP) har sandbox utan allow-scripts, så inget skript körs. Be webbansvarig lägga till allow-scripts.',
    'The page’s policy (CSP) has sandbox without allow-scripts, so no script runs. Ask the site’s technician to add allow-scripts.',
  ],
};

/** One or a few plain sentences: what happened, and the mend. */
export const findingText = ({ code, values }: Finding): string =>
  spoken(SENTENCES[code](values, (name) => quoted(values[name])));

/** Where in the page: `rad 14, tecken 3`. */
export const placeText = ({ line, column }: Finding): string =>
  line === undefined ? '' : ` ${spoken([`rad ${line}, tecken ${column}`, `line ${line}, column ${column}`])}`;

export interface Looked {
  readonly scripts: number;
  readonly widgets: number;
  readonly policies: number;
  readonly contents: number;
}

export const summaryOf = (errors: number, warnings: number): string =>
  errors || warnings
    ? spoken([`${errors} fel, ${warnings} påpekanden`, `errors: ${errors}, notes: ${warnings}`])
    : spoken(['inget att rätta i det som lästes', 'nothing to mend in what was read']);

/** What the answer rests on: how much was looked at, and that nothing was run. */
export const lookedText = ({ scripts, widgets, policies, contents }: Looked): string =>
  spoken([
    `Läst: ${scripts} skript, ${widgets} widgetar, ${contents} innehållsfiler, ${policies} policyer (CSP). Inget har körts i en webbläsare.`,
    `Read: scripts ${scripts}, widgets ${widgets}, content files ${contents}, policies (CSP) ${policies}. Nothing was run in a browser.`,
  ]);

export const unreadableText = (
  address: string,
  reason: 'missing' | 'too-large' | 'too-slow' | 'unreachable',
): string => {
  switch (reason) {
    case 'missing':
      return spoken([
        `${address}: filen finns inte eller går inte att läsa.`,
        `${address}: the file is not there, or cannot be read.`,
      ]);
    case 'too-large':
      return spoken([
        `${address}: sidan är större än 5 MB och lästes inte.`,
        `${address}: the page is larger than 5 MB and was not read.`,
      ]);
    case 'too-slow':
      return spoken([
        `${address}: servern svarade inte inom 15 sekunder.`,
        `${address}: the server did not answer within 15 seconds.`,
      ]);
    case 'unreachable':
      return spoken([`${address}: servern gick inte att nå.`, `${address}: the server could not be reached.`]);
  }
};
