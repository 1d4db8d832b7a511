import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'chai';
import { keepProcess } from '../../ops/kept-process.ts';
import { identifyProcess } from '../../server/platform/process-identity.ts';

describe('a program of the cluster', () => {
  const launched: ChildProcess[] = [];
  const told: string[] = [];
  const tell = (line: string) => void told.push(line);
  const sleeper = () => {
    const child = spawn('sleep', ['600'], { stdio: 'ignore' });
    launched.push(child);
    return child;
  };
  afterEach(() => {
    launched.splice(0).forEach((child) => child.kill('SIGKILL'));
    told.length = 0;
  });

  it('is started again when it is killed, and that is told', async () => {
    const again = Promise.withResolvers<void>();
    const launch = () => {
      if (launched.length === 1) again.resolve();
      return sleeper();
    };
    const kept = keepProcess('app-1', launch, { tell });
    const firstPid = kept.pid();

    process.kill(firstPid ?? 0, 'SIGKILL');
    await again.promise;

    expect(kept.starts()).to.equal(2);
    expect(kept.pid()).to.be.a('number').and.not.equal(firstPid);
    expect(told).to.have.lengthOf(1);
    expect(told[0]).to.include('app-1').and.include('SIGKILL');
    await kept.stop();
  });

  it('ends for good when it is told to, even one that is stopped', async () => {
    const kept = keepProcess('app-1', sleeper, { tell });
    const pid = kept.pid() ?? 0;
    await once(launched[0]!, 'spawn');
    process.kill(pid, 'SIGSTOP');

    await kept.stop();

    expect(await identifyProcess(pid)).to.equal(undefined);
    expect(kept.starts()).to.equal(1);
    expect(told).to.deep.equal([]);
  });

  it('is tried again when there is no such program', async () => {
    const tried = Promise.withResolvers<void>();
    let tries = 0;
    const launch = () => {
      tries += 1;
      if (tries === 2) tried.resolve();
      return spawn('/no/such/program');
    };
    const kept = keepProcess('nginx', launch, { tell });

    await tried.promise;
    await kept.stop();

    expect(told[0]).to.include('nginx');
  });
});
