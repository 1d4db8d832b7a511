import type { CastName } from '../support/world.ts';
import { cast } from '../support/world.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { signInCookie, testSessionSecret } from '../support/sign-in-cookie.ts';

type Asking = { by?: CastName; method?: string; headers?: Record<string, string>; body?: string };

/** The product of one `describe`, asked over HTTP by one of the cast. */
export function useApi() {
  let product: TestProduct | null = null;
  const cookies = new Map<CastName, string>();

  before(async function () {
    this.timeout(60_000);
    product = await startTestProduct({ SESSION_SECRET: testSessionSecret });
  });

  after(async () => {
    await product?.stop();
  });

  const running = (): TestProduct => {
    if (!product) throw new Error('The product runs only within its describe');
    return product;
  };

  const cookieOf = async (name: CastName): Promise<string | null> => {
    const person = cast[name];
    if (!('personId' in person)) return null;
    const cookie = cookies.get(name) ?? (await signInCookie(running(), person.personId));
    cookies.set(name, cookie);
    return cookie;
  };

  return {
    product: running,
    async ask(
      path: string,
      { by = 'visitor', method = 'GET', headers = {}, body }: Asking = {},
    ): Promise<Response> {
      const cookie = await cookieOf(by);
      return fetch(running().publicUrl + path, {
        method,
        redirect: 'manual',
        headers: { ...(cookie ? { cookie } : {}), ...headers },
        ...(body === undefined ? {} : { body }),
      });
    },
    cookieOf,
  };
}
