# What runs is Node, the built program and its libraries: no compiler, no npm, no tests.
ARG NODE=24-bookworm-slim

FROM node:${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# From Node 22 on SQLite's binary comes inside its package (docs/decisions/0037): no script of a package has to run.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY commands ./commands
# Without bench and tests, which are not there, only what runs is compiled.
RUN npm run --silent build \
  && npm prune --omit=dev --ignore-scripts \
  && rm -r node_modules/better-sqlite3

FROM node:${NODE}
ENV NODE_ENV=production \
  DATABASE_URL=/app/data/nutshell.sqlite \
  HEALTH_PORT=8080 \
  LOG_FORMAT=json
WORKDIR /app
COPY package.json LICENSE ./
COPY data/sample ./data/sample
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist/src ./dist/src
COPY --from=build /app/dist/commands ./dist/commands
# Everything else belongs to root and stays as it is: the root may be mounted read-only.
RUN chown node:node data
USER node
VOLUME /app/data
# On the container's own loopback, which nothing outside of it reaches. A bot that was given no port is not asked.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "const port = process.env.HEALTH_PORT; if (port) fetch(`http://127.0.0.1:${port}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node is the first process and handles SIGTERM itself.
CMD ["node", "dist/src/main.js"]
