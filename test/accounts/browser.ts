/** A browser's part in a sign-in: keeps the cookies of each origin and follows redirects one by one. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly headers: Record<string, string>;

  constructor(headers: Record<string, string> = {}) {
    this.headers = headers;
  }

  async ask(url: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(url);
    const cookie = [...this.cookies]
      .filter(([key]) => key.startsWith(origin))
      .map(([key, value]) => `${key.slice(origin.length + 1)}=${value}`)
      .join('; ');
    const answer = await fetch(url, { ...init, headers: { ...this.headers, cookie }, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.keep(origin, line);
    return answer;
  }

  /** Follows redirects, giving up after ten, and gives the last answer with its address. */
  async follow(url: string, init: RequestInit = {}): Promise<{ url: string; answer: Response }> {
    let answer = await this.ask(url, init);
    for (let hops = 0; hops < 10 && answer.status >= 300 && answer.status < 400; hops += 1) {
      url = new URL(answer.headers.get('location') ?? '', url).href;
      answer = await this.ask(url);
    }
    return { url, answer };
  }

  private keep(origin: string, line: string): void {
    const [pair = ''] = line.split(';');
    const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const ended = /expires=Thu, 01 Jan 1970/i.test(line);
    if (ended) this.cookies.delete(`${origin} ${name}`);
    else this.cookies.set(`${origin} ${name}`, value);
  }
}
