import type { RefusalCode, RefusalDetails } from '../../domain/refusal.ts'
import type { Clock } from '../clock.ts'
import { plain } from '../plain.ts'
import { reachServicedesk } from './reach-servicedesk.ts'

type Refusals = Readonly<Record<RefusalCode, (details: RefusalDetails) => string>>

/** Says what is in the way and what to do next. */
export const refusals = (clock: Clock): Refusals => ({
  'address-malformed': () =>
    'Dat is geen e-mailadres waarmee iemand gebruiker kan worden. Controleer het, bijvoorbeeld naam@example.com, en typ het opnieuw.',
  'already-invited': ({ number }) =>
    `Dit is voor ${number ? plain(number) : 'dit klantnummer'} al gevraagd. Op de kaart staat hoe het ervoor staat; je hoeft het niet nog eens te vragen.`,
  'already-user': ({ number }) =>
    `Dit adres is al gebruiker van ${number ? plain(number) : 'dit klantnummer'}. Vraag meteen toegang aan: typ “aanvragen”.`,
  'members-only': () =>
    'Gebruiker worden via mij kan alleen als medewerker van deze organisatie. Ben je gast? Vraag een beheerder om je in Mijn PostNL toe te voegen.',
  'too-many-invitations': () =>
    'Je hebt te vaak gevraagd om iemand toe te voegen: drie tegelijk en vijf per dag is het meeste. Annuleer er een, of probeer het morgen opnieuw.',
  'administrators-decide': () =>
    'Hierover beslissen beheerders. De servicedesk kijkt alleen als tweede mee, waar twee mensen nodig zijn en geen andere beheerder meer kan beslissen.',
  'already-decided': ({ name }) =>
    `${name ? `${plain(name)} heeft hier al over beslist` : 'Hier is al over beslist'}. Je hoeft niets meer te doen; op de kaart staat hoe het ervoor staat.`,
  'already-held': ({ label, at }) =>
    label
      ? `${plain(label)} staat al aan${at === undefined ? '' : ` sinds ${clock.day(at)}`}. Zie je het niet in Mijn PostNL? Log opnieuw in, of typ “stappen” voor waar het staat.`
      : 'Dit staat in Mijn PostNL al zoals je wilt; er is niets veranderd. Typ “mijn autorisaties” om te zien wat aan staat.',
  'already-requested': ({ label }) =>
    `${label ? `Voor ${plain(label)} loopt` : 'Hiervoor loopt'} al een aanvraag. Typ “mijn aanvragen” om te zien bij wie die ligt.`,
  'ask-too-large': ({ count }) =>
    `Dat is te veel voor één keer${count === undefined ? '' : `: ${count} aanvragen`}. Ieder mens, klantnummer en dienst telt apart; 30 is het meeste, en minder als er veel verschillende beheerders over beslissen. Kies er minder, en vraag de rest daarna aan.`,
  'agent-unknown': () =>
    'Die collega is op dit moment geen medewerker van de servicedesk. Kies iemand uit de lijst om aan over te dragen.',
  'backend-unavailable': () =>
    'Mijn PostNL antwoordt nu niet. Er is niets veranderd. Probeer het over een paar minuten opnieuw.',
  'beneficiary-unknown': ({ number }) =>
    `Die collega vind ik niet${number ? ` bij ${plain(number)}` : ''}. Kies iemand uit de lijst. Staat die er niet bij? Dan moet de collega eerst gebruiker worden: typ “collega toevoegen”, dan regel ik dat met een beheerder.`,
  'case-closed': () => 'Deze melding is al afgesloten. Kies een andere uit de wachtrij: typ “wachtrij”.',
  'case-not-yours': ({ name }) =>
    `${name ? `${plain(name)} behandelt deze melding` : 'Deze melding is niet door jou opgepakt'}. Overleg samen, of kies een andere melding uit de lijst.`,
  'choice-gone': () => 'Die keuze is er niet meer. Typ opnieuw wat je zoekt, dan zet ik de mogelijkheden weer klaar.',
  'choice-unknown': () =>
    'Die keuze ken ik niet. Kies een van de mogelijkheden op de kaart, of typ “menu” om opnieuw te beginnen.',
  'empty-text': () => 'Er staat nog niets. Vul een korte tekst in en druk opnieuw op de knop.',
  expired: ({ at }) =>
    `Deze aanvraag is verlopen${at === undefined ? '' : ` (${clock.moment(at)})`}: er is niet op tijd beslist. Is het nog nodig? Vraag het dan opnieuw aan.`,
  'last-administrator': ({ name, number }) =>
    `${name ? plain(name) : 'Deze gebruiker'} is nu de enige beheerder van ${number ? plain(number) : 'dit klantnummer'}, of alleen nog naast iemand bij wie dit net wordt ingetrokken. Er is niets veranderd. Maak eerst iemand anders beheerder (toekennen Klantnummerinstellingen en Instellingen voor uw klantnummer beheren) en trek het daarna in.`,
  'never-granted': ({ label }) =>
    `${label ? plain(label) : 'Deze autorisatie'} vraag ik niet aan en zet ik niet aan: in Mijn PostNL geeft die een foutmelding. Kies bijvoorbeeld Zakelijke track & trace.`,
  'no-lines-chosen': () => 'Je hebt nog niets gekozen. Vink ten minste één autorisatie aan en druk opnieuw op de knop.',
  'no-own-number': () =>
    'Er hoort nog geen klantnummer bij je account. Een beheerder kan je in Mijn PostNL toevoegen (Gebruiker toevoegen): typ “gebruiker worden”, dan vraag ik dat voor je.',
  'not-administrator': ({ number }) =>
    `Je bent nu ${number ? `geen beheerder van ${plain(number)}` : 'van geen enkel klantnummer beheerder'}. Daarvoor heb je Klantnummerinstellingen en Instellingen voor uw klantnummer beheren nodig, op het nummer zelf of op een nummer erboven. Typ “beheerders” om te zien wie het wel kan.`,
  'not-linked': () =>
    'Ik vind bij jouw e-mailadres nog geen gebruiker van Mijn PostNL. Een beheerder kan je toevoegen (Gebruiker toevoegen): typ “gebruiker worden”, dan vraag ik dat voor je. Zelf een account maken kan ook, op mijn.postnl.nl.',
  'not-servicedesk': () =>
    `Dit kan alleen de servicedesk. Typ “menu” om te zien waar ik je wel mee help. Kom je er niet uit? ${reachServicedesk()} Noem je klantnummer en wat je ziet.`,
  'not-visible': () => 'Dit kan ik je niet laten zien. Typ “mijn aanvragen” voor wat van jou is.',
  'nudged-today': ({ at }) =>
    `Je hebt de beheerders hier al aan herinnerd. Dat kan één keer per dag${at === undefined ? '' : `; opnieuw vanaf ${clock.moment(at)}`}.`,
  'nudges-used': ({ count }) =>
    `Je hebt vandaag al ${count ?? 5} herinneringen gestuurd, en meer gaat niet op één dag. Probeer het morgen opnieuw, of bel of mail een beheerder (typ “beheerders”).`,
  'nobody-to-ask': () =>
    'Bij deze melding is er geen klant om iets aan te vragen. Bel of mail wie er bij de bevindingen staat, of sluit hem af.',
  'nobody-to-nudge': ({ count }) =>
    count === 0
      ? 'Er is geen beheerder meer die hierover kan beslissen; de servicedesk is ermee bezig. Je hoeft niets te doen.'
      : 'Geen van de beheerders die nu mogen beslissen, is bereikbaar in Teams. Mail ze zelf: typ “beheerders” voor wie het zijn.',
  'no-other-agent': () =>
    'Er is nu geen andere medewerker van de servicedesk die ik in Teams kan bereiken. Geef de melding terug, dan staat hij voor iedereen in de wachtrij.',
  'nothing-asked': ({ id }) =>
    `De servicedesk wacht${id === undefined ? '' : ` bij ${plain(id)}`} nu niet op een antwoord van jou. Wil je toch iets doorgeven? ${reachServicedesk(id)}`,
  'nothing-waits': () =>
    'Er wacht nu niets op ons dat nog niemand heeft. Typ “wachtrij” om te zien wat er verder loopt.',
  'number-full': ({ number }) =>
    `Op ${number ? plain(number) : 'dit klantnummer'} staan te veel aanvragen open, dus er kan er nu geen bij. Vraag een beheerder om eerst te beoordelen wat er ligt, en probeer het daarna opnieuw.`,
  'number-malformed': ({ number }) =>
    `${number ? `‘${plain(number)}’ is` : 'Dat is'} geen klantnummer: dat bestaat alleen uit cijfers en is zo lang als in Mijn PostNL, bijvoorbeeld 9401138. Typ het opnieuw.`,
  'number-unknown': ({ number }) =>
    `Je bent bij mij niet bekend als gebruiker van ${number ? plain(number) : 'dat klantnummer'}. Controleer het nummer. Klopt het? Typ “gebruiker worden”, dan vraag ik een beheerder om je toe te voegen (Gebruiker toevoegen).`,
  'one-number-at-a-time': () =>
    'Waarvoor twee mensen nodig zijn, geef je aan één gebruiker op één klantnummer tegelijk. Noem er één, en daarna de volgende.',
  'one-user-at-a-time': () =>
    'Aan- en uitzetten doe ik per gebruiker: noem er één, en daarna de volgende. Aanvragen kan wel voor meer mensen tegelijk.',
  'onboarding-not-over': () =>
    'Een aanmelding sluit vanzelf na de laatste stap. Gaat hij niet door? Wijs hem dan af, met een reden.',
  'own-account': () =>
    'Je kunt je eigen autorisaties niet aan- of uitzetten. Vraag het een andere beheerder van het klantnummer; is die er niet, dan de servicedesk.',
  'own-request': () =>
    'Je kunt niet beslissen over een aanvraag die van jou of voor jou is. Iemand anders beslist; je hoeft niets te doen.',
  'roster-unavailable': () =>
    'Teams vertelt me nu niet wie je bent, en dat moet ik eerst zeker weten. Er is niets veranderd. Probeer het over een paar minuten opnieuw.',
  'second-approval-waits': () =>
    'Deze melding sluit vanzelf zodra er is beslist. Open de aanvraag en keur goed of wijs af; kun je dat niet, geef de melding dan terug.',
  'seen-outdated': () =>
    'Er is intussen iets veranderd, dus ik heb niets gedaan. Kijk de nieuwe kaart na en kies opnieuw.',
  'needs-two': ({ label }) =>
    `Voor ${label ? plain(label) : 'deze autorisatie'} zijn twee mensen nodig, dus dat gaat apart. Geven? Typ “toekennen” met de naam erachter; iemand anders kijkt dan als tweede mee.`,
  'text-too-long': () => 'Die tekst is te lang: er passen 500 tekens in. Maak hem korter en druk opnieuw op de knop.',
  'too-late-to-undo': () =>
    'Ongedaan maken kon tot tien minuten na het intrekken. Moet het weer aan? Typ “toekennen”, dan zet ik het opnieuw voor je klaar.',
  'too-late-to-withdraw': () =>
    'Annuleren kan niet meer: het is al doorgegeven aan Mijn PostNL of al afgerond. Moet het weer uit? Vraag het een beheerder.',
  'too-many-lines': ({ count }) =>
    `Dat zijn ${count === undefined ? 'te veel' : count} autorisaties in één aanvraag: er passen er 200 in. Kies er minder, en vraag de rest daarna aan.`,
  'too-many-numbers': () =>
    'Dat zijn te veel klantnummers in één keer: er passen er 50 op de kaart die je bevestigt. Kies er minder, en doe de rest daarna.',
  'too-many-open': () =>
    'Je hebt te veel aanvragen openstaan. Annuleer er een die niet meer nodig is (typ “mijn aanvragen”) of wacht op een beslissing.',
  'address-not-linkable': () =>
    `Dit adres kan ik niet koppelen. ${reachServicedesk()} Noem het adres en je klantnummer.`,
  'already-linked': () =>
    'Dit adres heeft al toegang tot de API Manager van dit bedrijf. Log in met dit adres; wachtwoord kwijt? Kies daar “Wachtwoord vergeten”.',
  'already-onboarding': () =>
    'Voor dit adres loopt al een aanmelding bij dit bedrijf. Wie hem deed en wie toegang krijgt, zien op hun kaart hoe het ervoor staat.',
  'company-unknown': ({ number }) =>
    `Het API-platform kent nog geen bedrijf bij ${number ? plain(number) : 'dit klantnummer'}. ${reachServicedesk()} Noem je klantnummer en dat je met de API’s wilt werken.`,
  'onboarding-not-now': () =>
    'Deze stap is nu niet aan de beurt, dus er is niets veranderd. Op de kaart staat wat er nu nodig is, en van wie.',
  'onboarding-over': () => 'Deze aanmelding is al afgelopen. Is het nog nodig? Typ “aanmelden API-platform”.',
  'onboarding-too-late': ({ id }) =>
    `Stoppen kan niet meer: productie wordt geautoriseerd of is dat al. ${reachServicedesk(id)}`,
  'onboarding-under-way': () =>
    'Het API-platform is hier nu mee bezig; wat er nog kan, weet ik pas als het antwoordt. Probeer het over een paar minuten opnieuw.',
  'points-missing': () =>
    'Nog niet alle punten zijn aangevinkt. Kijk ze alle na op de kaart van de melding. Klopt alles, vink het dan aan, of typ “valideer M-… alles”. Klopt er een niet, stuur het dan terug naar de klant met de reden.',
  'proof-denied': () =>
    'Een beheerder van het klantnummer staat niet in voor dit adres, dus koppelen kan niet. Wijs de aanmelding af met die reden, of vraag de klant om een adres van het bedrijf.',
  'proof-lapsed': () =>
    'Wie voor dit adres instond, is geen beheerder van het klantnummer meer, dus koppelen kan niet. Wijs de aanmelding af met die reden; de klant kan zich daarna opnieuw aanmelden, en dan vraag ik de beheerders van nu.',
  'proof-missing': () =>
    'Er is geen bewijs dat dit adres bij het bedrijf hoort: het domein is niet van het bedrijf en geen beheerder staat ervoor in. Vraag de klant om een adres van het bedrijf, of om een beheerder die het hier bevestigt.',
  'proof-waits': () =>
    'Een beheerder van het klantnummer is gevraagd of dit adres bij het bedrijf hoort, en heeft nog niet geantwoord. Koppelen kan zodra die het bevestigt.',
  'sandbox-first': () =>
    'Eerst de Sandbox: productie kan pas als de klant heeft getest en de servicedesk dat heeft nagekeken. Op de kaart staat hoe ver het is.',
  'sandbox-incomplete': ({ count }) =>
    `Van ${count === 1 ? 'één product' : `${count ?? 'enkele'} producten`} zag het platform nog geen geslaagde aanroep. Test dat eerst, of schrijf erbij waarom het niet nodig is.`,
  'sandbox-unused': () =>
    'Het platform zag in de Sandbox nog geen enkele geslaagde aanroep. Controleer de sleutel en het adres (endpoint) van de Sandbox, doe een aanroep die slaagt, en meld het dan opnieuw.',
  'second-agent': ({ name }) =>
    `${name ? plain(name) : 'Wie de Sandbox nakeek'} keek de Sandbox na; productie autoriseren doet een andere medewerker. Vraag een collega.`,
  'too-many-onboardings': ({ count }) =>
    `Je hebt al ${count ?? 20} aanmeldingen lopen, en meer gaat niet tegelijk. Trek er een in die niet meer nodig is, of wacht tot er een klaar is.`,
})
