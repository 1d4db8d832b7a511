/** PostgreSQL programs get this and nothing else: our environment holds secrets that are not for their user to read. */
export const postgresEnvironment = { LC_ALL: 'C', TZ: 'UTC' };

/**
 * Settings of the embedded server, as arguments of `postgres`: small for two cores, reached from this machine alone.
 * `fsync` and `synchronous_commit` keep their safe defaults unless `durable` is false, which is for throw-away test data.
 */
export function postgresSettings(durable: boolean): string[] {
  const settings = { ...reach, ...size, ...silence, ...notice, ...(durable ? {} : throwAway) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const reach = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

const size = {
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  max_wal_size: '256MB',
  max_connections: '100',
  max_parallel_workers_per_gather: '0',
  max_logical_replication_workers: '0',
  io_method: 'sync',
  jit: 'off',
};

/** Errors quote statements and rows, and a question's text or a name must not reach a log file. The server's own life may. */
const silence = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** A query whose client was killed ends in seconds and frees its locks; Windows cannot watch a connection. */
const notice = { client_connection_check_interval: process.platform === 'win32' ? '0' : '2s' };

const throwAway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
};
