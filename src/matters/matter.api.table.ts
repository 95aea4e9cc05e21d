/** What `/api/v1/openapi.json` says of the routes of matters. */
import { apiList, pagedQuery, type ApiDescription } from '../http/index.ts';
import { eventTypes } from './event-types.table.ts';
import { matterKinds } from './matter-kinds.table.ts';
import { matterSorts } from './matter.queries.ts';
import { phaseNames } from './phases.table.ts';

const text = { type: 'string' };
const day = { type: 'string', format: 'date' };
const kind = { enum: matterKinds.map(({ value }) => value) };
const phase = { enum: phaseNames.map(({ value }) => value) };

const facts = {
  id: text,
  version: { type: 'integer' },
  kind,
  sign: { type: 'object', required: ['words', 'form'], properties: { words: text, form: text } },
  place: { type: 'object', description: 'Codes of today’s unit, and the name as the paper wrote it' },
  locality: { ...text, description: 'Name of today’s unit' },
  applicantId: text,
  applicant: { ...text, description: 'Name of the applicant, the owner once registered' },
  productIds: { type: 'array', items: text },
  applicationNumber: text,
  registrationNumber: text,
  plannedFilingOn: day,
  niceClasses: { type: 'array', items: { type: 'integer', minimum: 1, maximum: 45 } },
  events: { type: 'array', items: { type: 'object' } },
  status: {
    type: 'object',
    required: ['state', 'label', 'inForce'],
    properties: { state: text, label: { type: 'object' }, inForce: { type: 'boolean' }, expiresOn: day },
  },
  url: text,
};
const required = ['id', 'kind', 'sign', 'place', 'status', 'url'];

const eventFields = {
  type: { enum: eventTypes.map(({ type }) => type) },
  on: { ...day, description: 'As the document is dated' },
  precision: {
    enum: ['day', 'month', 'year', 'not-later-than'],
    description: 'How well the day is known; to the day where absent',
  },
  outcome: { enum: ['for-applicant', 'against-applicant'], description: 'How an appeal was decided' },
  documentNumber: { ...text, maxLength: 80 },
  note: { ...text, maxLength: 500 },
};
const event = { type: 'object', required: ['id', 'type', 'on'], properties: { id: text, ...eventFields } };

export const mattersApi: ApiDescription = {
  summary: 'Matters the caller may read, latest changes first',
  query: {
    ...pagedQuery,
    q: { description: 'Words of the sign, a number, a place', schema: text },
    kind: { description: 'Only of this kind', schema: kind },
    phase: { description: 'Only in this phase', schema: phase },
    sort: { description: 'A leading minus turns the order', schema: { enum: matterSorts } },
  },
  answer: apiList({
    type: 'object',
    required,
    properties: facts,
  }),
};

export const matterApi: ApiDescription = {
  summary: 'One matter with its whole application',
  answer: { type: 'object', required, properties: facts },
};

export const eventsApi: ApiDescription = {
  summary: 'What happened in a matter, in order',
  query: pagedQuery,
  answer: apiList(event),
};

export const recordEventApi: ApiDescription = {
  summary: 'Records an event; 201 with the event, 422 where it cannot be true beside the others',
  body: {
    schema: {
      type: 'object',
      required: ['type', 'on'],
      properties: eventFields,
      additionalProperties: false,
    },
    example: { type: 'application-filed', on: '2026-05-04', documentNumber: '4-2026-00774' },
  },
  status: 201,
  answer: event,
};
