import type { Page } from '@playwright/test'
import { Cockpit } from '../cockpit.ts'
import { expect } from '../test.ts'
import { noteAs } from '../world/colleague.ts'
import { type Customer, findPosts, joinCustomer } from '../world/network.ts'
import { say } from '../world/words.ts'

const FIRST_ANSWER =
  'Ciao Chiara, ci dispiace: vediamo un guasto in zona. Ti scriviamo in privato per controllare proprio la tua linea.'

/** A matter in the middle of things: public, direct and internal words, and an answer begun. */
export async function playScene(page: Page): Promise<Customer> {
  const chiara = await joinCustomer({
    username: 'chiara_bellini',
    name: 'Chiara Bellini',
    followers: 1284,
    description: 'Architetta a Milano. Biciclette, verbali di condominio e torte salate.',
  })
  await chiara.post(
    '@aurora_aiuta da ieri sera la fibra non va e alle 11 ho una riunione importante. Il modem lampeggia rosso, l’ho già riavviato due volte. Che faccio?',
  )
  const cockpit = new Cockpit(page)
  await cockpit.openTicket(chiara)
  await cockpit.sendPublicly(FIRST_ANSWER)
  await cockpit.expectSent(FIRST_ANSWER)
  const [answer] = await findPosts(FIRST_ANSWER)
  await chiara.post('Grazie della rapidità! Vi serve il codice cliente?', answer?.id)
  await expect(cockpit.bubble('Vi serve il codice cliente?')).toBeVisible()
  const question = 'Sì, grazie: mandacelo qui, così apriamo subito la verifica.'
  await cockpit.send('direct', question, say('composer.send.direct', { handle: chiara.username }))
  await cockpit.expectSent(question)
  await chiara.writeDirectly('Eccolo: AU-77120. Il modem è quello nero, modello 2024.')
  await expect(cockpit.bubble('AU-77120')).toBeVisible()
  await noteAs(
    'marc',
    cockpit.ticketId(),
    'Guasto alla centrale di Lambrate: tecnici sul posto, linea su entro le 10:30.',
  )
  await expect(cockpit.bubble('Lambrate')).toBeVisible()
  return chiara
}

const CHATTER = [
  ['Ornella Frassineti', 'Aurora che si alza sul lago, e noi con la moka sul pontile. Buongiorno a tutti!'],
  ['Damien Roux', 'Vu une pub Aurora dans le métro ce matin, les couleurs sont jolies.'],
  ['Tess Hollin', 'Named the kitten Aurora. She already runs the house.'],
] as const

/** Words about the brand's name that ask for nothing. */
export async function playChatter(): Promise<void> {
  for (const [name, text] of CHATTER) {
    const person = await joinCustomer({ name, username: name.toLowerCase().replace(/\W/g, '_').slice(0, 15) })
    await person.post(text)
  }
}
