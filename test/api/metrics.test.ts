import { expect } from 'chai';
import { startTestProduct, type TestProduct } from '../support/product.ts';

describe('the figures for Prometheus', function () {
  this.timeout(60_000);
  const token = 'a token of the tests, long enough';
  let open: TestProduct;
  let closed: TestProduct;

  before(async () => {
    open = await startTestProduct();
    closed = await startTestProduct({ METRICS_TOKEN: token });
  });
  after(async () => {
    await open.stop();
    await closed.stop();
  });

  const ask = async (product: TestProduct, headers: Record<string, string>) => {
    const response = await fetch(`${product.publicUrl}/metrics`, { headers });
    return { status: response.status, text: await response.text() };
  };

  it('are told to this machine, and are absent to whoever comes through a proxy', async () => {
    expect(await ask(open, {})).to.have.property('status', 200);
    const { status, text } = await ask(open, { 'X-Forwarded-For': '127.0.0.1' });

    expect(status).to.equal(404);
    expect(text).not.to.include('http_request_duration_seconds');
  });

  it('are told to who has the token alone, where there is one', async () => {
    expect(await ask(closed, { Authorization: `Bearer ${token}` })).to.have.property('status', 200);
    for (const headers of [
      {},
      { Authorization: 'Bearer ' },
      { Authorization: `Bearer ${token}x` },
      { Authorization: token },
    ])
      expect(await ask(closed, headers)).to.have.property('status', 404);
  });
});
