import { demonstrationCast } from '../server/accounts/demonstration-cast.ts';
import { interrupted, runProgram } from '../server/program.ts';
import { startCluster } from './start-cluster.ts';

await runProgram('Ryväs – the cluster', async (config) => {
  const cluster = await startCluster({
    config,
    environment: process.env,
    nginxPath: process.env['NGINX_PATH'],
    tell: (line) => console.log(`  ${line}`),
  });
  const running = [...cluster.processes.map(({ kept, url }) => ({ name: kept.name, pid: kept.pid(), url }))];
  console.log(
    [
      '',
      '  Lakifoorumi kahtena prosessina – as two processes behind nginx',
      `  ${cluster.url}`,
      '',
      ...running.map(({ name, pid, url }) => `    ${name}  ${url}  (pid ${pid})`),
      `    nginx  (pid ${cluster.proxy.pid()})`,
      '',
      ...(config.signIn
        ? []
        : [`  Kirjautua voivat – may sign in: ${demonstrationCast.map(({ name }) => name).join(', ')}`]),
      '  Ctrl-C lopettaa kaikki – Ctrl-C ends all.',
      '',
    ].join('\n'),
  );
  await interrupted();
  await cluster.stop();
});
