import { json } from './reply.ts';
import { route, type Route } from './route.ts';

/** `/api/v1/openapi.json`: every route under /api/v1, described by itself (OpenAPI 3.1). */
export function openApiRoutes(routes: readonly Route[], version: string): Route[] {
  const own = route({
    method: 'get',
    path: '/api/v1/openapi.json',
    access: 'public',
    api: { summary: 'This description', answer: { type: 'object' } },
    show: () => json(document),
  });
  const document = describeApi([...routes, own], version);
  return [own];
}

/** The document itself; routes without `api` are named with their path and who may use them. */
export function describeApi(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const one of routes) {
    if (!one.path.startsWith('/api/v1/')) continue;
    const path = one.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [one.method]: operation(one) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Nhãn Làng',
      version,
      description:
        'Register of local products and marks. Dates are YYYY-MM-DD in Viet Nam. Lists take page and pageSize (at most 200).',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problem },
      responses: {
        Problem: {
          description: 'What went wrong (RFC 9457)',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

function operation(one: Route): object {
  const { api, path, access } = one;
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(api?.query ?? {}).map(([name, { description, schema }]) => ({
    name,
    in: 'query',
    description,
    schema,
  }));
  const pdf = path.endsWith('.pdf');
  return {
    summary: api?.summary ?? `${one.method.toUpperCase()} ${path}`,
    ...(inPath.length + inQuery.length > 0 ? { parameters: [...inPath, ...inQuery] } : {}),
    ...(api?.body ? { requestBody: { required: true, content: { 'application/json': api.body } } } : {}),
    security: access === 'public' ? [] : [{ bearer: [] }],
    responses: {
      [api?.status ?? 200]: {
        description: api?.status === 201 ? 'Created' : 'OK',
        content: pdf ? { 'application/pdf': {} } : { 'application/json': { schema: api?.answer ?? {} } },
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', examples: ['/problems/invalid-form'] },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', description: 'Reference number of the request' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer (RFC 6901)' },
          detail: { type: 'string' },
        },
      },
    },
  },
};
