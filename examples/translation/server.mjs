// A toy that speaks the protocol of LibreTranslate, for demos and tests: plain Node, no dependency. It knows a few
// words of four languages (words.json) and puts one in the place of another; what it does not know stands as it was.
// For true translations take LibreTranslate or Apertium.
//
//   PORT=4610 [KEY=…] [MOST=1000] node examples/translation/server.mjs
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const PORT = Number(process.env.PORT ?? 4610)
const KEY = process.env.KEY ?? null
const MOST_CHARACTERS = Number(process.env.MOST ?? 5_000)
const MOST_BYTES = 256 * 1024

const LANGUAGES = { it: 'Italian', fr: 'French', en: 'English', es: 'Spanish' }
const WORDS = JSON.parse(readFileSync(new URL('./words.json', import.meta.url), 'utf8'))

const fold = text => text.toLowerCase().replaceAll("'", '’')
const quoteForPattern = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Of one language into another: what is looked for, the longest first, and what then stands there. */
function makeBook(from, to) {
  const pairs = new Map(WORDS.map(word => [fold(word[from]), word[to]]))
  const longest = [...pairs.keys()].sort((one, other) => other.length - one.length)
  // A word in a name, an address or a longer word is none.
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}@#/_.’-])(?:${longest.map(quoteForPattern).join('|')})(?![\\p{L}\\p{N}/_-])`,
    'giu',
  )
  return { pairs, pattern }
}

const asBegun = (found, word) =>
  found[0] === found[0].toLowerCase() ? word : word[0].toUpperCase() + word.slice(1)

function translate(text, from, to) {
  const { pairs, pattern } = makeBook(from, to)
  return text.replaceAll("'", '’').replace(pattern, found => asBegun(found, pairs.get(fold(found))))
}

/** In which language most words are known. */
function detect(text) {
  const counts = Object.keys(LANGUAGES).map(language => {
    const { pattern } = makeBook(language, language)
    const known = [...fold(text).matchAll(pattern)].reduce((sum, [found]) => sum + found.length, 0)
    return { language, confidence: Math.min(100, Math.round((known / Math.max(1, text.length)) * 100)) }
  })
  return counts.sort((one, other) => other.confidence - one.confidence)
}

function readBody(request) {
  return new Promise((resolve, reject) => {
    let text = ''
    request.setEncoding('utf8')
    request.on('data', chunk => {
      text += chunk
      if (text.length > MOST_BYTES) request.destroy()
    })
    request.on('error', reject)
    request.on('end', () => {
      const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
      try {
        resolve(isForm ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text))
      } catch {
        resolve({})
      }
    })
  })
}

function answerTranslate({ q, source, target, api_key }) {
  if (KEY !== null && api_key !== KEY) return [403, { error: 'Invalid API key' }]
  if (typeof q !== 'string' || q === '') return [400, { error: 'Invalid request: missing q parameter' }]
  if (q.length > MOST_CHARACTERS)
    return [400, { error: `Invalid request: request (${q.length}) exceeds text limit (${MOST_CHARACTERS})` }]
  const [found] = source === 'auto' ? detect(q) : [{ language: source, confidence: 100 }]
  for (const code of [found.language, target])
    if (!Object.hasOwn(LANGUAGES, code)) return [400, { error: `${code} is not supported` }]
  const translatedText = translate(q, found.language, target)
  return [200, source === 'auto' ? { detectedLanguage: found, translatedText } : { translatedText }]
}

async function answer(request) {
  const { pathname } = new URL(request.url, 'http://here')
  const codes = Object.keys(LANGUAGES)
  if (request.method === 'GET' && pathname === '/languages')
    return [200, codes.map(code => ({ code, name: LANGUAGES[code], targets: codes }))]
  if (request.method === 'POST' && pathname === '/translate') return answerTranslate(await readBody(request))
  if (request.method === 'POST' && pathname === '/detect')
    return [200, detect(String((await readBody(request)).q ?? ''))]
  return [404, { error: 'Not found' }]
}

/** @returns {import('node:http').Server} that does not listen yet. */
export const makeServer = () =>
  createServer(async (request, response) => {
    const [status, body] = await answer(request).catch(() => [500, { error: 'Cannot translate text' }])
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })

if (process.argv[1] === import.meta.filename) {
  const server = makeServer()
  server.listen(PORT, '127.0.0.1', () =>
    console.log(`A toy translation service listens on http://127.0.0.1:${server.address().port}`),
  )
}
