import type { Connection } from 'mongoose';
import { publicationMarks } from './publication-marks.service.ts';
import { markModel, publicationModel } from './publication.model.ts';
import { publicationQueries } from './publication.queries.ts';
import { publicationService } from './publication.service.ts';

/** The national register as it was imported. */
export function createPublications({ connection }: { readonly connection: Connection }) {
  const Publications = publicationModel(connection);
  const marks = publicationMarks(markModel(connection));
  return {
    queries: publicationQueries(Publications),
    service: publicationService(Publications, marks),
    /** Changes with every row an import writes. */
    revision: marks.revision,
  };
}

export type Publications = ReturnType<typeof createPublications>;
