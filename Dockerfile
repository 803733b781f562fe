# Three stages: what runs is Node, the built program and its libraries; no compiler, no npm, no tests.
# Any Node from 20.19 on will do; the suite was run on 20, 22 and 24.
ARG NODE=24-bookworm-slim

FROM node:${NODE} AS build
# SQLite is compiled where the registry has no prebuilt binary for this platform.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends g++ make python3 \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts && npm rebuild better-sqlite3
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY commands ./commands
COPY bench ./bench
COPY tests/helpers/discord ./tests/helpers/discord
RUN npm run --silent build

FROM build AS libraries
RUN npm prune --omit=dev --ignore-scripts

FROM node:${NODE}
ENV NODE_ENV=production \
  DATABASE_URL=/app/data/nutshell.sqlite \
  HEALTH_PORT=8080 \
  LOG_FORMAT=json
WORKDIR /app
COPY package.json LICENSE ./
COPY data/sample ./data/sample
COPY --from=libraries /app/node_modules ./node_modules
COPY --from=build /app/dist/src ./dist/src
COPY --from=build /app/dist/commands ./dist/commands
# Everything else belongs to root and stays as it is: the root may be mounted read-only.
RUN chown node:node data
USER node
VOLUME /app/data
# On the container's own loopback, which nothing outside of it reaches.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node is the first process and handles SIGTERM itself.
CMD ["node", "dist/src/main.js"]
