import { describe, expect, test } from 'vitest'
import { starterPolicy } from '../policy/starter-policy.ts'
import { circumstances } from './facts.fixture.ts'
import { gatherFacts } from './gather-facts.ts'
import { readTopic } from './read-topic.ts'

const policy = starterPolicy(['Aurora'])
const { topics } = policy
const read = (text: string) => gatherFacts(circumstances({ text }), policy)

describe('how a text names the brand', () => {
  test.each([
    ['ciao @aurora_aiuta', 'handle', '@aurora_aiuta'],
    ['CIAO @Aurora_Aiuta!', 'handle', '@aurora_aiuta'],
    ['@aurora_aiuta la vostra Aurora Mobile', 'handle', '@aurora_aiuta'],
    ['Aurora Mobile non va', 'name', 'aurora mobile'],
    ['con AURORA prende male', 'name', 'aurora'],
    ['#auroramobile giù', 'name', 'auroramobile'],
    ['Aurora’s app is down', 'name', 'aurora'],
    ['che bella giornata', 'none', undefined],
    ['', 'none', undefined],
    ['@aurora_aiuta_fan buongiorno', 'none', undefined],
    ['scrivi a luca@aurora_aiutami.example', 'none', undefined],
    ['le aurorali luci del nord', 'none', undefined],
    ['la Taurora di mio zio', 'none', undefined],
    ['L’Aurora di ieri', 'name', 'aurora'],
    ['segue @luca_aurora da ieri', 'none', undefined],
  ])('%s → %s', (text, naming, evidence) => {
    const { named } = read(text)
    expect([named.value, named.evidence[0]]).toEqual([naming, evidence])
  })
})

describe('what a text is about', () => {
  test.each([
    ['la fattura di maggio è sbagliata', 'billing'],
    ['addebito doppio sulla carta', 'billing'],
    ['la fibra è lenta', 'technical'],
    ['l’app non si apre', 'technical'],
    ['il pacco del corriere', 'delivery'],
    ['che tariffe avete', 'sales'],
    ['ma facture est fausse', 'billing'],
    ['le réseau est coupé', 'technical'],
    ['mon colis est perdu', 'delivery'],
    ['un forfait moins cher', 'sales'],
    ['my bill is wrong', 'billing'],
    ['the router is broken', 'technical'],
    ['where is my parcel', 'delivery'],
    ['any good deals', 'sales'],
    ['buongiorno a tutti', null],
    ['sono appena arrivato, tutto semplice', null],
    ['simpatico, direi', null],
    ['a billion stars over the planet', null],
    ['un billet de train', null],
  ])('%s → %s', (text, topic) => expect(readTopic(text, topics).value).toBe(topic))

  test('more of its words make it surer', () => {
    const one = readTopic('la fattura', topics)
    const two = readTopic('la fattura e il rimborso', topics)
    expect(two.confidence).toBeGreaterThan(one.confidence)
    expect(two.evidence).toEqual(['fattur', 'rimbors'])
  })

  test('of two topics with as many words the earlier one of the policy wins', () =>
    expect(readTopic('pacco e fattura', { delivery: ['pacco'], billing: ['fattur'] }).value).toBe('delivery'))

  test('without topics there is none', () => expect(readTopic('la fattura', {}).value).toBeNull())
})

test('what is known for certain is passed on as it is', () => {
  const facts = gatherFacts(
    circumstances({ text: 'ciao', followers: 42, accountPurpose: 'marketing', hasOpenTicket: true }),
    policy,
  )
  expect(facts.followers).toEqual({ value: 42, confidence: 1, evidence: [] })
  expect(facts.writtenTo.value).toBe('marketing')
  expect(facts.hasOpenTicket.value).toBe(true)
})
