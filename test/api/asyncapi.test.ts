import { expect } from 'chai';
import { asyncApi } from '../../server/api/asyncapi.ts';
import { serverEvents } from '../../server/api/server-events.ts';
import { socketEvents } from '../../server/live/socket-events.ts';
import { danglingRefs, schemasIn, unknownKeywords } from './document-faults.ts';

describe('the AsyncAPI document', () => {
  const document = asyncApi('https://lakifoorumi.example');
  const { messages } = document.channels.live;
  const operations = Object.entries(document.operations);

  const named = (action: string) =>
    operations.filter(([, operation]) => operation.action === action).map(([key]) => messages[key]?.name);

  it('is one of AsyncAPI 3.0 for a socket that is safe on an https site', () => {
    expect(document.asyncapi).to.equal('3.0.0');
    expect(document.servers.product).to.include({ host: 'lakifoorumi.example', protocol: 'wss' });
  });

  it('refers to nothing that it does not hold', () => {
    expect(danglingRefs(document)).to.deep.equal([]);
  });

  it('uses only keywords of JSON Schema', () => {
    expect([...new Set(schemasIn(document).flatMap(unknownKeywords))]).to.deep.equal([]);
  });

  it('uses only keys that the specification permits', () => {
    for (const key of [...Object.keys(messages), ...Object.keys(document.operations)]) {
      expect(key).to.match(/^[A-Za-z0-9._-]+$/);
    }
  });

  it('receives exactly the events that the socket answers, each with its acknowledgement', () => {
    expect(named('receive')).to.have.members(socketEvents.map(({ name }) => name));
    for (const [key, { action, reply }] of operations) {
      expect(reply !== undefined, key).to.equal(action === 'receive');
    }
  });

  it('sends exactly the events that followers are told', () => {
    expect(named('send')).to.have.members(serverEvents.map(({ name }) => name));
  });

  it('puts what is sent in an envelope with the key for sending it again and what is confirmed', () => {
    const { payload } = messages['submit-question'] ?? {};

    expect(payload).to.include({ type: 'object', additionalProperties: false });
    expect(payload?.required).to.deep.equal(['input']);
    expect(payload?.properties).to.have.all.keys('input', 'operationId', 'confirmed');
  });
});
