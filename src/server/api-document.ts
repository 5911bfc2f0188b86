import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { ROUTES, type RouteName } from '../contract/routes.ts'
import { registerRoute } from './register-route.ts'

/** One schema gives validation, types and the document that other people's clients are made from. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Pronto',
        version: '1',
        description:
          'The API of the desk. Programs come in with a key; people sign in at /api/auth/sign-in/email, and the session is a cookie.',
      },
      components: {
        securitySchemes: {
          key: { type: 'http', scheme: 'bearer', description: 'A key made in the settings: pronto_…' },
          session: { type: 'apiKey', in: 'cookie', name: 'pronto.session_token' },
        },
      },
    },
    transform: jsonSchemaTransform,
  })
}

/** The document of the contract's routes, without a desk behind them. */
export async function buildApiDocument(): Promise<ReturnType<FastifyInstance['swagger']>> {
  const app = Fastify() as unknown as FastifyInstance
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await describeApi(app)
  app.decorateRequest('caller', null)
  for (const name of Object.keys(ROUTES) as RouteName[])
    registerRoute(app, name, () => Promise.reject(new Error('nobody asks the document')))
  await app.ready()
  return app.swagger()
}
