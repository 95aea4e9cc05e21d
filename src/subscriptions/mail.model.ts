import { Schema, type Connection, type Model } from 'mongoose';
import { recordSchema, type Stored } from '../audit/index.ts';
import type { Letter, MailChoice } from './mail-choice.ts';

export type ChoiceFields = Omit<MailChoice, 'id' | 'version'>;

export function mailModels(connection: Connection) {
  const choice = recordSchema(
    {
      address: { type: String, required: true },
      language: { type: String, required: true },
      daily: { type: Boolean, required: true },
      hour: { type: Number, required: true },
      empty: { type: Boolean, required: true },
      reminders: { type: Boolean, required: true },
      watched: { type: Boolean, required: true },
      stoppedAt: { type: Date },
    },
    { collection: 'mail_choices' },
  );
  const letter = new Schema(
    { _id: String },
    { collection: 'letters', strict: false, autoIndex: false, autoCreate: false, versionKey: false },
  );
  letter.index({ state: 1, nextAt: 1 });
  letter.index({ accountId: 1, kind: 1, day: -1 });
  letter.index({ day: 1, kind: 1 });
  letter.index({ createdAt: -1 });
  return {
    Choices: connection.model<Stored<ChoiceFields>>('MailChoice', choice as never) as unknown as Model<
      Stored<ChoiceFields>
    >,
    Letters: connection.model('Letter', letter) as unknown as Model<Letter>,
  };
}

export type MailModels = ReturnType<typeof mailModels>;

export function choiceFrom({ _id, ...stored }: Stored<ChoiceFields>): MailChoice {
  const { version, address, language, daily, hour, empty, reminders, watched, stoppedAt } = stored;
  return {
    id: _id.toString(),
    version,
    address,
    language,
    daily,
    hour,
    empty,
    reminders,
    watched,
    stoppedAt,
  };
}
