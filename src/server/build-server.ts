import { existsSync } from 'node:fs'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { RequestError } from '../core/errors.ts'
import { demandSameOrigin, findCaller } from './access.ts'
import { describeApi } from './api-document.ts'
import type { Context } from './context.ts'
import { answerBeforeRouting, installErrorHandler } from './error-handler.ts'
import { findProgram, readKey } from './program.ts'
import { isClientDocument, registerAccountRoutes } from './routes/account-routes.ts'
import { registerKeyRoutes } from './routes/api-key/key-routes.ts'
import { registerArticleRoutes } from './routes/article/article-routes.ts'
import { registerAttachmentRoutes } from './routes/attachment-routes.ts'
import { registerAuditRoutes } from './routes/audit/audit-routes.ts'
import { registerAuthRoutes } from './routes/auth-routes.ts'
import { registerCustomerPartRoutes } from './routes/customer/customer-part-routes.ts'
import { registerCustomerRoutes } from './routes/customer/customer-routes.ts'
import { registerImportRoutes } from './routes/customer/import-routes.ts'
import { registerIntegrationRoutes } from './routes/customer/integration-routes.ts'
import { registerDeliveryRoutes } from './routes/delivery-routes.ts'
import { registerDoorRoutes } from './routes/door/door-routes.ts'
import { registerAskPageRoutes } from './routes/escalation/ask-page-routes.ts'
import { registerDepartmentRoutes } from './routes/escalation/department-routes.ts'
import { registerEscalationRoutes } from './routes/escalation/escalation-routes.ts'
import { registerTicketingHook } from './routes/escalation/ticketing-hook.ts'
import { registerTicketingRoutes } from './routes/escalation/ticketing-routes.ts'
import { registerHandoverRoutes } from './routes/handover/handover-routes.ts'
import { registerHealthRoutes } from './routes/health-routes.ts'
import { registerIncidentRoutes } from './routes/incident/incident-routes.ts'
import { registerLiveRoutes } from './routes/live-routes.ts'
import { registerMacroRoutes } from './routes/macro/macro-routes.ts'
import { registerMatterRoutes } from './routes/matter/matter-routes.ts'
import { registerLinkRoutes } from './routes/member/link-routes.ts'
import { registerMyselfRoutes } from './routes/member/myself-routes.ts'
import { registerPeopleRoutes } from './routes/member/people-routes.ts'
import { registerMessageRoutes } from './routes/message-routes.ts'
import { registerMoodRoutes } from './routes/mood/mood-routes.ts'
import { registerNotificationRoutes } from './routes/notification/notification-routes.ts'
import { registerPassageRoutes } from './routes/passage-routes.ts'
import { registerLearningRoutes } from './routes/policy/learning-routes.ts'
import { registerPolicyRoutes } from './routes/policy/policy-routes.ts'
import { registerPublicLoopRoutes } from './routes/public-loop/public-loop-routes.ts'
import { registerPushRoutes } from './routes/push-routes.ts'
import { registerRosterRoutes } from './routes/roster/roster-routes.ts'
import { registerRoutingRoutes } from './routes/routing/routing-routes.ts'
import { registerSampleRoutes } from './routes/sample/sample-routes.ts'
import { registerSearchRoutes } from './routes/search/search-routes.ts'
import { registerSetupRoutes } from './routes/setup-routes.ts'
import { registerTagRoutes } from './routes/tag/tag-routes.ts'
import { registerTicketRoutes } from './routes/ticket-routes.ts'
import { registerTranslationRoutes } from './routes/translation/translation-routes.ts'
import { registerViewRoutes } from './routes/view/view-routes.ts'
import { registerWallRoutes } from './routes/wall/wall-routes.ts'
import { registerWebhookRoutes } from './routes/webhook/webhook-routes.ts'
import { registerWorkspaceRoutes } from './routes/workspace/workspace-routes.ts'
import { registerScheduledReplyRoutes } from './routes/writing/scheduled-reply-routes.ts'
import { registerTicketPresenceRoutes } from './routes/writing/ticket-presence-routes.ts'
import { registerWritingRoutes } from './routes/writing/writing-routes.ts'
import { registerWeb, WEB_FOLDER } from './serve-web.ts'
import { demandStorableText } from './storable-text.ts'

const BODY_LIMIT_BYTES = 256 * 1024
/** Far above what a person with several tabs does, far below what hurts. */
const REQUESTS_A_MINUTE = 1500

/** The whole HTTP face: walls first, then the routes of the contract, then the cockpit's files. */
export async function buildServer(context: Context): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: context.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: context.settings.PRONTO_TRUST_PROXY,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerBeforeRouting,
    // Quoted when asking for help: it must name one request among all nodes and days.
    genReqId: () => context.desk.newId(),
    forceCloseConnections: true,
  }) as unknown as FastifyInstance
  // JSON alone: what another site's form can send is not read.
  app.removeContentTypeParser('text/plain')
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  installErrorHandler(app)
  await raiseWalls(app, context)
  await describeApi(app)
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  registerHealthRoutes(app, context)
  registerAuthRoutes(app, context)
  registerSetupRoutes(app, context)
  registerPeopleRoutes(app, context)
  registerLinkRoutes(app, context)
  registerMyselfRoutes(app, context)
  registerDoorRoutes(app, context)
  registerTicketRoutes(app, context)
  registerSearchRoutes(app, context)
  registerDeliveryRoutes(app, context)
  await registerAttachmentRoutes(app, context)
  registerMessageRoutes(app, context)
  registerMatterRoutes(app, context)
  registerMacroRoutes(app, context)
  registerTagRoutes(app, context)
  registerIncidentRoutes(app, context)
  registerArticleRoutes(app, context)
  registerViewRoutes(app, context)
  registerPublicLoopRoutes(app, context)
  registerMoodRoutes(app, context)
  registerPolicyRoutes(app, context)
  registerLearningRoutes(app, context)
  registerRosterRoutes(app, context)
  registerHandoverRoutes(app, context)
  registerAccountRoutes(app, context)
  registerLiveRoutes(app, context)
  registerPushRoutes(app, context)
  registerPassageRoutes(app, context)
  registerCustomerRoutes(app, context)
  registerCustomerPartRoutes(app, context)
  registerImportRoutes(app, context)
  registerIntegrationRoutes(app, context)
  registerRoutingRoutes(app, context)
  registerWritingRoutes(app, context)
  registerEscalationRoutes(app, context)
  registerDepartmentRoutes(app, context)
  await registerAskPageRoutes(app, context)
  registerTicketingRoutes(app, context)
  registerTicketingHook(app, context)
  registerScheduledReplyRoutes(app, context)
  registerTicketPresenceRoutes(app, context)
  registerNotificationRoutes(app, context)
  registerWorkspaceRoutes(app, context)
  registerSampleRoutes(app, context)
  registerTranslationRoutes(app, context)
  registerWallRoutes(app, context)
  registerKeyRoutes(app, context)
  registerWebhookRoutes(app, context)
  registerAuditRoutes(app, context)
  if (existsSync(WEB_FOLDER)) await registerWeb(app)
  return app
}

/** Load balancers, networks and the brand's own programs have no session, and none of a person's rights. */
const isForMachines = (url: string): boolean =>
  url.startsWith('/api/health') ||
  url.startsWith('/api/push/') ||
  url.startsWith('/api/hooks/') ||
  isClientDocument(url)

async function raiseWalls(app: FastifyInstance, context: Context): Promise<void> {
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'https:', ...context.imageOrigins],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: context.baseUrl.startsWith('https:'),
  })
  await app.register(rateLimit, {
    max: context.requestsAMinute ?? REQUESTS_A_MINUTE,
    timeWindow: '1 minute',
    // An office is one address to us, and its agents must not wait for each other: who is known counts for himself.
    // Whoever hung up while we looked who it is has no address any more.
    keyGenerator: ({ caller, ip }) => caller?.memberId ?? (ip as string | undefined) ?? 'gone',
    // The cockpit is dozens of small files, which change never and cost next to nothing.
    allowList: ({ url }) => url.startsWith('/assets/'),
    errorResponseBuilder: () => new RequestError('tooManyRequests'),
  })
  const ownOrigin = new URL(context.baseUrl).origin
  app.decorateRequest('caller', null)
  app.addHook('onRequest', async request => {
    if (!request.url.startsWith('/api/') || isForMachines(request.url)) return
    // Who shows a key is known by it alone. His cookie, if he has one, is not read: so no other site can send it along.
    const key = readKey(request)
    if (key !== null) {
      request.caller = await findProgram(context.desk, key)
      return
    }
    demandSameOrigin(request, ownOrigin)
    if (!request.url.startsWith('/api/auth/'))
      request.caller = await findCaller(context.auth, context.desk.database, request)
  })
  app.addHook('preValidation', async request => {
    demandStorableText(request.query)
    demandStorableText(request.body)
  })
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !isClientDocument(request.url))
      reply.header('cache-control', 'no-store')
  })
}
