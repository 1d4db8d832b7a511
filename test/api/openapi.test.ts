import { expect } from 'chai';
import { operationTexts } from '../../client/texts/api-operations.ts';
import { commandNotes } from '../../server/api/command-notes.ts';
import { openApi } from '../../server/api/openapi.ts';
import { serverEvents } from '../../server/api/server-events.ts';
import { commands } from '../../server/commands.ts';
import { socketEvents } from '../../server/live/socket-events.ts';
import { problemStatuses } from '../../server/platform/problem.ts';
import { danglingRefs, schemasIn, unknownKeywords } from './document-faults.ts';

describe('the OpenAPI document', () => {
  const document = openApi('https://lakifoorumi.example');
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, operation })),
  );

  it('is one of OpenAPI 3.1', () => {
    expect(document.openapi).to.match(/^3\.1\./);
    expect(document.info).to.include.keys('title', 'version');
  });

  it('refers to nothing that it does not hold', () => {
    expect(danglingRefs(document)).to.deep.equal([]);
  });

  it('uses only keywords of JSON Schema', () => {
    const schemas = schemasIn(document);

    expect(schemas).to.have.length.above(100);
    expect([...new Set(schemas.flatMap(unknownKeywords))]).to.deep.equal([]);
  });

  it('gives every operation an id of its own, a summary and a tag that is described', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    const tags = document.tags.map(({ name }) => name);

    expect(new Set(ids).size).to.equal(ids.length);
    for (const { operation } of operations) {
      expect(operation.summary, operation.operationId).to.match(/^[A-Z].*\.$/);
      expect(tags, operation.operationId).to.include.members(operation.tags);
    }
  });

  it('declares exactly the parameters that stand in each path', () => {
    for (const { path, operation } of operations) {
      const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

      expect(
        declared.map(({ name }) => name),
        path,
      ).to.deep.equal(inPath);
      expect(
        declared.every(({ required }) => required),
        path,
      ).to.equal(true);
    }
  });

  it('describes every reply, under a status of HTTP', () => {
    for (const { path, operation } of operations) {
      for (const [status, reply] of Object.entries(operation.responses)) {
        expect(status, path).to.match(/^[2-5]\d\d$/);
        expect('$ref' in reply || reply.description.length > 0, `${path} ${status}`).to.equal(true);
      }
    }
  });

  it('knows every code of a refusal and no other', () => {
    const { Problem } = document.components.schemas;
    const { code } = (Problem?.properties ?? {}) as Record<string, { enum?: unknown }>; // as: it is a schema's

    expect(code?.enum).to.have.members(Object.keys(problemStatuses));
    expect(document.components.responses).to.have.all.keys(Object.keys(problemStatuses));
  });

  it('lets a visitor read what is public and asks for a sign-in elsewhere', () => {
    const { paths } = document;

    expect(paths['/api/v1/entries']?.get?.security).to.deep.include({});
    expect(paths['/api/v1/desk']?.get?.security).to.deep.equal([{ signIn: [] }]);
    expect(paths['/api/v1/commands/submit-question']?.post?.security).to.deep.equal([{ signIn: [] }]);
  });

  it('tells the limits of a text although it is trimmed first', () => {
    const body = document.paths['/api/v1/commands/submit-question']?.post?.requestBody;
    const { text } = (body?.content['application/json']?.schema.properties ?? {}) as Record<string, unknown>; // as: it is a schema's

    expect(text).to.deep.equal({ type: 'string', minLength: 10, maxLength: 4000 });
  });

  it('has a note for each command and for nothing else', () => {
    expect(commandNotes).to.have.all.keys(commands.map(({ name }) => name));
  });

  it('has a text for each operation and live event and for nothing else', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    const events = [...socketEvents, ...serverEvents].map(({ name }) => name);

    expect(operationTexts.fi).to.have.all.keys(...new Set([...ids, ...events]));
  });
});
