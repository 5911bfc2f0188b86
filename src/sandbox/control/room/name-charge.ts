import type { Language } from '../../cast/character.ts'
import { makeReadable } from './name-fault.ts'

/** What is paid for, by its name on the bill. One that is not here goes by that name, made readable. */
const NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  it: {
    postRead: 'Post letti',
    userRead: 'Profili letti',
    directRead: 'Messaggi diretti letti',
    ownedRead: 'Letture delle proprie cose',
    postCreate: 'Post scritti',
    postWithLink: 'Post con un link',
    summonedReply: 'Risposte a chi ha chiamato',
    directSend: 'Messaggi diretti inviati',
    act: 'Mi piace, condivisioni, seguiti',
    delete: 'Cancellazioni',
    postEvent: 'Eventi di post',
    followEvent: 'Eventi di seguaci',
    directEvent: 'Eventi di messaggi diretti',
    otherEvent: 'Altri eventi',
  },
  fr: {
    postRead: 'Messages lus',
    userRead: 'Profils lus',
    directRead: 'Messages privés lus',
    ownedRead: 'Lectures de ses propres données',
    postCreate: 'Messages écrits',
    postWithLink: 'Messages avec un lien',
    summonedReply: 'Réponses à qui a appelé',
    directSend: 'Messages privés envoyés',
    act: 'J’aime, partages, abonnements',
    delete: 'Suppressions',
    postEvent: 'Événements de messages',
    followEvent: 'Événements d’abonnés',
    directEvent: 'Événements de messages privés',
    otherEvent: 'Autres événements',
  },
  en: {
    postRead: 'Posts read',
    userRead: 'Profiles read',
    directRead: 'Direct messages read',
    ownedRead: 'One’s own things read',
    postCreate: 'Posts written',
    postWithLink: 'Posts with a link',
    summonedReply: 'Replies to who called',
    directSend: 'Direct messages sent',
    act: 'Likes, reposts, follows',
    delete: 'Deletions',
    postEvent: 'Events of posts',
    followEvent: 'Events of followers',
    directEvent: 'Events of direct messages',
    otherEvent: 'Other events',
  },
}

export const nameCharge = (kind: string, language: Language): string =>
  NAMES[language][kind] ?? makeReadable(kind)
