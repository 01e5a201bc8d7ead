import type { Clock } from '../clock.ts'
import type { refusals as nl } from '../nl/refusals.ts'
import { plain } from '../plain.ts'
import { reachServicedesk } from './reach-servicedesk.ts'

export const refusals = (clock: Clock): ReturnType<typeof nl> => ({
  'address-malformed': () =>
    'That is no e-mail address with which somebody can become a user. Check it, for example name@example.com, and type it again.',
  'already-invited': ({ number }) =>
    `This was asked for ${number ? plain(number) : 'this customer number'} already. The card says how it stands; there is no need to ask again.`,
  'already-user': ({ number }) =>
    `This address is a user of ${number ? plain(number) : 'this customer number'} already. Request access right away: type “request”.`,
  'members-only': () =>
    'Only members of this organisation can become a user through me. Are you a guest? Ask an administrator to add you in Mijn PostNL.',
  'too-many-invitations': () =>
    'You asked too often to have somebody added: three at a time and five a day is the most. Cancel one, or try again tomorrow.',
  'administrators-decide': () =>
    'Administrators decide on this. The service desk only looks along as the second one, where two people are needed and no other administrator can decide.',
  'already-decided': ({ name }) =>
    `${name ? `${plain(name)} has already decided this` : 'This has already been decided'}. There is nothing left to do; the card shows how it stands.`,
  'already-held': ({ label, at }) =>
    label
      ? `${plain(label)} is already switched on${at === undefined ? '' : ` since ${clock.day(at)}`}. Not visible in Mijn PostNL? Log in again, or type “steps” to see where it is.`
      : 'In Mijn PostNL this is already the way you want it; nothing was changed. Type “my authorisations” to see what is switched on.',
  'already-requested': ({ label }) =>
    `There is already an open request${label ? ` for ${plain(label)}` : ' for this'}. Type “my requests” to see who has it.`,
  'ask-too-large': ({ count }) =>
    `That is too much for one go${count === undefined ? '' : `: ${count} requests`}. Each person, customer number and service counts; 30 is the most, and fewer where many different administrators decide. Choose fewer, and ask for the rest after that.`,
  'agent-unknown': () =>
    'That colleague is no agent of the service desk at this moment. Choose somebody from the list to hand it over to.',
  'backend-unavailable': () =>
    'Mijn PostNL does not answer at the moment. Nothing was changed. Please try again in a few minutes.',
  'beneficiary-unknown': ({ number }) =>
    `I cannot find that colleague${number ? ` under ${plain(number)}` : ''}. Choose somebody from the list. Not there? Then they must become a user first: type “add user”, and I arrange it with an administrator.`,
  'case-closed': () => 'This case is closed already. Choose another one from the queue: type “queue”.',
  'case-not-yours': ({ name }) =>
    `${name ? `${plain(name)} is handling this case` : 'You have not picked up this case'}. Talk to each other, or choose another case from the list.`,
  'choice-gone': () =>
    'That choice is no longer there. Type again what you are looking for and I will offer the options anew.',
  'choice-unknown': () =>
    'I do not know that choice. Choose one of the options on the card, or type “menu” to start again.',
  'empty-text': () => 'There is no text yet. Write a short text and press the button again.',
  expired: ({ at }) =>
    `This request has expired${at === undefined ? '' : ` (${clock.moment(at)})`}: nobody decided in time. Is it still needed? Then ask for it again.`,
  'last-administrator': ({ name, number }) =>
    `${name ? plain(name) : 'This user'} is the only administrator of ${number ? plain(number) : 'this customer number'} now, or the only one beside somebody whose rights are being taken away. Nothing has changed. First make somebody else an administrator (grant Klantnummerinstellingen and Instellingen voor uw klantnummer beheren), then take it away.`,
  'never-granted': ({ label }) =>
    `I never request or grant ${label ? plain(label) : 'this authorisation'}: in Mijn PostNL it results in an error message. Choose Zakelijke track & trace instead, for example.`,
  'no-lines-chosen': () =>
    'You have not chosen anything yet. Tick at least one authorisation and press the button again.',
  'no-own-number': () =>
    'Your account has no customer number yet. An administrator can add you in Mijn PostNL (Gebruiker toevoegen): type “become a user” and I will ask for that.',
  'not-administrator': ({ number }) =>
    `You are not an administrator of ${number ? plain(number) : 'any customer number'} at the moment. That takes Klantnummerinstellingen and Instellingen voor uw klantnummer beheren, on the number itself or on a number above it. Type “administrators” to see who can do it.`,
  'not-linked': () =>
    'I find no user of Mijn PostNL with your e-mail address yet. An administrator can add you (Gebruiker toevoegen): type “become a user” and I will ask for that. You can also create an account yourself, at mijn.postnl.nl.',
  'not-servicedesk': () =>
    `Only the service desk can do this. Type “menu” to see what I can help you with. Are you stuck? ${reachServicedesk()} Mention your customer number and what you see.`,
  'not-visible': () => 'I cannot show you this. Type “my requests” to see what is yours.',
  'nudged-today': ({ at }) =>
    `You have already reminded the administrators of this. That can be done once a day${at === undefined ? '' : `; again from ${clock.moment(at)}`}.`,
  'nudges-used': ({ count }) =>
    `You have already sent ${count ?? 5} reminders today, and no more fit into one day. Try again tomorrow, or call or e-mail an administrator (type “administrators”).`,
  'nobody-to-ask': () =>
    'There is no customer to ask something about this case. Call or e-mail somebody who is named on it, or close it.',
  'nobody-to-nudge': ({ count }) =>
    count === 0
      ? 'There is no administrator left who can decide this; the service desk has it. There is nothing you need to do.'
      : 'None of the administrators who can decide now can be reached in Teams. E-mail them yourself: type “administrators” to see who they are.',
  'no-other-agent': () =>
    'There is no other agent of the service desk whom I can reach in Teams now. Hand the case back, then everybody sees it in the queue.',
  'nothing-asked': ({ id }) =>
    `The service desk is not waiting for an answer from you${id === undefined ? '' : ` about ${plain(id)}`} now. Is there something to tell them? ${reachServicedesk(id)}`,
  'nothing-waits': () => 'Nothing waits for us now that nobody has. Type “queue” to see what else is going on.',
  'number-full': ({ number }) =>
    `${number ? plain(number) : 'This customer number'} has too many open requests, so none can be added now. Ask an administrator to decide on those that wait, and then try again.`,
  'number-malformed': ({ number }) =>
    `${number ? `‘${plain(number)}’ is` : 'That is'} not a customer number: it has digits only and is as long as in Mijn PostNL, for example 9401138. Type it again.`,
  'number-unknown': ({ number }) =>
    `I do not know you as a user of ${number ? plain(number) : 'that customer number'}. Check the number. Is it right? Type “become a user”, and I will ask an administrator to add you (Gebruiker toevoegen).`,
  'one-number-at-a-time': () =>
    'What takes two people you give to one user on one customer number at a time. Name one, and the next after that.',
  'one-user-at-a-time': () =>
    'I switch things on and off for one user at a time: name one, and the next after that. A request can be for several people at once.',
  'onboarding-not-over': () =>
    'A sign-up closes by itself after its last step. Will it not go through? Then decline it, with a reason.',
  'own-account': () =>
    'You cannot switch your own authorisations on or off. Ask another administrator of the customer number; if there is none, the service desk.',
  'own-request': () =>
    'You cannot decide a request that you made or that is for you. Somebody else decides; there is nothing you need to do.',
  'roster-unavailable': () =>
    'Teams does not tell me who you are at the moment, and I need to be sure first. Nothing was changed. Please try again in a few minutes.',
  'second-approval-waits': () =>
    'This case closes by itself once it is decided. Open the request and approve or decline; if you cannot, hand the case back.',
  'seen-outdated': () =>
    'Something has changed in the meantime, so I did nothing. Check the new card and choose again.',
  'needs-two': ({ label }) =>
    `${label ? plain(label) : 'This authorisation'} takes two people, so it is done separately. Giving it? Type “grant” with its name behind it; somebody else then looks along as the second.`,
  'text-too-long': () => 'That text is too long: 500 characters fit. Make it shorter and press the button again.',
  'too-late-to-undo': () =>
    'Undoing was possible until ten minutes after it was taken away. Does it have to be on again? Type “grant” and I will set it up for you.',
  'too-late-to-withdraw': () =>
    'It is too late to cancel: it was already passed on to Mijn PostNL or is finished. Should it be switched off again? Ask an administrator.',
  'too-many-lines': ({ count }) =>
    `Those are ${count === undefined ? 'too many' : count} authorisations in one request: it takes 200. Choose fewer, and ask for the rest after that.`,
  'too-many-numbers': () =>
    'Those are too many customer numbers at once: the card that you confirm has room for 50. Choose fewer, and do the rest afterwards.',
  'too-many-open': () =>
    'You have too many open requests. Cancel one that you no longer need (type “my requests”) or wait for a decision.',
  'address-not-linkable': () =>
    `I cannot link this address. ${reachServicedesk()} Mention the address and your customer number.`,
  'already-linked': () =>
    'This address has access to the API Manager of this company already. Log in with it; lost the password? Choose “Wachtwoord vergeten” there.',
  'already-onboarding': () =>
    'This address is being given access to this company already. Who asked for it and who gets access see on their card how it stands.',
  'company-unknown': ({ number }) =>
    `The API platform knows no company with ${number ? plain(number) : 'this customer number'} yet. ${reachServicedesk()} Mention your customer number and that you want to use the APIs.`,
  'onboarding-not-now': () =>
    'It is not the turn of this step now, so nothing was changed. The card says what is needed now, and from whom.',
  'onboarding-over': () => 'This sign-up is over already. Is it still needed? Type “sign up for the API platform”.',
  'onboarding-too-late': ({ id }) =>
    `It is too late to stop: production is being authorised, or is so already. ${reachServicedesk(id)}`,
  'onboarding-under-way': () =>
    'The API platform is at work on this; what is still possible I only know once it answers. Please try again in a few minutes.',
  'points-missing': () =>
    'Not all points are ticked yet. Look at each of them on the card of the case. When all are right, tick them or type “validate M-… all”. Where one is not right, send it back to the customer with the reason.',
  'proof-denied': () =>
    'An administrator of the customer number does not vouch for this address, so it cannot be linked. Decline with that reason, or ask the customer for an address of the company.',
  'proof-lapsed': () =>
    'Who vouched for this address is no administrator of the customer number any more, so it cannot be linked. Decline with that reason; the customer can then sign up again, and I ask the administrators of that moment.',
  'proof-missing': () =>
    'There is no proof that this address belongs to the company: the domain is not its own and no administrator vouches for it. Ask the customer for an address of the company, or for an administrator who confirms it here.',
  'proof-waits': () =>
    'An administrator of the customer number was asked whether this address belongs to the company, and has not answered yet. It can be linked once they confirm.',
  'sandbox-first': () =>
    'First the Sandbox: production comes after the customer has tested and the service desk has looked at that. The card says how far it is.',
  'sandbox-incomplete': ({ count }) =>
    `Of ${count === 1 ? 'one product' : `${count ?? 'some'} products`} the platform saw no call that succeeded. Test that first, or write why it is not needed.`,
  'sandbox-unused': () =>
    'The platform saw no call in the Sandbox that succeeded yet. Check the key and the address (endpoint) of the Sandbox, make a call that succeeds, and report it again.',
  'second-agent': ({ name }) =>
    `${name ? plain(name) : 'Who looked at the Sandbox'} looked at the Sandbox; another agent authorises production. Ask a colleague.`,
  'too-many-onboardings': ({ count }) =>
    `You have ${count ?? 20} sign-ups open already, which is the most. Withdraw one that is no longer needed, or wait until one is ready.`,
})
