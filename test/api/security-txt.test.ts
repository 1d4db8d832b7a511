import { expect } from 'chai';
import express from 'express';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { securityTxtRoutes } from '../../server/api/security-txt-routes.ts';

describe('/.well-known/security.txt', () => {
  const read = async (securityContact: string | null, now: string) => {
    const deps = {
      clock: { now: () => new Date(now) },
      baseUrl: 'https://lakifoorumi.example',
      securityContact,
    };
    const server = createServer(express().use(securityTxtRoutes(deps))).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo; // as: it listens on a port, not on a pipe
    const response = await fetch(`http://127.0.0.1:${port}/.well-known/security.txt`);
    const text = await response.text();
    server.close();
    return { type: response.headers.get('content-type'), text };
  };

  it('has the fields of RFC 9116, and runs out within a year whenever it is read', async () => {
    const { type, text } = await read('tietoturva@lakifoorumi.example', '2026-11-25T10:12:13Z');

    expect(type).to.equal('text/plain; charset=utf-8');
    expect(text.trimEnd().split('\n')).to.deep.equal([
      'Contact: mailto:tietoturva@lakifoorumi.example',
      'Expires: 2027-05-24T00:00:00.000Z',
      'Preferred-Languages: fi, sv, en',
      'Canonical: https://lakifoorumi.example/.well-known/security.txt',
    ]);
  });

  it('takes an address of the web as it is', async () => {
    const { text } = await read('https://lakifoorumi.example/tietoturva', '2026-11-25T10:12:13Z');

    expect(text).to.include('Contact: https://lakifoorumi.example/tietoturva\n');
  });
});
