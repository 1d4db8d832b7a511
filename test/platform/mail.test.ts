import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { createMailer } from '../../server/platform/mail.ts';

/** A mail server that takes what it is given: whom each mail is for, and its lines. */
function takeMails(server: Server): { to: string[]; lines: string[] }[] {
  const taken: { to: string[]; lines: string[] }[] = [];
  server.on('connection', (line: Socket) => {
    let mail: { to: string[]; lines: string[] } = { to: [], lines: [] };
    let inBody = false;
    let rest = '';
    line.on('error', () => undefined).write('220 test\r\n');
    line.setEncoding('utf8').on('data', (part: string) => {
      const lines = (rest + part).split('\r\n');
      rest = lines.pop() ?? '';
      for (const each of lines) {
        if (inBody && each === '.') {
          inBody = false;
          taken.push(mail);
          mail = { to: [], lines: [] };
          line.write('250 ok\r\n');
        } else if (inBody) mail.lines.push(each);
        else {
          if (/^RCPT TO:/i.test(each)) mail.to.push(each.slice(8));
          inBody = /^DATA$/i.test(each);
          line.write(inBody ? '354 go on\r\n' : '250 ok\r\n');
        }
      }
    });
  });
  return taken;
}

describe('a mail', () => {
  const server = createServer();
  const taken = takeMails(server);
  const mailer = () => {
    const { port } = server.address() as AddressInfo; // as: it listens on a port, not on a pipe
    return createMailer({ url: `smtp://127.0.0.1:${port}?ignoreTLS=true`, from: 'lakifoorumi@test.example' });
  };

  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(() => server.close());
  beforeEach(() => taken.splice(0));

  it('goes nowhere else when its address is a list', async () => {
    const sent = mailer().send({
      to: 'aino@test.example, muu@test.example',
      subject: 'Otsikko',
      text: 'Teksti',
    });

    await sent.catch(() => undefined);

    expect(taken.flatMap(({ to }) => to).join()).not.to.match(/<muu@/);
  });

  it('goes to one address with one subject, whatever line ends are in them', async () => {
    await mailer().send({
      to: 'aino@test.example\r\nRCPT TO:<muu@test.example>\r\nBcc: kolmas@test.example',
      subject: 'Otsikko\r\nBcc: muu@test.example\r\n\r\nToinen teksti',
      text: 'Katso sivulta.\r\n.\r\nMAIL FROM:<x@test.example>\r\nBcc: muu@test.example',
    });

    expect(taken).to.have.lengthOf(1);
    expect(taken[0]?.to).to.have.lengthOf(1);
    expect(taken[0]?.to.join()).not.to.match(/^<(?:muu|kolmas)@/);
    const end = taken[0]?.lines.indexOf('') ?? 0;
    const head = taken[0]?.lines.slice(0, end) ?? [];
    expect(head.filter((line) => /^(?:bcc|cc):/i.test(line))).to.deep.equal([]);
    expect(head.filter((line) => /^subject:/i.test(line))).to.have.lengthOf(1);
    expect(head.filter((line) => /^to:/i.test(line))).to.have.lengthOf(1);
    expect(taken[0]?.lines.slice(end).join('\n')).to.include('Katso sivulta.').and.include('Bcc: muu');
  });
});
