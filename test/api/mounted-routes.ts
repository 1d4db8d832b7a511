import type { Express } from 'express';

/** What this needs of Express's layers: a route, or a router with layers of its own. */
type Layer = {
  route?: { path: string | string[]; methods: Record<string, boolean> };
  handle?: { stack?: Layer[] };
};

/** Every route of an app as `GET /api/v1/entries/{id}`, read from the router that answers; one that passes two handlers, once. */
export function mountedRoutes(app: Express): string[] {
  const { stack } = app.router as unknown as { stack: Layer[] }; // as: Express does not describe its layers
  return [...new Set(stack.flatMap(routesOf))];
}

function routesOf({ route, handle }: Layer): string[] {
  if (!route) return (handle?.stack ?? []).flatMap(routesOf);
  const methods = Object.keys(route.methods).map((method) => method.toUpperCase());
  return [route.path]
    .flat()
    .flatMap((path) => methods.map((method) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`));
}
