import type { Connection } from 'mongoose';
import { publicationModel } from './publication.model.ts';
import { publicationQueries } from './publication.queries.ts';
import { publicationService } from './publication.service.ts';

/** The national register as it was imported. */
export function createPublications({ connection }: { readonly connection: Connection }) {
  const Publications = publicationModel(connection);
  return { queries: publicationQueries(Publications), service: publicationService(Publications) };
}

export type Publications = ReturnType<typeof createPublications>;
