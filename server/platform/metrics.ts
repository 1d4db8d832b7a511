import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = {
  registry: Registry;
  /** Times every request under its route's pattern, never its address. */
  requests(request: Request, response: Response, next: NextFunction): void;
  commandDone(command: string, outcome: string): void;
  /** Makes a counter; what it gives back adds to it. */
  counter(
    name: string,
    help: string,
    labelNames: readonly string[],
  ): (labels: Record<string, string>, by: number) => void;
  /** Reads a number when metrics are asked for. */
  gauge(name: string, help: string, read: () => number): void;
};

/** Counters and times for Prometheus, in a registry of their own so that a product can be started twice in one process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer an HTTP request, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  const performed = new Counter({
    name: 'commands_total',
    help: 'Commands performed, by name and outcome.',
    labelNames: ['command', 'outcome'],
    registers: [registry],
  });
  return {
    registry,
    requests(request, response, next) {
      const end = seconds.startTimer();
      response.on('finish', () => {
        const route = String(request.route?.path ?? 'other');
        end({ method: request.method, route, status: String(response.statusCode) });
      });
      next();
    },
    commandDone: (command, outcome) => performed.inc({ command, outcome }),
    counter(name, help, labelNames) {
      const counter = new Counter({ name, help, labelNames, registers: [registry] });
      return (labels, by) => counter.inc(labels, by);
    },
    gauge(name, help, read) {
      const collect = function (this: Gauge) {
        this.set(read());
      };
      registry.registerMetric(new Gauge({ name, help, registers: [], collect }));
    },
  };
}
