# syntax=docker/dockerfile:1

# The desk with its packages and its built cockpit. Its database is another container: see compose.yaml.
FROM node:26-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No install scripts: the only ones that matter fetch a Node, which the image has, and link PostgreSQL's libraries.
RUN npm ci --omit=dev --ignore-scripts
COPY . .
RUN node -e "import('/app/src/cli/build-web.ts').then(web => web.ensureWebIsBuilt())"

FROM node:26-slim
ENV NODE_ENV=production \
    PRONTO_HOST=0.0.0.0 \
    PRONTO_PORT=4400 \
    PRONTO_DATA=/data
RUN install -d -o node -g node -m 0700 /data
WORKDIR /app
COPY --from=build /app /app
# The program belongs to root: whoever broke into the desk could not change it.
USER node
VOLUME /data
EXPOSE 4400
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PRONTO_PORT}/api/health`).then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/pronto"]
CMD ["start"]
