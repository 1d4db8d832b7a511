import { expect } from 'chai';
import { lexiconPath } from '../../server/finnish/open-finnish.ts';
import { freshDatabaseUrl } from '../support/database.ts';
import { startTestProduct } from '../support/product.ts';
import { startServer } from '../support/running-server.ts';
import { ownFile } from './own-file.ts';
import { smallTransducer } from './small-transducer.ts';

describe('VOIKKO_DICTIONARY', function () {
  this.timeout(60_000);

  it('names the dictionary the product reads, and /readyz says that it does', async () => {
    const states = [{ arcs: [], final: true as const }];
    await using dictionary = await ownFile(smallTransducer({ letters: 'a', tags: ['[Ln]'], states }));
    const product = await startTestProduct({ VOIKKO_DICTIONARY: dictionary.path });

    const ready = await fetch(new URL('/readyz', product.publicUrl)).finally(() => product.stop());

    expect(await ready.json()).to.include({ database: 'ok', finnish: 'voikko' });
  });

  it('keeps the product from starting when the file is no dictionary, and says so by its name', async () => {
    const environment = {
      DATABASE_URL: await freshDatabaseUrl({ cast: false }),
      VOIKKO_DICTIONARY: lexiconPath,
    };

    const fault = await startServer({ environment }).then(
      (server) => server.stop(),
      (error: unknown) => String(error),
    );

    expect(fault).to.include(`VOIKKO_DICTIONARY: ${lexiconPath}: it is no Voikko transducer`);
  });
});
