// The smallest kept record, for trying how records and their audit trail are written.
import { Schema, type Connection, type Model } from 'mongoose';
import type { Who } from '../../src/http/index.ts';
import { auditTrail, createRecords, entryModel, recordSchema, type Stored } from '../../src/audit/index.ts';

interface Note {
  readonly text?: string;
  readonly count?: number;
  readonly details?: unknown;
}

export function noteModel(connection: Connection): Model<Stored<Note>> {
  const schema = recordSchema(
    { text: String, count: Number, details: Schema.Types.Mixed },
    { collection: 'notes' },
  );
  return connection.model<Stored<Note>>('Note', schema as unknown as Schema<Stored<Note>>);
}

/** Everything that writes notes on one connection, its indexes made. */
export async function notesOn(connection: Connection) {
  const Notes = noteModel(connection);
  const Entries = entryModel(connection);
  await Notes.createIndexes();
  await Entries.createIndexes();
  const trail = auditTrail(Entries);
  return { Notes, Entries, trail, records: createRecords(trail, 'note') };
}

export function someone(name = 'Nguyễn Văn Mẫu', now = new Date('2026-11-23T03:00:00Z')): Who {
  return { actor: { id: 'account-1', name, role: 'administrator' }, requestId: 'request-1', now };
}
