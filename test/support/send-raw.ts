import { connect } from 'node:net';

/** Writes bytes as they are, such as no client library would send, to a port of this machine and gives all that came until the other side ended the line. */
export function sendRaw(port: number | string, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const line = connect({ port: Number(port), host: '127.0.0.1' });
    let text = '';
    line.setEncoding('latin1').on('data', (part: string) => (text += part));
    // What closes a line with an error closes it all the same.
    line.on('error', () => undefined).on('close', () => resolve(text));
    line.write(bytes, 'latin1');
  });
}
