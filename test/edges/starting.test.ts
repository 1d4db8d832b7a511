import { expect } from 'chai';
import { readConfig } from '../../server/config.ts';
import { listen } from '../../server/listening.ts';
import { stackOfStops } from '../../server/stops.ts';

describe('a process that is starting', () => {
  it('says so with the headers of every reply, HSTS too where the site is on https', async () => {
    const stops = stackOfStops();
    const config = readConfig({ PORT: '0', PUBLIC_URL: 'https://lakifoorumi.example', NODE_ENV: 'test' });
    const { server } = await listen(config, stops);
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : '';

    const { status, headers } = await fetch(`http://127.0.0.1:${port}/`);
    await stops.all();

    expect(status).to.equal(503);
    expect(headers.get('retry-after')).to.equal('2');
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
    expect(headers.get('strict-transport-security')).to.equal('max-age=63072000; includeSubDomains');
    expect(headers.get('content-security-policy')).to.include("frame-ancestors 'none'");
  });
});
