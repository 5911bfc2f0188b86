import multipart from '@fastify/multipart'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { uuid } from '../../../contract/parts.ts'
import { ERRORS, RequestError } from '../../../core/errors.ts'
import { guessLocale } from '../../../core/guess-locale.ts'
import type { Locale } from '../../../core/language.ts'
import { answerByLink, toldBy } from '../../../desk/escalation/answer-by-link.ts'
import { followLink, type LinkTrouble, readToken } from '../../../desk/escalation/link.ts'
import { type Asked, findAskedFile, readAsked } from '../../../desk/escalation/read-asked.ts'
import { isDatabaseAway } from '../../../store/database-away.ts'
import { demandSameOrigin } from '../../access.ts'
import { askPage, type FilledForm, forgedPage, gonePage, tooOftenPage, troublePage } from '../../ask-page.ts'
import type { AskTrouble } from '../../ask-page-words.ts'
import type { Context } from '../../context.ts'
import { sendKeptFile } from '../../kept-file.ts'
import { sendPlainPage } from '../../plain-page.ts'
import { FORM_LIMITS, readAskForm, type SentForm } from './read-ask-form.ts'

const byToken = z.object({ token: z.string() })
const query = z.object({ sent: uuid.optional().catch(undefined) })
const byFile = byToken.extend({ id: z.string() })

/** Of one address, whatever links it tries: far above what a department does, far below what a guess would take. */
const PAGES_A_MINUTE = 60
const config = { rateLimit: { max: PAGES_A_MINUTE, timeWindow: '1 minute' } }

/**
 * The page on which a department answers without an account. The signed link is all that it takes, and all that it
 * opens: nobody is signed in here, and a link that we have not made costs no look into the database.
 */
export async function registerAskPageRoutes(app: FastifyInstance, { desk, baseUrl }: Context): Promise<void> {
  const ownOrigin = new URL(baseUrl).origin

  await app.register(async pages => {
    await pages.register(multipart, { limits: FORM_LIMITS, throwFileSizeLimit: false })
    pages.setErrorHandler(tellOfError)

    pages.get('/ask/:token', { config, schema: { hide: true, params: byToken } }, async (request, reply) => {
      const followed = await followLink(desk, tokenOf(request))
      if (!followed.ok) return refuse(request, reply, followed.refusal)
      const asked = await readAsked(desk, followed.value)
      const { sent } = query.parse(request.query)
      const said = asked.entries.findLast(
        ({ external_id }) => sent !== undefined && external_id?.startsWith(toldBy(sent)),
      )
      return show(request, reply, 200, asked, emptyForm(desk.newId()), said)
    })

    pages.post('/ask/:token', { config, schema: { hide: true, params: byToken } }, async (request, reply) => {
      demandOwnForm(request, ownOrigin)
      if (readToken(desk, tokenOf(request)) === undefined) return refuse(request, reply, 'forged')
      const form = await readAskForm(request, desk.newId)
      try {
        return await take(request, reply, form)
      } catch (error) {
        if (!isDatabaseAway(error)) throw error
        const page = troublePage(wishedLanguage(request), addressOf(request), {
          ...form,
          wrong: [{ what: 'notReady' }],
        })
        return sendPlainPage(reply, 503, page)
      }
    })

    pages.get(
      '/ask/:token/files/:id',
      { config, schema: { hide: true, params: byFile } },
      async (request, reply) => {
        const { token, id } = request.params as z.output<typeof byFile>
        const followed = await followLink(desk, token)
        if (!followed.ok) return refuse(request, reply, followed.refusal)
        const file = await findAskedFile(desk, followed.value, id)
        return file === undefined ? refuse(request, reply, 'forged') : sendKeptFile(reply, file)
      },
    )
  })

  async function take(request: FastifyRequest, reply: FastifyReply, form: SentForm): Promise<FastifyReply> {
    const followed = await followLink(desk, tokenOf(request))
    if (!followed.ok) return refuse(request, reply, followed.refusal, form.text)
    const wrong = form.wrong.length > 0 ? form.wrong : await say(followed.value, form)
    if (wrong.length === 0)
      return reply
        .header('cache-control', 'no-store')
        .redirect(`${addressOf(request)}?sent=${form.formId}`, 303)
    const asked = await readAsked(desk, followed.value)
    const mended = wrong.some(({ what }) => what === 'withdrawn' || what === 'notAsked')
    return show(request, reply, 422, asked, { ...form, wrong, kind: mended ? 'news' : form.kind })
  }

  async function say(row: Asked['row'], form: SentForm): Promise<FilledForm['wrong']> {
    const answered = await answerByLink(desk, row, form)
    if (answered.ok) return []
    return [{ what: answered.refusal === 'escalationOver' ? 'withdrawn' : ('notAsked' satisfies AskTrouble) }]
  }

  function show(
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    asked: Asked,
    form: FilledForm,
    sent?: Asked['entries'][number],
  ): FastifyReply {
    const language = asked.language ?? wishedLanguage(request)
    const page = { asked, language, address: addressOf(request), now: desk.now(), form, sent }
    return sendPlainPage(reply, status, askPage(page))
  }
}

const tokenOf = (request: FastifyRequest): string => (request.params as z.output<typeof byToken>).token

/** Only of a token that we have read is anything written into a page. */
const addressOf = (request: FastifyRequest): string => `/ask/${encodeURIComponent(tokenOf(request))}`

const emptyForm = (formId: string): FilledForm => ({
  kind: 'answer',
  text: '',
  name: '',
  formId,
  wrong: [],
  hadFiles: false,
})

const refuse = (
  request: FastifyRequest,
  reply: FastifyReply,
  trouble: LinkTrouble,
  written?: string,
): FastifyReply =>
  trouble === 'forged'
    ? sendPlainPage(reply, 404, forgedPage(wishedLanguage(request)))
    : sendPlainPage(reply, 410, gonePage(wishedLanguage(request), written))

/** A page that tells nobody where it stands sends `null` for its origin; then the browser's other word counts alone. */
function demandOwnForm({ method, headers }: FastifyRequest, ownOrigin: string): void {
  const { origin, ...rest } = headers
  demandSameOrigin({ method, headers: origin === 'null' ? rest : headers }, ownOrigin)
}

/** By what the browser would like to read. */
function wishedLanguage(request: FastifyRequest): Locale {
  const wishes = (request.headers['accept-language'] ?? '').split(',').map(each => {
    const [language = '', weight] = each.trim().split(/\s*;\s*q=/)
    return { language, weight: Number(weight ?? 1) }
  })
  return guessLocale(wishes.toSorted((a, b) => b.weight - a.weight).map(({ language }) => language))
}

/** Whoever comes by a link reads a page, also of what went wrong. */
function tellOfError(
  error: FastifyError | RequestError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const language = wishedLanguage(request)
  if (error instanceof RequestError && error.code === 'tooManyRequests')
    return sendPlainPage(reply, 429, tooOftenPage(language))
  const status = statusOf(error)
  if (status === 404) return sendPlainPage(reply, 404, forgedPage(language))
  if (status >= 500 && !isDatabaseAway(error)) request.log.error({ err: error }, 'request failed')
  return sendPlainPage(reply, status, troublePage(language, ''))
}

function statusOf(error: FastifyError | RequestError): number {
  if (isDatabaseAway(error)) return 503
  return error instanceof RequestError ? ERRORS[error.code].status : (error.statusCode ?? 500)
}
